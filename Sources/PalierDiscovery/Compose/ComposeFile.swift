import Foundation
public import PalierDossier
import PalierModel

/// The services of a Compose file (compose-spec.io), as far as it tells what they are and how
/// large they may become.
///
/// Values of variables are looked at only to find out which service calls which; none is kept.
public struct ComposeFile: Sendable {
  /// The project's name, if the file gives one.
  public let name: String?
  /// The services, in the order of the file.
  public let services: [FoundService]

  /// Reads a file; of a directory the one that `docker compose` would take there.
  ///
  /// - Throws: ``DossierError`` if it cannot be read or is no YAML, ``ComposeError`` if there is
  ///   none, or it has no services.
  public init(path: String) throws {
    let file = try ComposeFile.file(at: path)
    try self.init(ForeignYAML.load(file), file: file)
  }

  /// Reads what a file holds; `file` is what it is called.
  ///
  /// - Throws: ``ComposeError`` if it has no services.
  public init(_ root: ForeignYAML, file: String) throws {
    let entries = root["services"]?.entries ?? []
    guard !entries.isEmpty else { throw ComposeError(.withoutServices(file)) }
    name = root["name"]?.text.flatMap { $0.isEmpty || $0.contains("$") ? nil : $0 }
    let names = entries.map(\.key)
    services = entries.map { ComposeFile.service(named: $0.key, $0.value, among: names) }
  }

  private static func file(at path: String) throws(ComposeError) -> String {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { throw ComposeError(.missing(path)) }
    guard let content = try? manager.contentsOfDirectory(atPath: path) else { return path }
    // In the order in which docker compose looks for them.
    let names = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"]
    guard let name = names.first(where: content.contains) else {
      throw ComposeError(.directory(path))
    }
    return path == "." ? name : "\(path)/\(name)"
  }

  private static func service(
    named name: String,
    _ node: ForeignYAML,
    among names: [String]
  ) -> FoundService {
    let image = node["image"]?.text.map(ComposeVariables.resolved)
    let command = ProgramCommand(words(of: node["entrypoint"]) + words(of: node["command"]))
    let kind = image.flatMap { ServiceKind(image: $0) }
    // An image of Node or Python may start any program of that language.
    let isLanguage = kind == nil || kind == .node
    var place = node["image"]?.location ?? node.location
    if isLanguage, command.kind != nil { place = node["command"]?.location ?? place }
    // An image of one's own, or none, as in a part of a file that is laid over another: people
    // name services after their programs.
    let named = image == nil ? ServiceKind(image: name) : nil
    let found = (isLanguage ? command.kind : nil) ?? kind ?? named ?? .other
    var service = FoundService(name: name, kind: Found(found, at: place.description))
    if let image, kind != nil, !isLanguage, let version = ServiceKind.version(ofImage: image) {
      service.version = Found(version, at: place.description)
    }
    let line = (node["command"]?.location ?? node.location).description
    service.workers = command.workers.map { Found($0, at: line) }
    service.threads = command.threads.map { Found($0, at: line) }
    service.workerClass = command.workerClass.map { Found($0, at: line) }
    service.connections = command.connections.map { Found($0, at: line) }
    service.readLimits(node)
    service.readPorts(node)
    service.readVariables(node)
    service.readCalls(node, among: names)
    if let container = node["container_name"], let text = container.text, !text.contains("$") {
      service.observe = Found(.container(text), at: container.location.description)
    }
    return service
  }

  private static func words(of node: ForeignYAML?) -> [String] {
    guard let node else { return [] }
    if node.isList { return node.items.compactMap(\.text).map(ComposeVariables.resolved) }
    return ProgramCommand.words(of: ComposeVariables.resolved(node.text ?? ""))
  }
}

/// Variables in the values of a Compose file.
enum ComposeVariables {
  /// The text with what `${NAME:-default}` and `${NAME-default}` stand for where nothing is set;
  /// a variable without a default is left out.
  static func resolved(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      if rest.first == "$" {
        result += "$"
        rest.removeFirst()
      } else if rest.first == "{", let close = rest.firstIndex(of: "}") {
        let inner = rest[rest.index(after: rest.startIndex)..<close]
        if let dash = inner.firstIndex(of: "-") { result += inner[inner.index(after: dash)...] }
        rest = rest[rest.index(after: close)...]
      } else {
        rest = rest.drop { $0.isLetter || $0.isNumber || $0 == "_" }
      }
    }
    return result + rest
  }
}
