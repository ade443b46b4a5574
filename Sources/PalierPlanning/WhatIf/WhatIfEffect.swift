public import PalierModel

/// What some changes together do to a system.
public struct WhatIfEffect: Sendable {
  /// Whether it is worth it.
  public enum Verdict: String, Sendable, Codable {
    /// More users fit, or responses get faster.
    case helps
    /// Neither the capacity nor response times move by more than a percent or two.
    case nothing
    /// Fewer users fit, or responses get slower.
    case worse
    /// The worlds do not agree.
    case undecided
  }

  /// The changes, in the order in which they were given; none: the system as it is.
  public let changes: [String]
  /// The predicted capacity, in users; nil where no load breaks an objective.
  public let capacity: Interval?
  /// Users gained, world by world; nil where either capacity has no bound.
  public let usersGained: Interval?
  /// The 95th percentile at the load that was asked about, in seconds.
  public let p95: Interval?
  /// Seconds by which the 95th percentile gets shorter, world by world.
  public let timeGained: Interval?
  /// What saturates first.
  public let bottleneck: Bottleneck?
  /// Money a month more than today; nil where no cost is known.
  public let monthlyCost: Figure?
  /// Whether it is worth it.
  public let verdict: Verdict
  /// True if the changes touch nothing that the prediction knows of.
  public let isUnknownToTheModel: Bool
  /// True if there are objectives, without which no capacity is known.
  public let hasObjectives: Bool

  /// Users gained for each unit of money a month; nil where either is not known or not positive.
  public var usersPerMoney: Double? {
    guard let users = usersGained?.mid, let cost = monthlyCost?.mid, cost > 0, users > 0 else {
      return nil
    }
    return users / cost
  }

  init(
    _ changes: [String],
    _ trial: WhatIfTrial,
    beside today: WhatIfTrial,
    monthlyCost: Figure?,
    isUnknownToTheModel: Bool,
    hasObjectives: Bool
  ) {
    self.changes = changes
    capacity = trial.capacity
    p95 = trial.p95
    bottleneck = trial.bottleneck
    self.monthlyCost = monthlyCost
    self.isUnknownToTheModel = isUnknownToTheModel
    self.hasObjectives = hasObjectives
    usersGained = WhatIfEffect.difference(trial.capacities ?? [], today.capacities ?? [])
    timeGained = WhatIfEffect.difference(today.responses, trial.responses)
    let users = WhatIfEffect.judge(usersGained, of: today.capacity, leastShare: 0.01, least: 1)
    let time = WhatIfEffect.judge(timeGained, of: today.p95, leastShare: 0.02, least: 0)
    let unbounded = hasObjectives && today.capacities != nil && trial.capacities == nil
    if unbounded {
      verdict = .helps
    } else if let users, users != .nothing {
      verdict = users
    } else {
      verdict = time ?? .nothing
    }
  }

  /// Differences of two lists world by world: their median and 2.5 % and 97.5 % quantiles.
  private static func difference(_ left: [Double], _ right: [Double]) -> Interval? {
    let pairs = zip(left, right).map { $0 - $1 }.filter(\.isFinite)
    return pairs.isEmpty ? nil : Interval(quantilesOf: pairs)
  }

  /// What a gain means: it matters from a share of what it is gained on, and from a least amount on.
  private static func judge(
    _ gain: Interval?,
    of whole: Interval?,
    leastShare: Double,
    least: Double
  ) -> Verdict? {
    guard let gain, let whole else { return nil }
    let threshold = max(least, leastShare * whole.mid)
    if abs(gain.mid) <= threshold { return .nothing }
    if gain.low > 0 { return .helps }
    return gain.high < 0 ? .worse : .undecided
  }
}
