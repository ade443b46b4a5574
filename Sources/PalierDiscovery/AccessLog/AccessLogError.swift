public import PalierModel
import PalierPlatform

/// Why a file cannot be read as an access log.
public struct AccessLogError: PalierError {
  enum Reason {
    case empty(String)
    case compressed(String, String)
    case corrupt(String)
    case unreadable(String, SystemError)
    case binary(String)
    case unknownFormat(String, firstLine: String)
  }

  private let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// What is wrong.
  public var message: Text {
    switch reason {
    case .empty(let file): Text(en: "`\(file)` is empty", fr: "« \(file) » est vide")
    case .compressed(let file, _):
      Text(en: "`\(file)` is compressed", fr: "« \(file) » est compressé")
    case .corrupt(let file):
      Text(
        en: "the compressed data of `\(file)` are damaged, or end too soon",
        fr: "les données compressées de « \(file) » sont endommagées, ou s'arrêtent trop tôt"
      )
    case .unreadable(let file, let error):
      Text(
        en: "`\(file)` cannot be read: \(error.reason)",
        fr: "« \(file) » ne peut pas être lu : \(error.reason)"
      )
    case .binary(let file):
      Text(
        en: "`\(file)` is no access log: it is no text",
        fr: "« \(file) » n'est pas un journal d'accès : ce n'est pas du texte"
      )
    case .unknownFormat(let file, let line):
      Text(
        en: "`\(file)` is no access log that Palier can read; it begins: \(Self.excerpt(line))",
        fr:
          "« \(file) » n'est pas un journal d'accès que Palier sait lire ; il commence par : \(Self.excerpt(line))"
      )
    }
  }

  /// What to do about it.
  public var cure: Text? {
    switch reason {
    case .empty:
      Text(
        en: "name a log that holds at least a day",
        fr: "indiquez un journal qui couvre au moins une journée"
      )
    case .compressed(let file, let tool):
      Text(
        en: "hand it over decompressed: \(tool) \(file) | palier init --from-log -",
        fr: "donnez-le décompressé : \("\(tool) \(file) | palier init --from-log -")"
      )
    case .corrupt(let file):
      Text(
        en: "what can be saved of it: zcat \(file) | palier init --from-log -",
        fr: "ce qui peut en être sauvé : \("zcat \(file) | palier init --from-log -")"
      )
    case .unreadable(let file, let error):
      error.code == SystemError.isDirectory
        ? Text(
          en: "name the logs in it, one --from-log for each: --from-log \(file)/access.log",
          fr: "nommez ses journaux, un --from-log pour chacun : \("--from-log \(file)/access.log")"
        ) : error.cure
    case .unknownFormat, .binary:
      Text(
        en: "the formats common, combined and vhost_combined of nginx and Apache are read",
        fr: "les formats common, combined et vhost_combined de nginx et d'Apache sont lus"
      )
    }
  }

  private static func excerpt(_ line: String) -> String {
    String(line.map { $0.isNewline || $0 == "\t" ? " " : $0 }.prefix(60)).printable
  }
}
