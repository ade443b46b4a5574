import PalierModel

extension DatabaseFindings {
  /// A file of more bytes is not walked through: its tables are not told apart.
  static let largestFile = 4_294_967_296

  /// Walks through the pages of an SQLite file: the cells of a table's leaves are its rows, so one
  /// pass gives rows and bytes of all tables and indexes.
  ///
  /// Complexity: O(pages).
  static func sqlite(
    _ address: DatabaseAddress,
    _ patience: Double
  ) throws(DatabaseError) -> DatabaseFindings {
    let file = try SQLiteFile(address, patience: patience)
    var tables: [String: Table] = [:]
    var isWithoutRowIdentifier: Set<String> = []
    try file.forEachRow("PRAGMA main.table_list") { row in
      let (name, type) = (row[1], row[2])
      guard type == "table" || type == "shadow", !name.hasPrefix("sqlite_") else { return }
      tables[name] = Table(name: name, rows: 0, isEstimate: false, bytes: 0, indexBytes: 0)
      if row[4] == "1" { isWithoutRowIdentifier.insert(name) }
    }
    guard file.size <= largestFile else { return whole(file.size, address) }
    var owners: [String: String] = [:]
    let indexes = "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'"
    try file.forEachRow(indexes) { row in owners[row[0]] = row[1] }
    do throws(DatabaseError) {
      try file.forEachRow("SELECT name, pagetype, ncell, pgsize FROM dbstat") { row in
        let bytes = Double(row[3]) ?? 0
        if let owner = owners[row[0]] {
          tables[owner]?.indexBytes? += bytes
        } else {
          tables[row[0]]?.bytes += bytes
          // Without a row identifier, rows lie in the inner pages of the tree too.
          let holdsRows = row[1] == "leaf" || isWithoutRowIdentifier.contains(row[0])
          if holdsRows, row[1] != "overflow" { tables[row[0]]?.rows? += Double(row[2]) ?? 0 }
        }
      }
    } catch {
      // A library built without this table of pages knows no sizes of tables.
      guard case .failed(_, let words) = error.reason, words.contains("dbstat") else { throw error }
      return whole(file.size, address)
    }
    return DatabaseFindings(name: address.name, kind: .sqlite, tables: Array(tables.values))
  }

  private static func whole(_ size: Int, _ address: DatabaseAddress) -> DatabaseFindings {
    let name = address.database.split(separator: "/").last.map(String.init) ?? "database"
    let table = Table(
      name: name,
      rows: nil,
      isEstimate: true,
      bytes: Double(size),
      indexBytes: nil
    )
    return DatabaseFindings(name: address.name, kind: .sqlite, tables: [table])
  }
}
