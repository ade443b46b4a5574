import Foundation
import PalierModel

extension AuditSources {
  private static let largest = 1_048_576
  private static let mostLines = 20_000
  private static let longestLine = 20_000
  private static let mostFiles = 20_000
  private static let mostLevels = 16
  private static let skipped: Set<String> = [
    ".git", "node_modules", ".build", ".venv", "venv", "__pycache__", ".svn", ".hg",
  ]

  /// Reads files and folders; those that cannot be read are noted.
  public init(paths: [String]) { self.init(paths: paths, mostBytes: 64 * 1_048_576) }

  /// Reads at most so many bytes of a folder.
  init(paths: [String], mostBytes: Int) {
    self.init()
    var alone: [(path: String, text: String)] = []
    for path in paths {
      switch AuditSources.kind(of: path) {
      case .typeDirectory:
        var found: [(path: String, text: String)] = []
        var bytes = 0
        for file in AuditSources.files(under: path) {
          guard bytes < mostBytes else {
            note(
              unreadable: path,
              Text(
                en: "it holds more than is read at once; name its parts",
                fr: "il contient plus que ce qui se lit d'un coup ; nommer ses parties"
              )
            )
            break
          }
          if case .success(let text) = AuditSources.read(file) {
            bytes += text.utf8.count
            found.append((file, text))
          }
        }
        if add(found) == 0 {
          note(
            unreadable: path,
            Text(
              en: "it holds no file that is audited",
              fr: "il ne contient aucun fichier que l'audit connaisse"
            )
          )
        }
      case .some, .none:
        switch AuditSources.read(path) {
        case .success(let text):
          if FileKind.of(path: path, lines: AuditSources.head(of: text)) == nil {
            note(
              unreadable: path,
              Text(
                en: "neither its name nor its content says what it is",
                fr: "ni son nom ni son contenu ne disent ce que c'est"
              )
            )
          } else {
            alone.append((path, text))
          }
        case .failure(let refusal): note(unreadable: path, refusal.reason)
        }
      }
    }
    add(alone)
  }

  struct Refusal: Error {
    let reason: Text
  }

  private static func head(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }

  private static func kind(of path: String) -> FileAttributeType? {
    let resolved = URL(filePath: path).resolvingSymlinksInPath().path
    return try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType
  }

  static func read(_ path: String) -> Result<String, Refusal> {
    let resolved = URL(filePath: path).resolvingSymlinksInPath().path
    func refuse(_ reason: Text) -> Result<String, Refusal> { .failure(Refusal(reason: reason)) }
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: resolved)
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        return refuse(Text(en: "it is no regular file", fr: "ce n'est pas un fichier ordinaire"))
      }
      guard (attributes[.size] as? Int ?? 0) <= largest else {
        return refuse(Text(en: "it is larger than 1 MiB", fr: "il dépasse 1 Mio"))
      }
      let data = try Data(contentsOf: URL(filePath: resolved))
      guard !data.prefix(8_192).contains(0) else {
        return refuse(Text(en: "it is a binary file", fr: "c'est un fichier binaire"))
      }
      let lines = data.split(separator: 10, omittingEmptySubsequences: false)
      // A line break at the end begins no line.
      guard lines.count - (data.last == 10 ? 1 : 0) <= mostLines,
        lines.allSatisfy({ $0.count <= longestLine })
      else {
        return refuse(
          Text(
            en:
              "nobody wrote it by hand: more than 20,000 lines, or a line of more than 20,000 bytes",
            fr:
              "personne ne l'a écrit à la main : plus de \(20_000) lignes, ou une ligne de plus de \(20_000) octets"
          )
        )
      }
      return .success(String(decoding: data, as: UTF8.self))
    } catch {
      let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      let code = underlying?.domain == NSPOSIXErrorDomain ? underlying?.code ?? 0 : 0
      return refuse(
        code == 0
          ? Text(en: "it is not there or not readable", fr: "il n'existe pas ou n'est pas lisible")
          : ErrorNumber(Int32(code)).words
      )
    }
  }

  /// The regular files under a folder, in the order of their names.
  private static func files(under folder: String) -> [String] {
    var found: [String] = []
    var open: [(path: String, level: Int)] = [(folder, 0)]
    while let (path, level) = open.popLast(), found.count < mostFiles {
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
      var below: [(String, Int)] = []
      for name in names {
        let inner = path.hasSuffix("/") ? path + name : path + "/" + name
        let type =
          (try? FileManager.default.attributesOfItem(atPath: inner))?[.type] as? FileAttributeType
        if type == .typeRegular { found.append(inner) }
        if type == .typeDirectory, level < mostLevels, !skipped.contains(name) {
          below.append((inner, level + 1))
        }
      }
      open += below.reversed()
    }
    return Array(found.prefix(mostFiles))
  }
}
