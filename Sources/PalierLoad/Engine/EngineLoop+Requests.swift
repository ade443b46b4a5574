import Foundation
import PalierPlatform
import PalierQueueing

/// Requests: sending, judging the response, following redirects.
extension EngineLoop {
  /// Begins the lane's action, which is due.
  func send(_ lane: Lane) {
    guard !isOver, lane.user != nil else { return }
    let action = lane.action
    if script.drawsRows { lane.draw = random.next() }
    if record.step.isOpen, isInWindow(lane.due) { missing += 1 }
    lane.isWorking = true
    if phase == .measuring {
      let lag = Double(max(0, MonotonicClock.nanoseconds() - lane.due)) * 1e-9
      record.lag.record(lag)
      if lag > Validity.harmlessLag { record.lateSends += 1 }
    }
    if let request = action.single {
      lane.requestDue = lane.due
      transmit(request, on: lane)
    } else {
      beginStages(of: action, lane)
    }
  }

  /// Sends a request on a lane's connection.
  func transmit(_ request: CompiledRequest, on lane: Lane) {
    guard let user = lane.user else { return }
    lane.request = request
    lane.redirect = nil
    inFlight += 1
    lane.deadline =
      MonotonicClock.nanoseconds() + min(request.timeout, request.streamTime ?? .max)
    if let constant = request.constant, user.cookies.isEmpty {
      begin(CompiledRequest.Rendered(bytes: constant), request, lane)
    } else {
      let rendered = request.render(
        values(of: user, lane),
        cookies: user.cookies,
        now: user.cookies.isEmpty ? 0 : Date().timeIntervalSince1970
      )
      begin(rendered, request, lane)
    }
  }

  private func begin(
    _ rendered: CompiledRequest.Rendered,
    _ request: CompiledRequest,
    _ lane: Lane
  ) {
    let result = lane.connection.begin(
      rendered.bytes,
      consentedFrom: rendered.consentedFrom,
      isIdempotent: request.isIdempotent,
      request.form,
      endpoint: lane.redirect?.endpoint ?? 0,
      &context
    )
    guard result == .pending else { return settle(lane, result) }
    watchTimeout(lane)
    guard rendered.consentedFrom != nil else { return }
    lane.bodyDue = MonotonicClock.nanoseconds() + nanoseconds(RequestTemplate.continueTimeout)
    heap.insert(
      DueHeap.Entry(time: lane.bodyDue, lane: lane.index, generation: lane.generation, kind: .body)
    )
  }

  private func values(of user: VirtualUser, _ lane: Lane) -> UserValues {
    let draw = lane.owner.map { lanes[Int($0)].draw } ?? lane.draw
    return UserValues(tables: script.tables, user: user.number, draw: draw, slots: user.slots)
  }

  /// Takes note of what a connection tells.
  func settle(_ lane: Lane, _ result: HTTPConnection.Result) {
    guard result != .pending, let user = lane.user, let request = lane.request else { return }
    let connection = lane.connection
    var now: Int64
    var error: ErrorKind?
    if case .failed(let kind) = result {
      error = kind
      now = MonotonicClock.nanoseconds()
      noteFailure(kind, now)
    } else {
      now = connection.lastByteTime
      crew.noteAnswer()
      if !connection.parser.cookies.isEmpty { keepCookies(of: request, user, lane) }
      do throws(RefusedRedirect) {
        if request.template.followsRedirects, try follow(request, user, lane) { return }
        error = request.judge(connection.parser, slots: &user.slots)
      } catch _ {
        error = .redirect
      }
    }
    inFlight -= 1
    let outcome = RequestOutcome(
      error: error,
      status: result == .finished ? connection.parser.status : 0,
      bytesIn: connection.bytesIn + (lane.redirect?.bytesIn ?? 0),
      bytesOut: connection.bytesOut + (lane.redirect?.bytesOut ?? 0)
    )
    lane.redirect = nil
    guard let owner = lane.owner.map({ lanes[Int($0)] }) ?? (lane.work == nil ? nil : lane),
      owner.action.single == nil
    else {
      note(outcome, lane, end: answerTime(of: connection, now), now)
      if isOver { return }
      return proceed(lane, error, now)
    }
    settlePart(outcome, lane, owner, end: answerTime(of: connection, now), now)
  }

  /// When the answer was there: the first event of a stream, or the end of a response.
  private func answerTime(of connection: HTTPConnection, _ end: Int64) -> Int64 {
    connection.firstEventTime > 0 ? connection.firstEventTime : end
  }

  private func keepCookies(of request: CompiledRequest, _ user: VirtualUser, _ lane: Lane) {
    if lane.redirect?.isForeign ?? false { return }
    let now = Date().timeIntervalSince1970
    let path = lane.redirect?.path ?? request.plainPath(values(of: user, lane))
    for cookie in lane.connection.parser.cookies {
      user.cookies.store(cookie, host: script.script.target.host, path: path, now: now)
    }
  }

  /// Sends the request on where a redirect leads; false if the response is none.
  private func follow(
    _ request: CompiledRequest,
    _ user: VirtualUser,
    _ lane: Lane
  ) throws(RefusedRedirect) -> Bool {
    let connection = lane.connection
    let values = values(of: user, lane)
    guard
      let redirect = try Redirect(
        connection.parser,
        of: request,
        values,
        after: lane.redirect,
        from: script.script.target,
        bytes: (connection.bytesIn, connection.bytesOut),
        &context
      )
    else { return false }
    lane.redirect = redirect
    let rendered = request.render(
      redirect,
      values,
      cookies: user.cookies,
      now: Date().timeIntervalSince1970
    )
    begin(rendered, request, lane)
    return true
  }

  private func noteFailure(_ kind: ErrorKind, _ now: Int64) {
    guard kind == .refused else { return }
    let since = crew.noteRefusal(now)
    if Double(now - since) * 1e-9 > configuration.goneAfter { end(.targetGone, now) }
  }
}
