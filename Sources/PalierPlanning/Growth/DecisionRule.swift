public import PalierModel

/// Levels of one metric from which something must be done: those that follow from the model beside
/// those that are customary and those that the dossier declares.
public struct DecisionRule: Sendable, Hashable, Codable {
  /// Levels of a metric, in its SI unit.
  public struct Levels: Sendable, Hashable, Codable {
    /// From here on, watch it.
    public var watch: Figure?
    /// From here on, it is urgent.
    public var urgent: Figure?
    /// From here on, it is critical.
    public var critical: Figure?

    /// Levels; none by default.
    public init(watch: Figure? = nil, urgent: Figure? = nil, critical: Figure? = nil) {
      self.watch = watch
      self.urgent = urgent
      self.critical = critical
    }
  }

  /// The metric's stable name, such as `machine.cpu` or `p95`.
  public var metric: String
  /// Levels that follow from the model: critical is where an objective is missed, urgent and watch
  /// are so many months of growth before.
  public var derived: Levels
  /// Levels that people usually take.
  public var customary: Levels
  /// What to do.
  public var action: Text

  /// Months before an objective is missed from which it is urgent: to order and to move.
  public static let urgentMonths = 2.0
  /// Months before an objective is missed from which to watch: to measure, choose and plan.
  public static let watchMonths = 6.0

  /// A rule.
  public init(metric: String, derived: Levels, customary: Levels, action: Text) {
    self.metric = metric
    self.derived = derived
    self.customary = customary
    self.action = action
  }
}
