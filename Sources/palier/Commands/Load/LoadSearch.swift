import PalierLoad
import PalierModel
import PalierPlanning
import PalierQueueing

/// How the search for a capacity begins, and what its loads are.
struct LoadSearch: Sendable {
  /// How arrivals come in an open load; nil for users.
  let arrivals: Chain.Arrivals?
  /// Seconds for the whole search.
  let budget: Double

  /// One user alone without think time: what a target answers then tells where to begin.
  func probe(_ script: LoadScript) -> LoadScript {
    var probe = script
    for journey in probe.journeys.indices {
      for activity in probe.journeys[journey].activities.indices {
        for request in probe.journeys[journey].activities[activity].indices {
          probe.journeys[journey].activities[activity][request].think = .constant(0)
        }
      }
    }
    return probe
  }

  /// New users enter at a fifth of the pace at which one alone does: the others are at work meanwhile,
  /// and a limit may leave less to many than to one.
  private static let entryShare = 0.2

  /// How far beyond the objectives a trial counts that the engine had to stop.
  static let severityOfOverload = 10.0
  /// How many times a user must come round in a trial, so that it does not measure the entering.
  private static let leastRounds = 4.0

  /// How often the target is probed after an overload.
  static let mostProbes = 5

  /// The one step of the probe, from the user's entry on, which it is to show.
  static func probeSteps(_ results: [StepResult]) -> LoadStep? {
    results.isEmpty ? LoadStep(.closed(users: 1), warmUp: 0, duration: 1.2) : nil
  }

  /// The search that begins where one user alone suggests.
  ///
  /// One user alone gets X journeys a second through, which the target therefore holds in an open
  /// load; users who think for Z between responses of R reach that rate at X·(Z + R), by Little's
  /// law. Half of that is a load to begin with.
  func start(
    from alone: StepResult,
    of script: LoadScript,
    within objectives: Objectives
  ) -> CapacitySearch {
    let rate = Double(alone.completions) / max(alone.duration, 1e-9)
    let requests = script.journeys.flatMap { $0.activities.joined() }
    let think = requests.reduce(0) { $0 + $1.think.mean } / Double(max(1, requests.count))
    let first =
      arrivals == nil ? max(1, ((rate * think + 1) / 2).rounded()) : max(0.1, rate / 2)
    // Arrivals do not come round: they are as many as they stay once the first have ended their visit.
    let visits = script.journeys.flatMap(\.activities).map { activity in
      activity.dropFirst().reduce(0) { $0 + $1.think.mean }
    }
    let shortest =
      arrivals == nil
      ? max(
        CapacitySearch.Limits.shortestUsefulTrial(within: budget),
        LoadSearch.leastRounds * think
      )
      : CapacitySearch.Limits.shortestTrialOfArrivals(within: objectives, budget: budget)
    return CapacitySearch(
      CapacitySearch.Limits(
        budget: budget,
        shortestTrial: shortest,
        warmUp: arrivals == nil
          ? 0 : min(visits.max() ?? 0, budget / CapacitySearch.Limits.leastTrials),
        entry: arrivals == nil ? entry(alone, script) : 0,
        firstLoad: first,
        isWhole: arrivals == nil,
        severityAlone: alone.trial(objectives).severity
      )
    )
  }

  /// Seconds that a new user is given to enter: what is done once, a log-in for instance, would otherwise
  /// be measured with the trial.
  private func entry(_ alone: StepResult, _ script: LoadScript) -> Double {
    let seconds = script.journeys.map { journey in
      journey.once.map { alone.action($0.action)?.latency.histogram.mean ?? 0 }.reduce(0, +)
    }
    return (seconds.max() ?? 0) / LoadSearch.entryShare
  }

  /// An amount of load.
  func load(_ amount: Double) -> LoadStep.Load {
    if let arrivals { return .open(rate: amount, arrivals: arrivals) }
    return .closed(users: max(1, Int(amount.rounded())))
  }
}

extension StepResult {
  /// The step as a trial against objectives.
  func trial(_ objectives: Objectives) -> CapacityTrial {
    let stress = ObjectiveStress(objectives, errors: errorShare) { statistic, name in
      let histogram = (name.map { action($0)?.latency } ?? overallLatency())?.histogram
      guard let histogram, histogram.count > 0 else { return nil }
      return statistic.quantile.map(histogram.percentile) ?? histogram.mean
    }
    return CapacityTrial(
      load: step.offered,
      duration: duration,
      severity: stress.worst,
      verdict: validity.verdict,
      limit: stress.nearest
    )
  }
}
