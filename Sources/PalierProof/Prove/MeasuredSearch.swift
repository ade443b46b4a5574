import PalierLoad
import PalierModel
import PalierPlanning
import PalierPlatform

/// The search for the measured capacity, after the steps of a proof and starting from them.
struct MeasuredSearch {
  /// The capacity, once the search is over and found one.
  private(set) var capacity: Interval?
  /// Why it ended.
  private(set) var reason: Text?

  private let objectives: Objectives
  private let level: (Double) -> LoadLevel
  private var search: CapacitySearch
  /// Trials that count: load, seconds, and the machine's speed.
  private var trials: [(load: Double, duration: Double, speed: Double)] = []
  private var begun = MonotonicClock.seconds()

  /// A search that knows the steps so far; nil where there is nothing to search for.
  init?(
    plan: ProofPlan,
    objectives: Objectives,
    steps: [StepProof],
    expected: Interval?,
    pace: EntryPace
  ) {
    guard plan.search > 0, !objectives.isEmpty else { return nil }
    self.objectives = objectives
    let isWhole: Bool
    switch plan.asked {
    case .users:
      isWhole = true
      level = { .users(max(1, Int($0.rounded()))) }
    case .arrivals(_, let arrivals):
      isWhole = false
      level = { .arrivals(rate: $0, arrivals) }
    }
    var limits = CapacitySearch.Limits(
      budget: plan.search,
      warmUp: min(plan.warmUp, plan.search / CapacitySearch.Limits.leastTrials),
      entry: isWhole ? pace.seconds(at: expected?.mid ?? 0) : 0,
      entered: steps.map(\.load.amount).max() ?? 0,
      firstLoad: plan.asked.amount,
      expectedLoad: expected?.mid,
      isWhole: isWhole,
      precision: 0.01
    )
    if !isWhole {
      limits.shortestTrial = CapacitySearch.Limits.shortestTrialOfArrivals(
        within: objectives,
        budget: plan.search
      )
    }
    search = CapacitySearch(
      limits,
      knowing: steps.map { step in
        CapacityTrial(
          load: step.load.amount,
          duration: step.measured.duration,
          severity: step.measured.stress(objectives).worst,
          verdict: .init(step.measured.validity)
        )
      }
    )
  }

  /// The next trial; nil when the search is over.
  mutating func next() -> LoadStep? {
    switch search.next() {
    case .trial(let load, let warmUp, let duration):
      begun = MonotonicClock.seconds()
      var step = LoadStep(.init(level(load)), warmUp: warmUp, duration: duration)
      step.isLimited = false
      return step
    case .done(let estimate):
      reason = Text(
        en: "search for the capacity: \(estimate.reason)",
        fr: "recherche de la capacité : \(estimate.reason)"
      )
      // Without a load that failed there is a lower bound only, which is no capacity.
      if estimate.capacity.high.isFinite, estimate.capacity.mid > 0 { capacity = estimate.capacity }
      return nil
    }
  }

  /// Takes the result of the trial that ``next()`` gave; returns its stress.
  mutating func take(_ result: StepResult, measured: MeasuredStep) -> Double {
    let stress = measured.stress(objectives)
    if measured.validity != .void {
      trials.append((result.step.offered, result.duration, measured.speed.mid))
    }
    search.add(
      CapacityTrial(
        load: result.step.offered,
        duration: result.duration,
        severity: stress.worst,
        verdict: .init(measured.validity),
        limit: stress.nearest
      ),
      elapsed: MonotonicClock.seconds() - begun
    )
    return stress.worst
  }

  /// The machine's speed during the trials that decided: those near the capacity, by their lengths;
  /// nil without a capacity.
  var speed: Double? {
    guard let capacity else { return nil }
    let near = trials.filter { abs($0.load / capacity.mid - 1) <= MeasuredSearch.nearby }
    let seconds = near.reduce(0) { $0 + $1.duration }
    return seconds > 0 ? near.reduce(0) { $0 + $1.speed * $1.duration } / seconds : nil
  }

  /// Loads within a quarter of the capacity decide it.
  private static let nearby = 0.25
}

extension PalierLoad.Validity.Verdict {
  /// The engine's verdict of a proof's.
  init(_ validity: MeasuredStep.Validity) {
    switch validity {
    case .valid: self = .valid
    case .void: self = .void
    case .undecided: self = .undecided
    }
  }
}
