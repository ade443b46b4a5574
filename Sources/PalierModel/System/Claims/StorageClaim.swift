/// The statement that data take so much of a disk, or grow by so much.
public struct StorageClaim: Sendable, Hashable, Codable {
  /// The data sets or backups, by name; empty: all that lies on the machine's disk.
  public var of: [Located<String>]
  /// How much they take, in bytes.
  public var size: Figure?
  /// From now until then, in seconds; nil: today.
  public var after: Figure?
  /// Bytes a second that come to them.
  public var added: Figure?

  /// Data of which nothing is stated.
  public init() { of = [] }
}
