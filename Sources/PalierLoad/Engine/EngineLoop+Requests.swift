import Foundation
import PalierPlatform
import PalierQueueing

/// Requests: sending, judging the response, recording.
extension EngineLoop {
  /// Sends the lane's request, which is due.
  func send(_ lane: Lane) {
    guard !isOver, let user = lane.user else { return }
    let request = lane.requests[lane.position]
    let bytes = request.render(
      row: user.row,
      slots: user.slots,
      cookies: user.cookies,
      now: user.cookies.isEmpty ? 0 : Date().timeIntervalSince1970
    )
    inFlight += 1
    if record.step.isOpen, isInWindow(lane.due) { missing += 1 }
    let now = MonotonicClock.nanoseconds()
    if phase == .measuring {
      let lag = Double(max(0, now - lane.due)) * 1e-9
      record.lag.record(lag)
      if lag > Validity.harmlessLag { record.lateSends += 1 }
    }
    lane.deadline = now + request.timeout
    let result = lane.connection.begin(
      bytes,
      isIdempotent: request.isIdempotent,
      parser: request.parser,
      &context
    )
    if result == .pending { watchTimeout(lane) } else { settle(lane, result) }
  }

  /// Takes note of what a connection tells.
  func settle(_ lane: Lane, _ result: HTTPConnection.Result) {
    guard result != .pending, let user = lane.user else { return }
    inFlight -= 1
    let request = lane.requests[lane.position]
    let now: Int64
    var error: ErrorKind?
    if case .failed(let kind) = result {
      error = kind
      now = MonotonicClock.nanoseconds()
      noteFailure(kind, now)
    } else {
      now = lane.connection.lastByteTime
      refusedSince = nil
      error = judge(lane.connection.parser, of: request, by: user)
    }
    let outcome = RequestOutcome(
      error: error,
      status: result == .finished ? lane.connection.parser.status : 0,
      bytesIn: lane.connection.bytesIn,
      bytesOut: lane.connection.bytesOut
    )
    note(outcome, lane, request, now)
    if isOver { return }
    proceed(lane, error, now)
  }

  /// Checks a response and takes cookies and values from it.
  private func judge(
    _ parser: ResponseParser,
    of request: CompiledRequest,
    by user: VirtualUser
  ) -> ErrorKind? {
    if !parser.cookies.isEmpty {
      let now = Date().timeIntervalSince1970
      let path = request.plainPath(row: user.row, slots: user.slots)
      for cookie in parser.cookies {
        user.cookies.store(cookie, host: script.script.target.host, path: path, now: now)
      }
    }
    return request.judge(parser, slots: &user.slots)
  }

  private func note(
    _ outcome: RequestOutcome,
    _ lane: Lane,
    _ request: CompiledRequest,
    _ now: Int64
  ) {
    stepRequests += 1
    if let error = outcome.error {
      let failure = Failure(
        action: script.actions[request.action],
        kind: error,
        status: outcome.status
      )
      stepFailures[failure, default: 0] += 1
    } else {
      completionsSinceTick += 1
    }
    if record.step.isOpen, isInWindow(lane.due) { missing -= 1 }
    defer { endDrainIfDone(now) }
    let counts: Bool
    switch phase {
    case .between: return
    // Until the window begins, the recorders serve the display and the limits only.
    case .warmUp: counts = true
    case .measuring, .draining:
      counts = isInWindow(record.step.isOpen ? lane.due : now)
    }
    guard counts else { return }
    let start = phase == .warmUp ? now : windowStart
    let second = min(Int((now - start) / 1_000_000_000), record.seconds - 1)
    record.recorders[request.action].record(
      outcome,
      latency: request.latency(from: lane.due, to: now, lane.connection.parser),
      second: max(0, second)
    )
  }

  func isInWindow(_ moment: Int64) -> Bool { moment >= windowStart && moment < windowEnd }

  private func noteFailure(_ kind: ErrorKind, _ now: Int64) {
    guard kind == .refused else { return }
    let since = refusedSince ?? now
    refusedSince = since
    if Double(now - since) * 1e-9 > configuration.goneAfter { end(.targetGone, now) }
  }
}
