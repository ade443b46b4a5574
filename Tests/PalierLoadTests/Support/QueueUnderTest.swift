import PalierModel
import PalierQueueing

@testable import PalierLoad

/// A queue whose capacity theory knows, as the target of load tests in virtual time.
struct QueueUnderTest {
  var queue: QueueRecursion
  let arrivals: Chain.Arrivals
  /// The limit of the 95th percentile, in seconds.
  let limit: Double

  /// A trial as the engine makes it, and the seconds that it takes with its warm-up and drain.
  mutating func trial(
    load: Double,
    warmUp: Double,
    duration: Double
  ) -> (trial: CapacityTrial, elapsed: Double) {
    let customers = queue.serve(for: warmUp + duration, rate: load, arrivals: arrivals)
    var histogram = Histogram()
    var sums = [Double](repeating: 0, count: Int(duration))
    var counts = [Double](repeating: 0, count: Int(duration))
    for customer in customers where customer.arrival >= warmUp {
      histogram.record(customer.response)
      let second = Int(customer.arrival - warmUp)
      guard second < sums.count else { continue }
      sums[second] += customer.response
      counts[second] += 1
    }
    let means = zip(sums, counts).filter { $0.1 > 0 }.map { $0.0 / $0.1 }
    let wavers = Settling.change(in: means).map { Settling.isTrend($0, beyond: 0.3) } ?? false
    // Arrivals go on for a quarter of a second while the last responses are awaited.
    let drain = min(queue.backlog, 1)
    _ = queue.serve(for: min(drain, 0.25), rate: load, arrivals: arrivals)
    if drain > 0.25 { _ = queue.serve(for: drain - 0.25) }
    let trial = CapacityTrial(
      load: load,
      duration: duration,
      severity: histogram.percentile(0.95) / limit,
      verdict: wavers ? .undecided : .valid
    )
    return (trial, warmUp + duration + drain)
  }

  /// The answer of a search that begins at `first`.
  mutating func search(budget: Double, from first: Double) -> CapacityEstimate {
    let alone = queue.serve(for: 1, rate: 1).map(\.response).max() ?? 0
    var search = CapacitySearch(
      CapacitySearch.Limits(
        budget: budget,
        shortestTrial: min(4, max(1, budget / 20)),
        firstLoad: first,
        isWhole: false,
        severityAlone: max(alone, limit / 10) / limit
      )
    )
    while true {
      switch search.next() {
      case .done(let estimate): return estimate
      case .trial(let load, let warmUp, let duration):
        let (trial, elapsed) = trial(load: load, warmUp: warmUp, duration: duration)
        search.add(trial, elapsed: elapsed)
      }
    }
  }

  /// What a load test records at a constant load, after a warm-up of two seconds.
  mutating func series(load: Double, duration: Int) -> LatencySeries {
    _ = queue.serve(for: 2, rate: load, arrivals: arrivals)
    let step = LoadStep(.open(rate: load, arrivals: arrivals), duration: Double(duration))
    var record = StepRecord(step: step, names: ["get"], isHeld: [false])
    record.windowEnd = Int64(duration) * 1_000_000_000
    for customer in queue.serve(for: Double(duration), rate: load, arrivals: arrivals) {
      record.recorders[0].record(
        RequestOutcome(error: nil, status: 200, bytesIn: 1, bytesOut: 1),
        latency: customer.response,
        second: Int(customer.arrival)
      )
    }
    return record.result().overallLatency()
  }
}
