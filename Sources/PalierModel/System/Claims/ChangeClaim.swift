/// The statement that something became so many times as much, or as little.
public struct ChangeClaim: Sendable, Hashable, Codable {
  /// The value before.
  public var before: Figure
  /// The value after, in the same unit.
  public var after: Figure
  /// The larger over the smaller (a count).
  public var factor: Figure?
  /// The action whose response time the two values are; nil: something else.
  public var action: Located<String>?
  /// The change of the dossier that is said to do it.
  public var change: Located<String>?

  /// A change.
  public init(before: Figure, after: Figure) {
    self.before = before
    self.after = after
  }
}
