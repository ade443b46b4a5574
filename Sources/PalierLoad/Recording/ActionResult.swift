public import PalierModel

/// What one action did in a step.
public struct ActionResult: Sendable, Hashable, Codable {
  /// The action's name.
  public var action: String
  /// True if its latencies are delays beyond the hold.
  public var isHeld: Bool
  /// Requests that ended well.
  public var completions: Int
  /// The latencies in seconds, from the due time to the end of the response, of requests that ended
  /// well or by a time-out.
  public var latency: LatencySeries
  /// Failed requests by kind.
  public var errors: [ErrorKind: Int]
  /// Responses by status.
  public var statuses: [Int: Int]
  /// Bytes received, headers included.
  public var bytesIn: Int
  /// Bytes sent, headers included.
  public var bytesOut: Int

  /// Failed requests of all kinds.
  public var errorCount: Int { errors.values.reduce(0, +) }
  /// Good responses a second, with the 95 % interval.
  public var throughput: Interval { latency.throughput() }

  init(_ recorder: ActionRecorder, action: String, isHeld: Bool, duration: Double) {
    self.action = action
    self.isHeld = isHeld
    completions = recorder.completions
    latency = LatencySeries(
      histogram: recorder.histogram,
      blocks: recorder.blocks,
      duration: duration
    )
    errors = recorder.errors
    statuses = recorder.statuses
    bytesIn = recorder.bytesIn
    bytesOut = recorder.bytesOut
  }
}
