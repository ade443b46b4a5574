/// A level of a metric at which something must be done.
public struct Threshold: Sendable, Hashable, Codable {
  /// The metric's name, as written.
  public var metric: Located<String>
  /// The level from which to watch.
  public var watch: Figure?
  /// The level from which it is urgent.
  public var urgent: Figure?
  /// The level from which it is critical.
  public var critical: Figure?
  /// What to do.
  public var action: Text?

  /// A threshold.
  public init(metric: Located<String>) { self.metric = metric }
}
