/// Rows of a file from which users take values: `$accounts.email`.
public struct UserData: Sendable, Hashable, Codable {
  /// Which row a user takes.
  public enum Order: String, Sendable, Hashable, Codable, CaseIterable {
    /// Its own, the same all the time: the first user the first row, and around again.
    case perUser = "per_user"
    /// Any, drawn anew for each action.
    case random
  }

  /// Its name.
  public var name: String
  /// The CSV file, whose first line names the columns.
  public var file: Located<String>
  /// Which row a user takes.
  public var order: Order

  /// A data set, of which each user has a row.
  public init(name: String, file: Located<String>, order: Order = .perUser) {
    self.name = name
    self.file = file
    self.order = order
  }
}
