/// A copy of data sets that is made again and again, and kept for a while.
public struct Backup: Sendable, Hashable, Codable {
  /// Where the copies lie.
  public enum Place: String, Sendable, Hashable, Codable, CaseIterable {
    /// On the disk of the machine itself.
    case same
    /// On another machine or service.
    case elsewhere
  }

  /// Its name.
  public var name: String
  /// The data sets that it copies; empty: all tables and media.
  public var of: [Located<String>]
  /// Seconds from one copy to the next.
  public var every: Figure?
  /// For how long a copy is kept, in seconds; nil: only the last one is.
  public var retention: Figure?
  /// The size of a copy, as a share of what it copies; nil: it is not compressed.
  public var ratio: Figure?
  /// The size of a copy, in bytes, where it is known.
  public var size: Figure?
  /// Bytes a second at which a copy is put back, as timed or declared.
  public var restore: Figure?
  /// Where the copies lie.
  public var place: Place
  /// Where it was declared.
  public var location: SourceLocation?

  /// A backup of everything on the same disk.
  public init(name: String) {
    self.name = name
    of = []
    place = .same
  }
}
