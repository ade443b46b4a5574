public import PalierModel

extension Dossier {
  /// A column of a file that a request uses.
  public struct ColumnUse: Sendable, Hashable {
    /// The data set's name; `row` for the file of `rows`.
    public let table: String
    /// The column's name.
    public let column: String
    /// Where the action or request is declared that uses it.
    public let location: SourceLocation?

    /// The code that refers to it.
    public var code: String { "$\(table).\(column)" }
  }

  /// The columns of files that the requests of a system use, each once for a request.
  public static func columns(usedIn system: System) -> [ColumnUse] {
    let tables = Set(system.userData.map(\.name))
    return system.actions.flatMap(\.requests).flatMap { request in
      Placeholder.all(in: request, tables: tables).compactMap { placeholder in
        guard case .column(let table, let column) = placeholder else { return nil }
        return ColumnUse(table: table, column: column, location: request.location)
      }
    }
  }
}
