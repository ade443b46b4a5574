import PalierModel
import PalierQueueing

extension StepPrediction {
  /// The distribution of what many simulated tests measured.
  init(load: LoadLevel, speed: Double, replications: [Replication], builder: NetworkBuilder) {
    var actions: [String: ActionPrediction] = [:]
    for (index, action) in (replications.first?.actions ?? []).enumerated() {
      actions[action.name] = ActionPrediction(replications.map { $0.actions[index] })
    }
    var overall = ActionPrediction(replications.map(\.overall))
    overall.throughput = Interval(
      quantilesOf: replications.map { $0.actions.reduce(0) { $0 + $1.throughput } }
    )
    self.init(
      load: load,
      speed: speed,
      overall: overall,
      actions: actions,
      utilisations: StationUtilisation.averages(of: replications, builder: builder),
      errors: Interval(quantilesOf: replications.map(\.errorShare))
    )
  }
}

extension Replication {
  /// The share of requests that were given up or refused.
  var errorShare: Double {
    let failed = actions.reduce(0) { $0 + $1.timeouts + $1.refusals }
    let all = actions.reduce(failed) { $0 + $1.completions }
    return all > 0 ? Double(failed) / Double(all) : 0
  }
}

extension ActionPrediction {
  init(_ results: [Replication.Action]) {
    func percentile(_ level: Double) -> Interval {
      let index = Predictor.levels.firstIndex(of: level) ?? 0
      return Interval(quantilesOf: results.map { $0.percentiles[index] })
    }
    self.init(
      throughput: Interval(quantilesOf: results.map(\.throughput)),
      mean: Interval(quantilesOf: results.map(\.mean)),
      p95: percentile(0.95),
      p99: percentile(0.99)
    )
  }
}

extension Interval {
  /// The median and the 2.5 % and 97.5 % quantiles of some values; zero without any.
  init(quantilesOf values: [Double]) {
    let sorted = values.filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else {
      self.init(exactly: 0)
      return
    }
    self.init(
      low: Quantiles.ofSorted(sorted, 0.025),
      mid: Quantiles.ofSorted(sorted, 0.5),
      high: Quantiles.ofSorted(sorted, 0.975)
    )
  }
}
