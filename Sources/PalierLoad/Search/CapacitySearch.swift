import Foundation
import PalierModel

/// Finds the highest load that meets the objectives, as a pure state machine: it is told trials and
/// answers which to make next.
///
/// Short trials bracket the crossing; longer ones near it, spread to both sides, feed a local
/// regression of the logarithm of severity over load, whose zero is the capacity. Trials known
/// before, such as a ladder's, count from the start. One that others contradict does not set the
/// bracket: a machine that others share stalls now and then. Void trials are made again, and end the
/// search where the tester fails twice at the same load. What did not settle counts as failed if it is
/// beyond the objective: an overloaded open system never settles.
public struct CapacitySearch: Sendable {
  /// What to do next.
  public enum Next: Sendable, Hashable {
    /// Make a trial.
    case trial(load: Double, warmUp: Double, duration: Double)
    /// The search is over.
    case done(CapacityEstimate)
  }

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
      precision: Double = 0.01
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
    }
  }

  private let limits: Limits
  private var trials: [CapacityTrial] = []
  private var spent = 0.0
  private var entered: Double
  private var voidLoads: [Double] = []
  private var refinements = 0

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
    case .undecided where !trial.passes: trials.append(trial)
    case .undecided, .void: break
    }
  }

  private var lowestLoad: Double { limits.isWhole ? 1 : limits.firstLoad / 1_000 }

  /// The highest load that passed and the lowest that failed, on their sides of the load that
  /// contradicts the fewest seconds of trials; of two such loads the lower one.
  private var bracket: (pass: CapacityTrial?, fail: CapacityTrial?) {
    let sorted = trials.sorted { $0.load < $1.load }
    var against = sorted.reduce(0) { $0 + ($1.passes ? $1.duration : 0) }
    var least = against
    var split = 0
    for (index, trial) in sorted.enumerated() {
      against += trial.passes ? -trial.duration : trial.duration
      let isEndOfLoad = index + 1 == sorted.count || sorted[index + 1].load > trial.load
      if isEndOfLoad, against < least {
        least = against
        split = index + 1
      }
    }
    return (sorted[..<split].last { $0.passes }, sorted[split...].first { !$0.passes })
  }

  /// The load that narrows the bracket most, or nil where it is narrow enough.
  private var nextBracketingLoad: Double? {
    switch bracket {
    case (nil, nil): return rounded(limits.firstLoad)
    case (.some(let pass), nil):
      if pass.load >= limits.highestLoad { return limits.highestLoad * 2 }
      // Just beyond where it is expected; an overload would take time to recover from.
      let beyond = limits.expectedLoad.map { $0 * 1.1 }.flatMap { $0 > pass.load ? $0 : nil }
      return min(rounded(min(pass.load * 2, beyond ?? .infinity)), limits.highestLoad)
    case (nil, .some(let fail)):
      // The last failure was at the least load there is: nothing lower can be tried.
      if limits.isWhole, fail.load <= 1 { return 0 }
      return rounded(fail.load / 2)
    case (.some(let pass), .some(let fail)):
      let gap = fail.load - pass.load
      if fail.load / pass.load <= 1.2 || limits.isWhole && gap <= 2 { return nil }
      // Between them where the line through both would cross, kept off the ends.
      let low = log(max(pass.severity, 1e-3))
      let high = log(max(fail.severity, 1.000_1))
      let share = min(0.75, max(0.25, -low / (high - low)))
      return rounded(pass.load + share * gap)
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
    return trial(min(load, limits.highestLoad), share: 0.25)
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
    let least = max(limits.warmUp, (load - entered) * limits.entry)
    var duration = max(limits.shortestTrial, left * share / (1 + CapacitySearch.warmUpShare))
    duration = min(duration, left - least)
    // A rest too short for another trial goes to this one.
    if left - least - duration < shortestWhole {
      duration = min(left - least, left / (1 + CapacitySearch.warmUpShare))
    }
    let warmUp = max(least, duration * CapacitySearch.warmUpShare)
    return .trial(load: load, warmUp: warmUp, duration: min(duration, left - warmUp))
  }

  private func rounded(_ load: Double) -> Double {
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
    // First with a wide view, then with a narrow one around what it found.
    let widest = limits.isWhole ? max(0.35, 3.5 / center) : 0.35
    guard let wide = LocalRegression(trials, near: center, width: widest) else { return nil }
    guard wide.crossing > 0 else { return wide }
    let reach = 3 * spread(wide)
    let narrow = limits.isWhole ? max(reach, 3.5 / wide.crossing) : reach
    let close = trials.count(where: { abs($0.load / wide.crossing - 1) < narrow })
    if close >= 5, let near = LocalRegression(trials, near: wide.crossing, width: narrow),
      near.interval != nil
    {
      return near
    }
    return wide
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
    return CapacityEstimate(capacity: interval, reason: reason, isRegressed: isRegressed)
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
