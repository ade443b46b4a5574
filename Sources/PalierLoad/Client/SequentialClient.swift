import Foundation
import PalierPlatform

/// One user whose every request is under the caller's control: for calibration and for probes.
///
/// It sends what the engine sends, through the same connections, parser and epoll wait, so that its
/// own cost in a latency is the engine's. Several connections may be open at a time, to send on one
/// while the server holds another. Not for use by several threads.
public final class SequentialClient {
  private struct Pending {
    let request: CompiledRequest
    let sentAt: Int64
    let deadline: Int64
    let opensConnection: Bool
    /// When the body is sent though the server did not ask for it.
    var bodyDue = Int64.max
    /// Where a redirect of the request leads.
    var redirect: Redirect?
  }

  private let script: CompiledScript
  private let journey: CompiledScript.Journey
  private let user: Int
  private var slots: [String]
  /// What decides the rows that requests draw; another one for each.
  private var draw: UInt64 = 0
  private var cookies = CookieJar()
  private var context: NetworkContext
  private var connections: [HTTPConnection] = []
  private var pending: [Pending?] = []
  private var responses: [SequentialResponse?] = []

  /// A client that does the requests of one journey as one user, with that user's row of data.
  ///
  /// - Parameters:
  ///   - script: the script.
  ///   - journey: the number of the journey.
  ///   - user: the number of the user, from 0.
  /// - Throws: ``LoadScriptError`` where the script is wrong.
  public init(_ script: LoadScript, journey: Int = 0, user: Int = 0) throws {
    self.script = try CompiledScript(script)
    self.journey = self.script.journeys[journey]
    self.user = user
    slots = Array(repeating: "", count: self.journey.slotCount)
    context = try NetworkContext(script.target)
  }

  /// The requests of an action in the order of the journey, or the one request of that name of an
  /// action that has several; empty if it has no such action.
  private func requests(of name: String) -> [CompiledRequest] {
    (journey.once + journey.activities.joined()).flatMap { action in
      let requests = action.stages.flatMap { $0 }
      return action.name == name ? requests : requests.filter { $0.template.action == name }
    }
  }

  private var values: UserValues {
    UserValues(tables: script.tables, user: user, draw: draw, slots: slots)
  }

  /// How many requests of the journey belong to an action.
  public func requestCount(of action: String) -> Int { requests(of: action).count }

  /// Does the actions of the entry one after the other, and returns for each its last response, or
  /// the first that failed; an action that is not wanted gives none.
  public func enter() throws -> [SequentialResponse] {
    var result: [SequentialResponse] = []
    for action in journey.once where action.isWanted(slots) {
      var last: SequentialResponse?
      for request in action.stages.joined() where last?.error == nil {
        start(request, on: 0)
        last = try wait(for: 0)
      }
      if let last { result.append(last) }
    }
    return result
  }

  /// Sends a request of an action and waits for its response.
  public func send(
    _ action: String,
    request: Int = 0,
    on connection: Int = 0
  ) throws -> SequentialResponse {
    try start(action, request: request, on: connection)
    return try wait(for: connection)
  }

  /// Sends a request of an action without waiting; connections count from 0 and open on demand.
  ///
  /// Throws ``LoadScriptError`` where the journey has no such request.
  public func start(_ action: String, request: Int = 0, on connection: Int = 0) throws {
    let requests = requests(of: action)
    guard requests.indices.contains(request) else { throw LoadScriptError.unknownAction(action) }
    start(requests[request], on: connection)
  }

  /// Waits for the response on a connection; other connections are served meanwhile.
  ///
  /// The connection must have been given a request. A time-out is a response with that error.
  public func wait(for connection: Int) throws -> SequentialResponse {
    precondition(connection < responses.count, "the connection was given no request")
    while true {
      if let response = responses[connection] {
        responses[connection] = nil
        return response
      }
      precondition(pending[connection] != nil, "the connection was given no request")
      let deadline = pending.compactMap { $0.map { min($0.deadline, $0.bodyDue) } }.min() ?? .max
      let count = try context.epoll.wait(
        nanoseconds: deadline - MonotonicClock.nanoseconds()
      )
      for index in 0..<count {
        let event = context.epoll.event(at: index)
        let number = Int(UInt32(truncatingIfNeeded: event.token))
        guard connections[number].owns(token: event.token) else { continue }
        settle(number, connections[number].handle(event.readiness, &context))
      }
      let now = MonotonicClock.nanoseconds()
      for number in pending.indices where pending[number]?.bodyDue ?? .max <= now {
        pending[number]?.bodyDue = .max
        settle(number, connections[number].sendRest(&context))
      }
      for number in pending.indices where pending[number]?.deadline ?? .max <= now {
        let isStream = pending[number]?.request.streamTime != nil
        let connection = connections[number]
        settle(
          number,
          isStream ? connection.leaveStream(&context) : connection.timeOut(&context)
        )
      }
    }
  }

