import Foundation
import PalierModel

/// A file that cannot be read or written.
struct FileError: PalierError {
  /// What can be wrong.
  enum Kind {
    case exists(String)
    case unwritable(String, reason: String)
    case unreadable(String, reason: String)
    case full(String)
  }

  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  var message: Text {
    switch kind {
    case .exists(let file):
      Text(
        en: "'\(file)' exists already, and is left as it is.",
        fr: "« \(file) » existe déjà, et reste tel quel."
      )
    case .unwritable(let file, let reason):
      Text(
        en: "'\(file)' cannot be written: \(reason).",
        fr: "« \(file) » ne peut pas être écrit : \(reason)."
      )
    case .unreadable(let file, let reason):
      Text(
        en: "'\(file)' cannot be read: \(reason).",
        fr: "« \(file) » ne peut pas être lu : \(reason)."
      )
    case .full(let file):
      Text(
        en: "The disk is full: '\(file)' could not be written.",
        fr: "Le disque est plein : « \(file) » n'a pas pu être écrit."
      )
    }
  }

  var cure: Text? {
    switch kind {
    case .exists:
      Text(
        en: "Choose another file with --output, or replace it with --force.",
        fr: "Choisissez un autre fichier avec --output, ou remplacez-le avec --force."
      )
    case .full:
      Text(
        en:
          "Free some space on that disk (see df -h), or choose a file on another one with --output.",
        fr:
          "Libérez de la place sur ce disque (voir df -h), ou choisissez un fichier sur un autre avec --output."
      )
    case .unwritable, .unreadable: nil
    }
  }

  /// The system's own words for why Foundation could not read or write.
  static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let underlying, underlying.domain == NSPOSIXErrorDomain else {
      return (error as NSError).localizedDescription
    }
    return underlying.localizedDescription
  }
}
