import PalierLoad
import PalierModel
import PalierObserve
import PalierPlanning
import PalierQueueing

extension MeasuredStep {
  /// What one or several consecutive pieces of a step measured together.
  init(_ pieces: [StepResult], yardstick: Yardstick, sampler: Sampler, bench: TestBench) {
    let start = pieces.first?.windowStart ?? 0
    let end = pieces.last?.windowEnd ?? 0
    let duration = pieces.reduce(0) { $0 + $1.duration }
    let names = pieces.first?.actions.map(\.action) ?? []
    var actions: [String: MeasuredAction] = [:]
    var all: [LatencySeries] = []
    for name in names {
      let parts = pieces.compactMap { $0.action(name)?.latency }
      let joined = LatencySeries.joining(parts)
      all.append(joined)
      actions[name] = MeasuredAction(joined)
    }
    var overall = MeasuredAction(LatencySeries.joining(pieces.map { $0.overallLatency() }))
    let together = LatencySeries.merging(all, duration: duration)
    overall.throughput = together.throughput()
    let tester = pieces.reduce(0) { $0 + $1.tester.cpuSeconds }
    let window = sampler.window(from: start, to: end)
    let machine = window.map {
      MachineUse($0, bench: bench, testerCores: duration > 0 ? tester / duration : 0)
    }
    let (validity, reason) = MeasuredStep.validity(
      of: pieces,
      disturbance: machine?.disturbance(cores: bench.serviceCores.count)
    )
    let failed = pieces.reduce(0) { $0 + $1.errors.values.reduce(0, +) }
    let ended = pieces.reduce(failed) { $0 + $1.actions.reduce(0) { $0 + $1.completions } }
    self.init(
      validity: validity,
      reason: reason,
      duration: duration,
      overall: overall,
      actions: actions,
      errorShare: ended > 0 ? Double(failed) / Double(ended) : 0,
      errors: pieces.reduce(into: [:]) { sums, piece in
        for (kind, count) in piece.errors { sums[kind.rawValue, default: 0] += count }
      },
      speed: Interval(yardstick.speed(from: start, to: end)),
      utilisations: StationUtilisation.measured(window, bench: bench),
      testerShare: duration > 0 ? tester / duration : 0,
      machine: machine
    )
  }

  /// A step is void if any piece is, or if the machine was disturbed; undecided if any piece did
  /// not settle.
  private static func validity(
    of pieces: [StepResult],
    disturbance: Text?
  ) -> (Validity, Text?) {
    if let disturbance, !pieces.contains(where: { $0.validity.verdict == .void }) {
      return (.void, disturbance)
    }
    for verdict in [PalierLoad.Validity.Verdict.void, .undecided] {
      if let piece = pieces.first(where: { $0.validity.verdict == verdict }) {
        let reason = [piece.validity.reason, piece.validity.cure].compactMap { $0 }
        return (verdict == .void ? .void : .undecided, .joined(reason, separator: "; "))
      }
    }
    return (.valid, nil)
  }
}

extension MeasuredAction {
  init(_ series: LatencySeries) {
    self.init(
      completions: series.count,
      throughput: series.throughput(),
      mean: series.mean(),
      p50: series.histogram.percentile(0.5),
      p75: series.histogram.percentile(0.75),
      p90: series.histogram.percentile(0.9),
      p95: series.percentile(0.95),
      p99: series.percentile(0.99)
    )
  }
}

extension Interval {
  /// The speed of a window with its spread; exactly 1 where it could not be measured.
  init(_ reading: SpeedReading?) {
    guard let reading else {
      self.init(exactly: 1)
      return
    }
    let error = reading.count > 0 ? 1.96 * reading.relativeError * reading.mean : 0
    self.init(
      low: reading.mean - error,
      mid: reading.mean,
      high: reading.mean + error
    )
  }
}

extension StationUtilisation {
  /// How busy the stations were that the kernel's counters tell of: cores and CPU limits.
  static func measured(_ window: Sampler.Window?, bench: TestBench) -> [StationUtilisation] {
    guard let window else { return [] }
    let used = window.services.values.reduce(0) { $0 + $1.cores }
    var list = [
      StationUtilisation(
        station: Station(owner: "machine", resource: .machine),
        utilisation: used / Double(max(1, bench.serviceCores.count))
      )
    ]
    for watch in bench.watches {
      guard let usage = window.services[watch.service.name] else { continue }
      if let quota = watch.quota {
        list.append(
          StationUtilisation(
            station: Station(owner: watch.service.name, resource: .quota),
            utilisation: usage.cores * quota.period / quota.budget
          )
        )
      }
      // The busiest process: an event loop saturates alone.
      if watch.workerProcesses > 0, let busiest = usage.processes.map(\.cpu).max(),
        usage.duration > 0
      {
        list.append(
          StationUtilisation(
            station: Station(owner: watch.service.name, resource: .processes),
            utilisation: busiest / usage.duration
          )
        )
      }
    }
    return list
  }
}
