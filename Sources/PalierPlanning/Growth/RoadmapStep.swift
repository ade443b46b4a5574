public import PalierModel

/// Something to do, when, and at how many people.
public struct RoadmapStep: Sendable, Hashable, Codable {
  /// People at the same time at the peak when it is due.
  public var users: Interval?
  /// When.
  public var due: Deadline
  /// What happens then.
  public var event: Text
  /// What to do about it.
  public var action: Text

  /// A step.
  public init(users: Interval?, due: Deadline, event: Text, action: Text) {
    self.users = users
    self.due = due
    self.event = event
    self.action = action
  }
}
