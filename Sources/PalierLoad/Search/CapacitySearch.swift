import Foundation
import PalierModel

/// Finds the highest load that meets the objectives, as a pure state machine: it is told trials and
/// answers which to make next.
///
/// Short trials bracket the crossing; longer ones near it, spread to both sides, feed a local
/// regression of severity over load (``LocalRegression``), whose zero is the capacity. Trials known
/// before, such as a ladder's, count from the start. One that others contradict does not set the
/// bracket: a machine that others share stalls now and then. Void trials are made again, and end the
/// search where the tester fails twice at the same load. What did not settle counts if it is beyond
/// the objective (an overloaded open system never settles) or not far below it: to leave out what
/// wavered and passed would pull the answer down.
///
/// An open load is approached with care: beyond its capacity it leaves a queue behind, which the next
/// trial would measure.
public struct CapacitySearch: Sendable {
  /// What to do next.
  public enum Next: Sendable, Hashable {
    /// Make a trial.
    case trial(load: Double, warmUp: Double, duration: Double)
    /// The search is over.
    case done(CapacityEstimate)
  }

  let limits: Limits
  private(set) var trials: [CapacityTrial] = []
  private var spent = 0.0
  private var entered: Double
  private var voidLoads: [Double] = []
  private var refinements = 0
  private var lastTrial: CapacityTrial?

  /// A search that knows some trials already.
  public init(_ limits: Limits, knowing trials: [CapacityTrial] = []) {
    self.limits = limits
    entered = limits.entered
    for trial in trials { note(trial) }
  }

  /// Takes note of a trial that the search asked for, and of the seconds that it took in all, its
  /// warm-up and the draining of an open load included.
  public mutating func add(_ trial: CapacityTrial, elapsed: Double) {
    spent += elapsed
    entered = max(entered, trial.load)
    if trial.verdict == .void { voidLoads.append(trial.load) }
    lastTrial = trial
    note(trial)
  }

  /// The next trial, or the answer.
  public mutating func next() -> Next {
    if let load = voidLoads.first(where: { load in voidLoads.count { $0 == load } > 1 }) {
      return .done(
        estimate(
          Text(
            en: "the tester itself gives out at a load of \(load)",
            fr: "le testeur lui-même ne suit plus à une charge de \(load)"
          )
        )
      )
    }
    if let alone = limits.severityAlone, alone > 1, case (nil, .some) = bracket {
      return .done(estimate(outOfRange(above: false)))
    }
    guard left >= shortestWhole else { return .done(estimate(CapacitySearch.budgetIsSpent)) }
    guard let load = nextBracketingLoad else { return refine() }
    if load > limits.highestLoad || load < lowestLoad {
      return .done(estimate(outOfRange(above: load > limits.highestLoad)))
    }
    // Far from the crossing a short trial tells enough.
    return trial(load, share: 0)
  }

  /// The warm-up of a trial, relative to what it measures, where nothing asks for more.
  public static let warmUpShare = 0.25

  /// The same where the load hardly changes from one trial of an open load to the next.
  private static let shortWarmUpShare = 0.05

  /// The share of the time left that users may take to enter.
  private static let shareForEntering = 0.6

  private var left: Double { limits.budget - spent }

  /// The shortest trial with its warm-up, in seconds.
  private var shortestWhole: Double {
    limits.shortestTrial + max(limits.warmUp, limits.shortestTrial * CapacitySearch.warmUpShare)
  }

  private static let budgetIsSpent = Text(
    en: "the time for the search is spent",
    fr: "le temps accordé à la recherche est écoulé"
  )

  private mutating func note(_ trial: CapacityTrial) {
    guard trial.load > 0, trial.severity.isFinite else { return }
    switch trial.verdict {
    case .valid: trials.append(trial)
    case .undecided where trial.severity > 0.5: trials.append(trial)
    case .undecided, .void: break
    }
  }

  /// A trial near the crossing, a little to one side or the other.
  private mutating func refine() -> Next {
    let estimate = estimate(CapacitySearch.budgetIsSpent)
    let center = crossing
    let relative = estimate.capacity.halfWidth / max(center, lowestLoad)
    if estimate.isRegressed, refinements >= 6, relative <= limits.precision {
      return .done(
        self.estimate(
          Text(
            en: "the interval is as narrow as was asked for",
            fr: "l'intervalle est aussi étroit que demandé"
          )
        )
      )
    }
    let spread = spread(regression(near: center))
    let side = [-1.0, 1, 0][refinements % 3]
    refinements += 1
    var load = rounded(center * (1 + side * spread))
    if limits.isWhole, load == rounded(center) { load = max(1, load + side) }
    return trial(min(load, limits.highestLoad), share: limits.isWhole ? 0.25 : 0.3)
  }

  /// How far to the sides the trials go, relative to the load: so that severity changes by a fifth,
  /// which stands out of the scatter and is still near enough for a straight line.
  private func spread(_ line: LocalRegression?) -> Double {
    guard let line, line.elasticity > 0 else { return 0.08 }
    return min(0.25, max(0.02, 0.2 / line.elasticity))
  }

