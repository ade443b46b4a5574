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
  }

  private let script: CompiledScript
  private let journey: CompiledScript.Journey
  private let row: [String]
  private var slots: [String]
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
    row = self.script.row(ofUser: user)
    slots = Array(repeating: "", count: self.journey.slotCount)
    context = try NetworkContext(script.target.endpoint())
  }

  /// The requests of an action in the order of the journey; empty if it has no such action.
  private func requests(of action: String) -> [CompiledRequest] {
    (journey.once + journey.activities.joined()).filter { $0.template.action == action }
  }

  /// How many requests of the journey belong to an action.
  public func requestCount(of action: String) -> Int { requests(of: action).count }

  /// Sends the requests of the entry one after the other.
  public func enter() throws -> [SequentialResponse] {
    var result: [SequentialResponse] = []
    for request in journey.once {
      start(request, on: 0)
      result.append(try wait(for: 0))
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
      let deadline = pending.compactMap { $0?.deadline }.min() ?? .max
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
      for number in pending.indices where pending[number]?.deadline ?? .max <= now {
        settle(number, connections[number].timeOut(&context))
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
    let bytes = request.render(
      row: row,
      slots: slots,
      cookies: cookies,
      now: Date().timeIntervalSince1970
    )
    let parser = ResponseParser(
      answersHead: request.parser.answersHead,
      keepsBody: request.parser.keepsBody,
      keepsHeaders: true
    )
    if connections[number].isBusy { connections[number].close() }
    // An end that the server declared meanwhile is seen now, not taken for a fault later.
    serveWaitingEvents()
    let now = MonotonicClock.nanoseconds()
    responses[number] = nil
    pending[number] = Pending(
      request: request,
      sentAt: now,
      deadline: now + request.timeout,
      opensConnection: !connections[number].isOpen
    )
    settle(
      number,
      connections[number].begin(
        bytes,
        isIdempotent: request.isIdempotent,
        parser: parser,
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
    pending[number] = nil
    let connection = connections[number]
    let parser = connection.parser
    var error: ErrorKind?
    if case .failed(let kind) = result {
      error = kind
    } else {
      let now = Date().timeIntervalSince1970
      let path = sent.request.plainPath(row: row, slots: slots)
      for cookie in parser.cookies {
        cookies.store(cookie, host: script.script.target.host, path: path, now: now)
      }
      error = sent.request.judge(parser, slots: &slots)
    }
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
      bytesIn: connection.bytesIn,
      bytesOut: connection.bytesOut,
      opensConnection: sent.opensConnection,
      closesConnection: isWhole && !parser.keepsAlive || !connection.isOpen,
      headers: String(decoding: parser.headers, as: UTF8.self)
    )
  }
}
