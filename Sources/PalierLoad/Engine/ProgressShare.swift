import PalierQueueing

/// How far one thread has come with a step, or several together.
struct ProgressShare: Sendable {
  var step: Int
  var phase: LoadProgress.Phase
  var users: Int
  var inFlight: Int
  /// Good responses a second since it was last said.
  var rate: Double
  /// The step's requests that ended, and those of all steps before.
  var requests: Int
  var earlierRequests: Int
  var failures: [Failure: Int]
  /// The latencies of each action in this phase.
  var latencies: [Histogram]

  /// Adds another thread's share of the same step.
  mutating func merge(_ other: ProgressShare) {
    users += other.users
    inFlight += other.inFlight
    rate += other.rate
    requests += other.requests
    earlierRequests += other.earlierRequests
    failures.merge(other.failures, uniquingKeysWith: +)
    guard other.phase == phase else { return }
    for index in latencies.indices { latencies[index].merge(other.latencies[index]) }
  }

  /// What a display shows; `isHeld` says which actions are.
  func progress(_ load: LoadStep, isHeld: [Bool], secondsLeft: Double) -> LoadProgress {
    var histogram = Histogram()
    let showsAll = isHeld.allSatisfy(\.self)
    for (latencies, isHeld) in zip(latencies, isHeld) where showsAll || !isHeld {
      histogram.merge(latencies)
    }
    func percentile(_ p: Double) -> Double? { histogram.count > 0 ? histogram.percentile(p) : nil }
    return LoadProgress(
      step: step,
      load: load,
      phase: phase,
      users: users,
      inFlight: inFlight,
      rate: rate,
      p50: percentile(0.5),
      p95: percentile(0.95),
      p99: percentile(0.99),
      requests: requests,
      failures: failures,
      secondsLeft: secondsLeft
    )
  }
}
