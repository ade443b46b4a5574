public import PalierDatabases
public import PalierModel

extension Draft {
  /// Adds what a database says of itself: its tables, and the server as a service.
  ///
  /// A service of the same kind that a file told of keeps its name and gains what the server says,
  /// which is what runs.
  public mutating func add(_ database: DatabaseFindings) {
    databases.append(database)
    let place = database.name
    add(
      database.tables.map { table in
        FoundData(
          name: table.name,
          place: place,
          rows: table.rows,
          isEstimate: table.isEstimate,
          bytes: table.bytes,
          indexBytes: table.indexBytes
        )
      }
    )
    // SQLite is no program of its own: it runs inside the one that uses it.
    guard database.kind != .sqlite else { return }
    var service = FoundService(
      name: database.kind.rawValue,
      kind: Found(database.kind, at: place)
    )
    service.version = database.version.map { Found($0, at: place) }
    service.connections = database.connections.map { Found($0, at: place) }
    if let port = database.port {
      service.ports = [port]
      service.observe = Found(.port(port), at: place)
    }
    add([service], areTruer: true)
  }
}

extension DatabaseFindings {
  /// What the database says, in a sentence or two.
  public var summary: [Text] {
    var parts: [Text] = []
    if let version, let connections {
      parts.append(
        Text(
          en: "\(name): \(kind.rawValue) \(version), at most \(connections) connections.",
          fr: "\(name) : \(kind.rawValue) \(version), au plus \(connections) connexions."
        )
      )
    }
    guard !tables.isEmpty else {
      parts.append(
        Text(
          en: "\(name) has no tables, or none that this account may see.",
          fr: "\(name) n'a pas de tables, ou aucune que ce compte puisse voir."
        )
      )
      return parts
    }
    let rows = tables.reduce(0) { $0 + ($1.rows ?? 0) }
    let bytes = tables.reduce(0) { $0 + $1.bytes }
    let index = tables.reduce(0) { $0 + ($1.indexBytes ?? 0) }
    parts.append(
      Text(
        en: """
          \(name): \(tables.count) tables, \(Int(rows.rounded())) rows, \(bytes, .information) and \
          \(index, .information) of indexes.
          """,
        fr: """
          \(name) : \(tables.count) tables, \(Int(rows.rounded())) lignes, \(bytes, .information) et \
          \(index, .information) d'index.
          """
      )
    )
    let largest = tables.prefix(5).map { table in
      Text(
        en: "\(table.name) \(table.allBytes, .information)",
        fr: "\(table.name) \(table.allBytes, .information)"
      )
    }
    let names = Text.joined(largest, separator: ", ")
    if tables.count > 1 {
      parts.append(Text(en: "The largest: \(names).", fr: "Les plus grandes : \(names)."))
    }
    return parts
  }
}