  /// Closes a connection; a request that waits on it is forgotten.
  public func close(connection: Int) {
    guard connections.indices.contains(connection) else { return }
    connections[connection].close()
    pending[connection] = nil
    responses[connection] = nil
  }

  private func start(_ request: CompiledRequest, on number: Int) {
    while connections.count <= number {
      connections.append(HTTPConnection(index: UInt32(connections.count)))
      pending.append(nil)
      responses.append(nil)
    }
    draw &+= 1
    let rendered = request.render(
      values,
      cookies: cookies,
      now: Date().timeIntervalSince1970
    )
    if connections[number].isBusy { connections[number].close() }
    // An end that the server declared meanwhile is seen now, not taken for a fault later.
    serveWaitingEvents()
    let now = MonotonicClock.nanoseconds()
    responses[number] = nil
    pending[number] = Pending(
      request: request,
      sentAt: now,
      deadline: now + min(request.timeout, request.streamTime ?? .max),
      opensConnection: !connections[number].isOpen
    )
    begin(rendered, request, on: number)
  }

  private func begin(
    _ rendered: CompiledRequest.Rendered,
    _ request: CompiledRequest,
    on number: Int
  ) {
    if rendered.consentedFrom != nil {
      pending[number]?.bodyDue =
        MonotonicClock.nanoseconds() + nanoseconds(RequestTemplate.continueTimeout)
    }
    var form = request.form
    form.keepsHeaders = true
    settle(
      number,
      connections[number].begin(
        rendered.bytes,
        consentedFrom: rendered.consentedFrom,
        isIdempotent: request.isIdempotent,
        form,
        endpoint: pending[number]?.redirect?.endpoint ?? 0,
        &context
      )
    )
  }

  private func serveWaitingEvents() {
    guard let count = try? context.epoll.wait(nanoseconds: 0) else { return }
    for index in 0..<count {
      let event = context.epoll.event(at: index)
      let number = Int(UInt32(truncatingIfNeeded: event.token))
      guard connections[number].owns(token: event.token) else { continue }
      settle(number, connections[number].handle(event.readiness, &context))
    }
  }

  private func settle(_ number: Int, _ result: HTTPConnection.Result) {
    guard result != .pending, let sent = pending[number] else { return }
    let connection = connections[number]
    let parser = connection.parser
    var error: ErrorKind?
    if case .failed(let kind) = result {
      error = kind
    } else {
      keepCookies(of: parser, sent)
      do throws(RefusedRedirect) {
        if sent.request.template.followsRedirects, try follow(sent, on: number) { return }
        error = sent.request.judge(parser, slots: &slots)
      } catch _ {
        error = .redirect
      }
    }
    pending[number] = nil
    let isWhole = result == .finished
    let end = isWhole ? connection.lastByteTime : MonotonicClock.nanoseconds()
    let firstByte = connection.firstByteTime
    responses[number] = SequentialResponse(
      error: error,
      status: isWhole ? parser.status : 0,
      sentAt: Double(sent.sentAt) * 1e-9,
      latency: Double(end - sent.sentAt) * 1e-9,
      firstByte: firstByte > 0 ? Double(firstByte - sent.sentAt) * 1e-9 : nil,
      heldSeconds: parser.heldSeconds ?? parser.serverTiming.flatMap(ServerTiming.held(in:)),
      serverTiming: parser.serverTiming,
      bytesIn: connection.bytesIn + (sent.redirect?.bytesIn ?? 0),
      bytesOut: connection.bytesOut + (sent.redirect?.bytesOut ?? 0),
      opensConnection: sent.opensConnection,
      closesConnection: isWhole && !parser.keepsAlive || !connection.isOpen,
      headers: String(decoding: parser.headers, as: UTF8.self)
    )
  }

  private func keepCookies(of parser: ResponseParser, _ sent: Pending) {
    if parser.cookies.isEmpty || sent.redirect?.isForeign ?? false { return }
    let now = Date().timeIntervalSince1970
    let path = sent.redirect?.path ?? sent.request.plainPath(values)
    for cookie in parser.cookies {
      cookies.store(cookie, host: script.script.target.host, path: path, now: now)
    }
  }

  /// Sends a request on where a redirect leads; false if the response is none.
  private func follow(_ sent: Pending, on number: Int) throws(RefusedRedirect) -> Bool {
    let connection = connections[number]
    guard
      let redirect = try Redirect(
        connection.parser,
        of: sent.request,
        values,
        after: sent.redirect,
        from: script.script.target,
        bytes: (connection.bytesIn, connection.bytesOut),
        &context
      )
    else { return false }
    pending[number]?.redirect = redirect
    let now = Date().timeIntervalSince1970
    begin(
      sent.request.render(redirect, values, cookies: cookies, now: now),
      sent.request,
      on: number
    )
    return true
  }
}
