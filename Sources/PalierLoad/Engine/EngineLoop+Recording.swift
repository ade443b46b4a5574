import PalierPlatform

/// Recording what actions and requests came to.
extension EngineLoop {
  func isInWindow(_ moment: Int64) -> Bool { moment >= windowStart && moment < windowEnd }

  /// Counts the lane's action, which was over at `now` and answered at `end`.
  func note(_ outcome: RequestOutcome, _ lane: Lane, end: Int64, _ now: Int64) {
    let action = lane.action
    lane.isWorking = false
    stepRequests += 1
    if let error = outcome.error {
      let failure = Failure(action: action.name, kind: error, status: outcome.status)
      stepFailures[failure, default: 0] += 1
    } else {
      completionsSinceTick += 1
    }
    if record.step.isOpen, isInWindow(lane.due) { missing -= 1 }
    defer { endDrainIfDone(now) }
    guard let second = recordingSecond(of: lane, now) else { return }
    record.recorders[action.number].record(
      outcome,
      latency: action.latency(from: lane.due, to: end, lane.connection.parser),
      second: second
    )
  }

  /// Counts one request of the lane's action.
  func notePart(
    _ outcome: RequestOutcome,
    _ request: CompiledRequest,
    of lane: Lane,
    due: Int64,
    end: Int64,
    _ now: Int64
  ) {
    guard let second = recordingSecond(of: lane, now) else { return }
    record.recorders[script.actions.count + request.number].record(
      outcome,
      latency: Double(max(0, end - due)) * 1e-9,
      second: second
    )
  }

  /// The second of the window that something at `now` counts in, or nil if it does not count.
  private func recordingSecond(of lane: Lane, _ now: Int64) -> Int? {
    let start: Int64
    switch phase {
    case .between: return nil
    // Until the window begins, the recorders serve the display and the limits only.
    case .warmUp: start = now
    case .measuring, .draining:
      guard isInWindow(record.step.isOpen ? lane.due : now) else { return nil }
      start = windowStart
    }
    return max(0, min(Int((now - start) / 1_000_000_000), record.seconds - 1))
  }
}
