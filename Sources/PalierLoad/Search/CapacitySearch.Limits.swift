public import PalierModel

extension CapacitySearch {
  /// What a search may use.
  public struct Limits: Sendable, Hashable, Codable {
    /// Seconds for all trials, warm-ups included.
    public var budget: Double
    /// The shortest useful trial in seconds, warm-up left out.
    public var shortestTrial: Double
    /// The shortest warm-up in seconds.
    public var warmUp: Double
    /// Seconds of warm-up for each user who enters for the first time: what entering costs, a log-in
    /// for instance, would otherwise be measured with the trial.
    public var entry: Double
    /// The users who have entered already.
    public var entered: Double
    /// The load of the first trial, where none is known.
    public var firstLoad: Double
    /// The load at which the capacity is expected, where something predicts it; nil: nothing does.
    public var expectedLoad: Double?
    /// The highest load to try.
    public var highestLoad: Double
    /// True if the load is in whole users.
    public var isWhole: Bool
    /// The relative half-width at which the search ends early.
    public var precision: Double
    /// The severity that one user alone meets; nil: not known.
    ///
    /// Where it is beyond the objectives, the first trial that fails too ends the search.
    public var severityAlone: Double?

    /// How many trials a search should have the time for, however long one would better be.
    public static let leastTrials = 8.0

    /// The shortest trial of arrivals that shows an overload by a twentieth: until its queue is as long
    /// as the slowest response that the objectives allow, 20 times that passes.
    ///
    /// - Returns: seconds, at least 4 and at most an eighth of the budget.
    public static func shortestTrialOfArrivals(
      within objectives: Objectives,
      budget: Double
    ) -> Double {
      let slowest = objectives.responseTimes.map(\.limit.mid).max() ?? 0
      return max(shortestUsefulTrial(within: budget), min(20 * slowest, budget / leastTrials))
    }

    /// Seconds in which a percentile can be told: 4, or less where the whole search is short.
    public static func shortestUsefulTrial(within budget: Double) -> Double {
      min(4, max(1, budget / 20))
    }

    /// Limits; by default whole users, up to a million.
    public init(
      budget: Double,
      shortestTrial: Double = 4,
      warmUp: Double = 0,
      entry: Double = 0,
      entered: Double = 0,
      firstLoad: Double = 10,
      expectedLoad: Double? = nil,
      highestLoad: Double = 1_000_000,
      isWhole: Bool = true,
      precision: Double = 0.01,
      severityAlone: Double? = nil
    ) {
      self.budget = budget
      self.shortestTrial = shortestTrial
      self.warmUp = warmUp
      self.entry = entry
      self.entered = entered
      self.firstLoad = firstLoad
      self.expectedLoad = expectedLoad
      self.highestLoad = highestLoad
      self.isWhole = isWhole
      self.precision = precision
      self.severityAlone = severityAlone
    }
  }
}
