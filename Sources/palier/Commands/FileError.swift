import Foundation
import PalierModel

/// A file that cannot be read or written.
struct FileError: PalierError {
  /// What can be wrong.
  enum Kind {
    case exists(String)
    case unwritable(String, reason: Text)
    case unreadable(String, reason: Text)
    case full(String)
    case named(NamedFile)
  }

  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  var message: Text {
    switch kind {
    case .exists(let file):
      Text(
        en: "`\(file)` exists already, and is left as it is.",
        fr: "« \(file) » existe déjà, et reste tel quel."
      )
    case .unwritable(let file, let reason):
      Text(
        en: "`\(file)` cannot be written: \(reason).",
        fr: "« \(file) » ne peut pas être écrit : \(reason)."
      )
    case .unreadable(let file, let reason):
      Text(
        en: "`\(file)` cannot be read: \(reason).",
        fr: "« \(file) » ne peut pas être lu : \(reason)."
      )
    case .full(let file):
      Text(
        en: "The disk is full: `\(file)` could not be written.",
        fr: "Le disque est plein : « \(file) » n'a pas pu être écrit."
      )
    case .named(let file): file.diagnostic(.error).text
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
    case .unwritable, .unreadable, .named: nil
    }
  }

  /// The kernel's words for why Foundation could not read or write.
  static func reason(_ error: any Error) -> Text {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let underlying, underlying.domain == NSPOSIXErrorDomain {
      return ErrorNumber(Int32(underlying.code)).words
    }
    // Of a folder that cannot be made, Foundation tells its own number alone.
    let numbers: [CocoaError.Code: POSIXErrorCode] = [
      .fileNoSuchFile: .ENOENT, .fileReadNoSuchFile: .ENOENT, .fileWriteNoPermission: .EACCES,
      .fileReadNoPermission: .EACCES, .fileWriteVolumeReadOnly: .EROFS,
      .fileWriteFileExists: .EEXIST,
    ]
    guard let code = (error as? CocoaError)?.code, let number = numbers[code] else {
      return Text(verbatim: (error as NSError).localizedDescription)
    }
    return ErrorNumber(number.rawValue).words
  }
}
