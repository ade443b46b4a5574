import PalierDossier
import PalierModel

/// The services of a Compose file, as far as the audit reads them.
struct ComposeService {
  let text: SourceText
  let name: String
  let node: ForeignYAML
  /// The line of the file that its name stands on or before its first key.
  let line: Int

  /// Those of a text.
  static func all(in text: SourceText) -> [ComposeService] {
    guard text.kind == .compose, let services = text.yaml?["services"], !services.isList
    else { return [] }
    // Other files name their services too, with keys of their own.
    let keys = services.entries.flatMap { $0.value.entries.map(\.key) }
    let known = keys.count { AuditRule.composeKeys.contains($0) }
    guard !keys.contains("kind"), 3 * known >= keys.count else { return [] }
    return services.entries.map { name, node in
      ComposeService(text: text, name: name, node: node, line: node.location.line)
    }
  }

  /// The image's name without registry and tag; for a part of a file without images, the service's name.
  var image: String {
    guard let image = node["image"]?.text else {
      return text.isBlock && node["build"] == nil ? name.lowercased() : ""
    }
    let last = image.split(separator: "/").last.map(String.init) ?? image
    return String(last.prefix { $0 != ":" && $0 != "@" }).lowercased()
  }

  /// True for PostgreSQL's own image.
  var isPostgreSQL: Bool {
    let whole = node["image"]?.text ?? ""
    return ["postgres", "postgresql"].contains(image) && !whole.contains("bitnami")
  }

  /// How many of it run.
  var replicas: Double {
    (node["deploy"]?["replicas"] ?? node["replicas"] ?? node["scale"])?.text.flatMap(Double.init)
      ?? 1
  }

  /// The cores that it may use, with the line.
  var cores: (value: Double, line: Int)? {
    let limit = node["cpus"] ?? node["deploy"]?["resources"]?["limits"]?["cpus"]
    return limit.flatMap { found in
      found.text.flatMap(Double.init).map { ($0, found.location.line) }
    }
  }

  /// The memory that it may use, in bytes, with the line.
  var memory: (value: Double, line: Int)? {
    let limit = node["mem_limit"] ?? node["deploy"]?["resources"]?["limits"]?["memory"]
    return limit.flatMap { found in
      found.text.flatMap { Measure.all(in: $0).first?.bytes?.lowerBound }.map {
        ($0, found.location.line)
      }
    }
  }

  /// The variables that it gets, each with its line.
  var environment: [(key: String, value: String, line: Int)] {
    guard let environment = node["environment"] else { return [] }
    if environment.isList {
      return environment.items.compactMap { item in
        guard let parts = item.text?.split(separator: "=", maxSplits: 1), let key = parts.first
        else { return nil }
        return (String(key), parts.count > 1 ? String(parts[1]) : "", item.location.line)
      }
    }
    return environment.entries.map { ($0.key, $0.value.text ?? "", $0.value.location.line) }
  }

  /// An occurrence on a line of the file.
  func occurrence(
    _ line: Int,
    mark: String = "",
    _ message: Text,
    fix: Text? = nil,
    severity: Finding.Severity? = nil,
    replacement: String?? = nil
  ) -> Occurrence {
    text.occurrence(
      line - text.firstLine + 1,
      mark: mark,
      message,
      fix: fix,
      severity: severity,
      replacement: replacement
    )
  }
}
