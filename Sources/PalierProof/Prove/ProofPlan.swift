public import PalierModel
public import PalierPlanning

/// What a proof is to do.
public struct ProofPlan: Sendable {
  /// How precise a step must be to end before its time: half of the 95 % interval, relative.
  public struct Precision: Sendable, Hashable {
    /// Of the throughput.
    public var throughput = 0.02
    /// Of the mean response time.
    public var mean = 0.07
    /// Of the 95th percentile.
    public var p95 = 0.12

    /// What a decided row of the accuracy history needs.
    public init() {}
  }

  /// The levels of load, in rising order, at least one; the last is the one that is asked about.
  public var levels: [LoadLevel]
  /// Seconds that a step measures: at least `low`, at most `high`; between the two it ends as soon
  /// as its figures are precise.
  public var duration: Interval
  /// Seconds before each measurement, over which new users enter.
  public var warmUp: Double
  /// Seconds for the search of the capacity after the steps; 0: none.
  public var search: Double
  /// The predicted capacity, where the levels were taken from it; nil: it is still to be predicted.
  public var predictedCapacity: CapacityForecast?
  /// The share of failed requests above which the run stops.
  public var errorLimit = 0.2
  /// How many times its objective a 95th percentile may reach before the run stops.
  public var latencyLimitFactor = 10.0
  /// What ends a step before its longest time.
  public var precision = Precision()
  /// The same seed gives the same think times.
  public var seed: UInt64 = 1

  /// A plan.
  public init(levels: [LoadLevel], duration: Interval, warmUp: Double, search: Double) {
    self.levels = levels
    self.duration = duration
    self.warmUp = warmUp
    self.search = search
  }

  /// The load that is asked about.
  public var asked: LoadLevel { levels.last ?? .users(1) }
}
