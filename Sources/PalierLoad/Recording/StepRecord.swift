import PalierQueueing

/// What a thread of the engine hands over at the end of a step; the judging is done elsewhere.
struct StepRecord: Sendable {
  var step: LoadStep
  var users = 0
  var windowStart: Int64 = 0
  var windowEnd: Int64 = 0
  var wallStart = 0.0
  var isPartial = false
  var unfinished = 0
  var names: [String]
  /// The requests of actions that have several; their recorders follow those of the actions.
  var parts: [String]
  var isHeld: [Bool]
  var recorders: [ActionRecorder]
  /// Requests that waited at the window's end, by action.
  var waiting: [Int]
  /// Requests that are not held, due in the window, that waited at its end.
  var backlog = 0
  var lag = Histogram()
  var lateSends = 0
  var cpuSeconds = 0.0
  /// Seconds in which these were used: longer than the window where the engine comes late to its end.
  var cpuWindow = 0.0
  var coreWait = CoreWait()
  var connectionsOpened = 0
  var retries = 0
  var lacksDescriptors = false
  var lacksPorts = false

  init(step: LoadStep, names: [String], isHeld: [Bool], parts: [String] = []) {
    self.parts = parts
    self.step = step
    self.names = names
    self.isHeld = isHeld
    recorders = Array(repeating: ActionRecorder(), count: names.count + parts.count)
    waiting = Array(repeating: 0, count: names.count)
  }

  /// The number of one-second blocks of the window.
  var seconds: Int {
    max(1, Int((Double(windowEnd - windowStart) / 1e9 - 1e-6).rounded(.up)))
  }

  /// The result of one thread's record, with its verdict.
  func result() -> StepResult { StepRecord.result(of: [self]) }

  /// The result of what all threads recorded of one step, with its verdict; there is at least one.
  static func result(of records: [StepRecord]) -> StepResult {
    var whole = records[0]
    for other in records.dropFirst() { whole.merge(other) }
    let seconds = whole.seconds
    for index in whole.recorders.indices { whole.recorders[index].finish(seconds: seconds) }
    for other in records.dropFirst() {
      for (index, part) in other.recorders.enumerated() {
        var recorder = part
        recorder.finish(seconds: seconds)
        whole.recorders[index].merge(recorder)
      }
    }
    return whole.result(TesterHealth(records))
  }

  /// Adds what another thread recorded of the same step, but for what its recorders hold.
  private mutating func merge(_ other: StepRecord) {
    users += other.users
    windowEnd = max(windowEnd, other.windowEnd)
    isPartial = isPartial || other.isPartial
    unfinished += other.unfinished
    for index in waiting.indices { waiting[index] += other.waiting[index] }
    backlog += other.backlog
  }

  /// The result of recorders that have ended.
  private func result(_ tester: TesterHealth) -> StepResult {
    let duration = Double(windowEnd - windowStart) / 1e9
    let all = zip(names + parts, recorders).enumerated().map { index, pair in
      ActionResult(
        pair.1,
        action: pair.0,
        isHeld: index < names.count && isHeld[index],
        duration: duration
      )
    }
    let actions = Array(all[..<names.count])
    let unanswered = actions.indices.filter {
      waiting[$0] > 0 && actions[$0].latency.count == 0 && actions[$0].errorCount == 0
    }
    var result = StepResult(
      step: step,
      users: users,
      windowStart: Double(windowStart) / 1e9,
      windowEnd: Double(windowEnd) / 1e9,
      wallStart: wallStart,
      isPartial: isPartial,
      actions: actions,
      requests: parts.isEmpty ? nil : Array(all[names.count...]),
      unfinished: unfinished,
      tester: tester,
      validity: .valid
    )
    result.validity = Validity.judging(
      tester: tester,
      latency: result.overallLatency(),
      unanswered: unanswered.map { actions[$0].action },
      backlog: step.isOpen ? Double(backlog) / Double(max(1, result.endedRequests)) : 0,
      load: step
    )
    if isPartial, result.validity.verdict == .valid { result.validity = .partial }
    return result
  }
}