  private func trial(_ load: Double, share: Double) -> Next {
    // More users than have the time to enter cannot be tried; what they enter for needs time too.
    let entering = CapacitySearch.shareForEntering * left - limits.shortestTrial
    let reachable = limits.entry > 0 ? entered + max(0, entering) / limits.entry : load
    if reachable < load, reachable.rounded(.down) <= max(bracket.pass?.load ?? 0, lowestLoad) {
      return .done(estimate(CapacitySearch.budgetIsSpent))
    }
    let load = min(load, limits.isWhole ? reachable.rounded(.down) : reachable)
    let least = max(limits.warmUp, (load - entered) * limits.entry, recovery)
    let warmUpShare = warmUpShare(at: load)
    var duration = max(limits.shortestTrial, left * share / (1 + warmUpShare))
    duration = min(duration, left - least)
    // A rest too short for another trial goes to this one.
    if left - least - duration < shortestWhole {
      duration = min(left - least, left / (1 + warmUpShare))
    }
    let warmUp = max(least, duration * warmUpShare)
    return .trial(load: load, warmUp: warmUp, duration: min(duration, left - warmUp))
  }

  /// The seconds for which the queue that an overload left behind is given time to go.
  private var recovery: Double {
    guard !limits.isWhole, let lastTrial, lastTrial.severity > 3 else { return 0 }
    return max(0, min(lastTrial.duration, left - limits.shortestTrial))
  }

  private func warmUpShare(at load: Double) -> Double {
    guard !limits.isWhole, let last = lastTrial, abs(load / last.load - 1) < 0.1 else {
      return CapacitySearch.warmUpShare
    }
    return CapacitySearch.shortWarmUpShare
  }

  func rounded(_ load: Double) -> Double {
    limits.isWhole ? max(1, load.rounded()) : load
  }

  /// Where the objectives are just met, by the regression or else by the bracket.
  private var crossing: Double {
    let (pass, fail) = bracket
    let middle: Double
    switch (pass, fail) {
    case (.some(let pass), .some(let fail)): middle = (pass.load * fail.load).squareRoot()
    case (.some(let pass), nil): return pass.load
    case (nil, .some(let fail)): return fail.load
    case (nil, nil): return limits.firstLoad
    }
    guard let line = regression(near: middle) else { return middle }
    return min(max(line.crossing, middle / 1.3), middle * 1.3)
  }

  private func regression(near center: Double) -> LocalRegression? {
    limits.isWhole ? regressionOfUsers(near: center) : regressionOfArrivals(near: center)
  }

  /// First with a wide view, then with a narrow one around what it found.
  private func regressionOfUsers(near center: Double) -> LocalRegression? {
    let widest = max(0.35, 3.5 / center)
    guard let wide = LocalRegression(trials, .logarithm, near: center, width: widest) else {
      return nil
    }
    guard wide.crossing > 0 else { return wide }
    let narrow = max(3 * spread(wide), 3.5 / wide.crossing)
    if let near = LocalRegression(trials, .logarithm, near: wide.crossing, width: narrow),
      near.count >= 5, near.interval != nil
    {
      return near
    }
    return wide
  }

  /// The widest view in which the reciprocal of severity is a straight line.
  private func regressionOfArrivals(near center: Double) -> LocalRegression? {
    var best: LocalRegression?
    var center = center
    for width in [0.6, 0.3, 0.15, 0.075] {
      let found = LocalRegression(trials, .reciprocal, near: center, width: width)
      guard let found, best == nil || found.count >= 5 && found.interval != nil else { break }
      best = found
      guard found.isCurved, found.crossing > 0 else { break }
      center = min(max(found.crossing, center / 1.3), center * 1.3)
    }
    return best
  }

  private func estimate(_ reason: Text) -> CapacityEstimate {
    let (pass, fail) = bracket
    var interval = Interval(
      low: pass?.load ?? 0,
      mid: pass?.load ?? 0,
      high: fail?.load ?? .infinity
    )
    var isRegressed = false
    if let pass, let fail {
      interval = Interval(low: pass.load, mid: (pass.load + fail.load) / 2, high: fail.load)
      if let regressed = regression(near: crossing)?.interval, regressed.low > 0 {
        interval = regressed
        isRegressed = true
      }
    }
    if limits.isWhole { interval = interval.map { $0.rounded(.down) } }
    return CapacityEstimate(
      capacity: interval,
      reason: reason,
      isRegressed: isRegressed,
      limit: fail?.limit
    )
  }

  private func outOfRange(above: Bool) -> Text {
    above
      ? Text(
        en: "the objectives were met up to the highest load that was to be tried",
        fr: "les objectifs ont été tenus jusqu'à la plus haute charge à essayer"
      )
      : Text(
        en: "the objectives are missed even at the lowest load",
        fr: "les objectifs sont manqués même à la plus faible charge"
      )
  }
}
