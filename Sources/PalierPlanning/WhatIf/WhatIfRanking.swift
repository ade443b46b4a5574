import PalierModel

/// Which of several effects is worth more: by users gained or, where none of them gains any, by
/// seconds of the 95th percentile.
struct WhatIfRanking {
  private let byTime: Bool
  /// The least gain that counts.
  private let threshold: Double

  /// The ranking of these effects beside the system as it is.
  init(_ effects: [WhatIfEffect], today: WhatIfEffect) {
    let least = max(1, 0.01 * (today.capacity?.mid ?? 0))
    byTime = today.capacity == nil || !effects.contains { WhatIfRanking.users($0) > least }
    threshold = byTime ? 0.02 * (today.p95?.mid ?? 0) : least
  }

  /// True if an effect adds something to another.
  func matters(_ effect: WhatIfEffect, after before: WhatIfEffect) -> Bool {
    gain(of: effect, after: before) > threshold
  }

  /// The effect that gains most; of those that gain nearly as much, the cheapest and smallest.
  func best(of effects: [WhatIfEffect]) -> WhatIfEffect? {
    let good = effects.filter { $0.verdict == .helps && score($0) > threshold }
    guard let most = good.map(score).max() else { return nil }
    let near = max(threshold, 0.01 * most)
    let enough = good.filter { score($0) == most || score($0) >= most - near }
    return enough.min { left, right in
      guard let one = left.monthlyCost, let other = right.monthlyCost,
        one.dimension == other.dimension, one.mid != other.mid
      else { return left.changes.count < right.changes.count }
      return one.mid < other.mid
    }
  }

  /// By gain for money where both cost something, else what is free first, else by the gain.
  func isBetter(
    _ left: WhatIfEffect,
    than right: WhatIfEffect,
    after before: WhatIfEffect
  ) -> Bool {
    let gains = (gain(of: left, after: before), gain(of: right, after: before))
    guard let one = left.monthlyCost, let other = right.monthlyCost,
      one.dimension == other.dimension, gains.0 > 0, gains.1 > 0
    else { return gains.0 > gains.1 }
    let spent = before.monthlyCost?.mid ?? 0
    let costs = (one.mid - spent, other.mid - spent)
    if costs.0 > 0, costs.1 > 0 { return gains.0 / costs.0 > gains.1 / costs.1 }
    return (costs.0 > 0) == (costs.1 > 0) ? gains.0 > gains.1 : costs.0 <= 0
  }

  private func gain(of effect: WhatIfEffect, after before: WhatIfEffect) -> Double {
    let (new, old) = (score(effect), score(before))
    return new == old ? 0 : new - old
  }

  private func score(_ effect: WhatIfEffect) -> Double {
    byTime ? effect.timeGained?.mid ?? 0 : WhatIfRanking.users(effect)
  }

  /// Users gained; infinite where nothing bounds the capacity any more.
  private static func users(_ effect: WhatIfEffect) -> Double {
    effect.capacity == nil ? .infinity : effect.usersGained?.mid ?? 0
  }
}
