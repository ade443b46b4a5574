/// What one kind of user does: some actions once on entering, then activities that go on at the
/// same time, each an ordered list of actions gone through over and over.
public struct Journey: Sendable, Hashable, Codable {
  /// Its name.
  public var name: String
  /// The share of users who do this (a ratio); nil: what the others leave, in equal parts.
  public var share: Figure?
  /// Actions done once, in order, on entering.
  public var once: [Located<String>]
  /// Activities that go on at the same time.
  public var activities: [[Located<String>]]
  /// Where it was declared.
  public var location: SourceLocation?

  /// A journey.
  public init(
    name: String,
    share: Figure? = nil,
    once: [Located<String>] = [],
    activities: [[Located<String>]]
  ) {
    self.name = name
    self.share = share
    self.once = once
    self.activities = activities
  }
}
