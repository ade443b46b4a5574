public import PalierDatabases
import PalierModel

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
  /// What the database says.
  public var facts: [FoundFact] {
    let label = Text(en: "database", fr: "base")
    var facts: [FoundFact] = []
    if let version, let connections {
      facts.append(
        FoundFact(
          label,
          Text(
            en: "\(name): \(kind.rawValue) \(version), at most \(connections) connections",
            fr: "\(name) : \(kind.rawValue) \(version), au plus \(connections) connexions"
          )
        )
      )
    } else {
      facts.append(FoundFact(label, Text(verbatim: name)))
    }
    guard !tables.isEmpty else {
      let nothing = Text(
        en: "none, or none that this account may see",
        fr: "aucune, ou aucune que ce compte puisse voir"
      )
      return facts + [FoundFact(Text(en: "tables", fr: "tables"), nothing)]
    }
    let rows = tables.reduce(0) { $0 + ($1.rows ?? 0) }
    let bytes = tables.reduce(0) { $0 + $1.bytes }
    let index = tables.reduce(0) { $0 + ($1.indexBytes ?? 0) }
    facts.append(
      FoundFact(
        Text(en: "tables", fr: "tables"),
        Text(
          en: """
            \(tables.count), with \(Int(rows.rounded())) rows; \(bytes, .information), and \
            \(index, .information) of indexes
            """,
          fr: """
            \(tables.count), avec \(Int(rows.rounded())) lignes ; \(bytes, .information), et \
            \(index, .information) d'index
            """
        )
      )
    )
    if tables.count > 1 {
      let largest = tables.prefix(5).map { table in
        Text(
          en: "\(table.name) \(table.allBytes, .information)",
          fr: "\(table.name) \(table.allBytes, .information)"
        )
      }
      facts.append(
        FoundFact(
          Text(en: "the largest", fr: "les plus grandes"),
          Text.joined(largest, separator: ", ")
        )
      )
    }
    return facts
  }
}
