import PalierQueueing

/// Collects what one action does in one step, in memory that grows by a little each second only.
struct ActionRecorder: Sendable {
  /// All latencies of the present phase.
  private(set) var histogram = Histogram()
  private(set) var blocks: [LatencyBlock] = []
  private(set) var completions = 0
  private(set) var errors: [ErrorKind: Int] = [:]
  private(set) var statuses: [Int: Int] = [:]
  private(set) var bytesIn = 0
  private(set) var bytesOut = 0
  private var current = Histogram()
  private var currentCompletions = 0
  private var currentFailures = 0
  private var currentSecond = 0
  private var lastStatus = 0
  private var lastStatusCount = 0

  /// Counts a request that ended.
  ///
  /// Time-outs are kept among the latencies, at the time that was waited: leaving out the worst
  /// would flatter the rest. Other failures have no latency.
  mutating func record(
    _ outcome: RequestOutcome,
    latency: Double,
    second: Int
  ) {
    if second > currentSecond { close(before: second) }
    bytesIn += outcome.bytesIn
    bytesOut += outcome.bytesOut
    if outcome.status > 0 {
      if outcome.status != lastStatus { flushStatus(next: outcome.status) }
      lastStatusCount += 1
    }
    if let error = outcome.error {
      errors[error, default: 0] += 1
      currentFailures += 1
      guard error == .timeout else { return }
    } else {
      completions += 1
      currentCompletions += 1
    }
    histogram.record(latency)
    current.record(latency)
  }

  /// Ends the recording of a window of so many seconds, with one block for each.
  mutating func finish(seconds: Int) {
    close(before: max(seconds, currentSecond + 1))
    flushStatus(next: 0)
  }

  /// Adds what another thread recorded of the same window; both have ended.
  mutating func merge(_ other: ActionRecorder) {
    histogram.merge(other.histogram)
    for (index, block) in other.blocks.enumerated() {
      if index < blocks.count { blocks[index].merge(block) } else { blocks.append(block) }
    }
    completions += other.completions
    errors.merge(other.errors, uniquingKeysWith: +)
    statuses.merge(other.statuses, uniquingKeysWith: +)
    bytesIn += other.bytesIn
    bytesOut += other.bytesOut
  }

  private mutating func flushStatus(next: Int) {
    if lastStatusCount > 0 { statuses[lastStatus, default: 0] += lastStatusCount }
    lastStatus = next
    lastStatusCount = 0
  }

  private mutating func close(before second: Int) {
    blocks.append(
      LatencyBlock(
        second: currentSecond,
        completions: currentCompletions,
        failures: currentFailures,
        current
      )
    )
    for empty in (currentSecond + 1)..<max(currentSecond + 1, second) {
      blocks.append(LatencyBlock(emptySecond: empty))
    }
    currentSecond = second
    currentCompletions = 0
    currentFailures = 0
    current = Histogram()
  }
}
