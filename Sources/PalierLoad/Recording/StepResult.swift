/// What was measured in one step.
public struct StepResult: Sendable, Hashable, Codable {
  /// What was asked for.
  public var step: LoadStep
  /// Users in the system at the end of the window; in an open step, those that its arrivals needed.
  public var users: Int
  /// The window's start on the monotonic clock, in seconds.
  public var windowStart: Double
  /// The window's end on the monotonic clock, in seconds.
  public var windowEnd: Double
  /// The window's start in seconds since 1970.
  public var wallStart: Double
  /// True if the run ended before the window did; the part measured is kept.
  public var isPartial: Bool
  /// What each action did, in the order in which the script names them.
  public var actions: [ActionResult]
  /// What each request did of actions that have several; nil without any.
  public var requests: [ActionResult]?
  /// Requests that still waited for their response when the recording ended.
  ///
  /// In an open step they have waited for the drain's limit and count as time-outs.
  public var unfinished: Int
  /// How the tester fared.
  public var tester: TesterHealth
  /// Whether the figures may be used.
  public var validity: Validity

  /// The window's length in seconds.
  public var duration: Double { windowEnd - windowStart }

  /// The latencies of all actions that are not held, together; of all actions if all are held.
  public func overallLatency() -> LatencySeries {
    let open = actions.filter { !$0.isHeld }
    let series = (open.isEmpty ? actions : open).map(\.latency)
    return LatencySeries.merging(series, duration: duration)
  }

  /// Good responses of all actions that are not held; of all actions if all are held.
  public var completions: Int {
    let open = actions.filter { !$0.isHeld }
    return (open.isEmpty ? actions : open).reduce(0) { $0 + $1.completions }
  }

  /// Requests of all actions that are not held that ended, well or not.
  var endedRequests: Int {
    actions.filter { !$0.isHeld }.reduce(0) { $0 + $1.completions + $1.errorCount }
  }

  /// Failed requests of all actions by kind.
  public var errors: [ErrorKind: Int] {
    actions.reduce(into: [:]) { $0.merge($1.errors) { $0 + $1 } }
  }

  /// Failed requests over requests; 0 without any.
  public var errorShare: Double {
    let failed = actions.reduce(0) { $0 + $1.errorCount }
    let ended = actions.reduce(failed) { $0 + $1.completions }
    return ended == 0 ? 0 : Double(failed) / Double(ended)
  }

  /// What each request did of an action that has several.
  public func requests(of action: ActionResult) -> [ActionResult] {
    (requests ?? []).filter { $0.action.hasPrefix(action.action + ".") }
  }

  /// An action by its name.
  public func action(_ name: String) -> ActionResult? { actions.first { $0.action == name } }
}
