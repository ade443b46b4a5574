public import PalierModel

/// What offers are searched for, everything with its bounds.
public struct ChoiceQuestion: Sendable, Hashable {
  /// What the load asks of a machine; what is not known is not asked for.
  public var requirement: Requirement
  /// What it asks of processors; where it is known, it takes the place of the requirement's cores.
  public var workload: Workload?
  /// Growth of the load a month, and of all that it asks for but memory; 0.05 is 5 %.
  public var growth: Interval
  /// Disk after ``months``, in bytes, where it does not grow as the load does.
  public var laterDisk: Interval?
  /// Months ahead for which moves are counted.
  public var months: Double
  /// The speed of a core of offers that do not say it, relative to the reference.
  public var coreSpeed: Interval
  /// The share of worlds in which an offer may fail and still be said to hold.
  public var risk: Double
  /// What a month costs in a world where the machine is too small, in prices of the cheapest that
  /// is not.
  public var penalty: Double

  /// A question about one requirement.
  public init(
    _ requirement: Requirement,
    workload: Workload? = nil,
    growth: Interval = Interval(exactly: 0),
    months: Double = 36,
    coreSpeed: Interval = Interval(exactly: 1),
    risk: Double = 0.05,
    penalty: Double = 10
  ) {
    self.requirement = requirement
    self.workload = workload
    self.growth = growth
    self.months = months
    self.coreSpeed = coreSpeed
    self.risk = risk
    self.penalty = penalty
  }
}
