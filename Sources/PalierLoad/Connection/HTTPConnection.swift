import Glibc
import PalierPlatform

/// One keep-alive connection of one user: the thin shell that moves bytes for the state machine.
///
/// It is opened when there is something to send. Each opening gets a new token, so that late
/// events of a connection that is gone are known.
final class HTTPConnection {
  enum Result: Sendable, Hashable {
    /// Nothing to tell yet.
    case pending
    /// The response is whole; the parser holds it.
    case finished
    /// The exchange failed.
    case failed(ErrorKind)
  }

  /// What is reported of a connection: changes, in both directions.
  private static let news: Epoll.Readiness = [.readable, .writable, .peerClosed, .edgeTriggered]
  /// Reads of one connection before the others have their turn.
  private static let readsInARow = 4

  /// The half of the token that names the connection among its thread's.
  let index: UInt32
  private var generation: UInt32 = 0
  private var wire: ClientStream?
  /// What the last secure connection left for the next one.
  private var ticket: TLSTicket?
  private var machine = ExchangeMachine()
  private(set) var parser = ResponseParser()
  private var form = ResponseParser.Form()
  private var request: [UInt8] = []
  private var sentBytes = 0
  /// The bytes of the request that may be sent: a body may wait for the server's consent.
  private var sendableBytes = 0
  /// Where the body begins that waits, for another connection; nil: none does.
  private var consentedFrom: Int?
  /// The number of the endpoint that the connection leads to.
  private var endpoint = 0
  /// When the first byte of the response came, in nanoseconds; 0 before.
  private(set) var firstByteTime: Int64 = 0
  /// When the first of the response's events came, in nanoseconds; 0 before.
  private(set) var firstEventTime: Int64 = 0
  /// When the last byte of the response came, in nanoseconds.
  private(set) var lastByteTime: Int64 = 0
  /// The bytes received in this exchange.
  private(set) var bytesIn = 0
  /// The bytes sent in this exchange, retries included.
  private(set) var bytesOut = 0

  init(index: UInt32) { self.index = index }

  var isOpen: Bool { wire != nil }
  var isBusy: Bool { machine.isBusy }
  /// True if this exchange's connection had served an earlier one.
  var isReused: Bool { machine.isReused }
  /// True if the event's token is of the present connection.
  func owns(token: UInt64) -> Bool { token == self.token && wire != nil }

  private var token: UInt64 { UInt64(generation) << 32 | UInt64(index) }

  /// True while a body waits for the server's consent.
  var isWaitingForConsent: Bool { sendableBytes < request.count && machine.isBusy }

  /// Sends a request, opening the connection if there is none to that endpoint.
  ///
  /// The bytes from `consentedFrom` on wait until the server asks for them, or ``sendRest(_:)``.
  func begin(
    _ request: [UInt8],
    consentedFrom: Int? = nil,
    isIdempotent: Bool,
    _ form: ResponseParser.Form,
    endpoint: Int = 0,
    _ context: inout NetworkContext
  ) -> Result {
    if endpoint != self.endpoint {
      forget()
      self.endpoint = endpoint
    }
    self.request = request
    self.consentedFrom = consentedFrom
    sendableBytes = consentedFrom ?? request.count
    firstEventTime = 0
    self.form = form
    parser = ResponseParser(form)
    firstByteTime = 0
    bytesIn = 0
    bytesOut = 0
    sentBytes = 0
    return perform(machine.begin(isIdempotent: isIdempotent), &context)
  }

  /// Reacts to an event of the connection.
  func handle(_ readiness: Epoll.Readiness, _ context: inout NetworkContext) -> Result {
    if machine.state == .opening {
      // Nothing is known yet if only the other side's news came.
      let isReady = !readiness.isDisjoint(with: [.writable, .failed, .hungUp])
      let result = perform(proceed(socketIsReady: isReady), &context)
      guard case .pending = result, machine.state != .opening else { return result }
    } else if machine.state == .sending, readiness.contains(.writable) || isSecure {
      let result = perform(.send, &context)
      guard case .pending = result else { return result }
    }
    guard isSecure || !readiness.isDisjoint(with: [.readable, .peerClosed, .failed, .hungUp]) else {
      return .pending
    }
    return receive(readiness, &context)
  }

  /// Sends the body that waited for the server's consent.
  func sendRest(_ context: inout NetworkContext) -> Result {
    guard isWaitingForConsent else { return .pending }
    sendableBytes = request.count
    return machine.state == .opening ? .pending : perform(.send, &context)
  }

  /// Ends a stream of events whose time is over, which is its good end once it has begun.
  func leaveStream(_ context: inout NetworkContext) -> Result {
    guard machine.isBusy, parser.leaveStream() else { return timeOut(&context) }
    lastByteTime = MonotonicClock.nanoseconds()
    return perform(machine.received(isComplete: true, keepsAlive: false), &context)
  }

  /// Gives the exchange up.
  func timeOut(_ context: inout NetworkContext) -> Result {
    perform(machine.abandon(.timeout), &context)
  }

  /// Closes the connection, whatever it was doing.
  func close() {
    dropWire()
    machine = ExchangeMachine()
  }

  /// Forgets what a user's browser would know of the server.
  func forget() {
    close()
    ticket = nil
  }

  /// True if bytes may wait above the socket, where epoll does not see them.
  private var isSecure: Bool { wire?.isSecure ?? false }

  private func dropWire() {
    if let left = wire?.ticket { ticket = left }
    wire = nil
  }

  private func receive(
    _ readiness: Epoll.Readiness,
    _ context: inout NetworkContext
  ) -> Result {
    for _ in 0..<HTTPConnection.readsInARow {
      guard let transfer = wire?.receive(into: &context.buffer) else { return .pending }
      switch transfer {
      case .wouldBlock: return .pending
      case .failed(let code):
        return perform(
          machine.broke(kind(of: code), responseHasBegun: bytesIn > 0),
          &context
        )
      case .ended: return receiveEnd(&context)
      case .moved(let count):
        let result = receive(count, &context)
        guard case .pending = result else {
          // The end came with the last bytes, and will not be reported again.
          if !readiness.isDisjoint(with: [.peerClosed, .failed, .hungUp]) { close() }
          return result
        }
        // A short read has emptied the socket; only a known end is worth another call.
        let isEmpty = count < context.buffer.count && !isSecure
        if isEmpty, readiness.isDisjoint(with: [.peerClosed, .failed, .hungUp]) { return .pending }
      }
    }
    return comeBack(&context)
  }

  /// Has the rest reported anew, so that an endless response does not keep the others waiting.
  private func comeBack(_ context: inout NetworkContext) -> Result {
    switch wire {
    case .some(let wire):
      try? context.epoll.modify(wire.descriptor, for: HTTPConnection.news, token: token)
    case .none: break
    }
    return .pending
  }

  private func receive(_ count: Int, _ context: inout NetworkContext) -> Result {
    lastByteTime = MonotonicClock.nanoseconds()
    guard machine.isBusy else { return perform(machine.abandon(.malformed), &context) }
    if bytesIn == 0 { firstByteTime = lastByteTime }
    bytesIn += count
    do {
      let used = try parser.consume(context.buffer.span.extracting(0..<count))
      if firstEventTime == 0, parser.eventCount > 0 { firstEventTime = lastByteTime }
      // Bytes beyond the response were not asked for: the connection cannot be trusted with more.
      let keepsAlive = parser.keepsAlive && used == count
      let result = perform(
        machine.received(isComplete: parser.isComplete, keepsAlive: keepsAlive),
        &context
      )
      guard parser.consents, case .pending = result, isWaitingForConsent else { return result }
      return sendRest(&context)
    } catch {
      return perform(machine.abandon(.malformed), &context)
    }
  }

  private func receiveEnd(_ context: inout NetworkContext) -> Result {
    guard machine.isBusy, bytesIn > 0 else {
      return perform(machine.broke(.closed, responseHasBegun: false), &context)
    }
    lastByteTime = MonotonicClock.nanoseconds()
    do {
      try parser.end()
      return perform(machine.received(isComplete: true, keepsAlive: false), &context)
    } catch {
      return perform(machine.broke(.closed, responseHasBegun: true), &context)
    }
  }

  private func perform(
    _ first: ExchangeMachine.Action,
    _ context: inout NetworkContext
  ) -> Result {
    var action = first
    while true {
      switch action {
      case .wait: return .pending
      case .open: action = open(&context)
      case .send: action = send()
      case .finish(let closing):
        if closing { dropWire() }
        return .finished
      case .fail(let kind):
        dropWire()
        return .failed(kind)
      case .discard:
        dropWire()
        return .pending
      }
    }
  }

  private func open(_ context: inout NetworkContext) -> ExchangeMachine.Action {
    dropWire()
    if machine.wasRetried { context.retried += 1 }
    parser = ResponseParser(form)
    sentBytes = 0
    sendableBytes = consentedFrom ?? request.count
    bytesIn = 0
    generation &+= 1
    do {
      let wire = try ClientStream(
        connectingTo: context.endpoints[endpoint],
        from: context.source(to: endpoint),
        ticket: ticket
      )
      try context.epoll.add(
        wire.descriptor,
        for: HTTPConnection.news,
        token: token
      )
      context.opened += 1
      self.wire = consume wire
      return proceed(socketIsReady: false)
    } catch {
      if [EMFILE, ENFILE, ENOSPC, ENOMEM, ENOBUFS].contains(error.code) {
        context.lacksDescriptors = true
      }
      if error.code == EADDRNOTAVAIL {
        if context.takeNextSource() { return open(&context) }
        context.lacksPorts = true
      }
      return machine.abandon(kind(of: error.code))
    }
  }

  private func proceed(socketIsReady: Bool) -> ExchangeMachine.Action {
    switch wire?.proceed(socketIsReady: socketIsReady) ?? .pending {
    case .open: machine.opened()
    case .pending: .wait
    case .failed(let code): machine.abandon(kind(of: code))
    case .insecure: machine.abandon(.tls)
    }
  }

  private func send() -> ExchangeMachine.Action {
    let request = request
    while sentBytes < sendableBytes {
      let rest = request.span.extracting(sentBytes..<sendableBytes)
      guard let transfer = wire?.send(rest) else { return .wait }
      switch transfer {
      case .moved(let count):
        sentBytes += count
        bytesOut += count
      case .wouldBlock: return .wait
      case .ended: return machine.broke(.closed, responseHasBegun: false)
      case .failed(let code):
        // The server may have answered and closed without reading all: look before giving up.
        return bytesIn > 0 ? .wait : machine.broke(kind(of: code), responseHasBegun: false)
      }
    }
    return sentBytes == request.count ? machine.sent() : .wait
  }

  private func kind(of code: Int32) -> ErrorKind {
    switch code {
    case ECONNREFUSED: .refused
    // A Unix socket whose server has no room for another connection says so at once.
    case EAGAIN, ENOENT, ENOTDIR, EACCES: .refused
    case ETIMEDOUT: .timeout
    case EPIPE: .closed
    case EPROTO: .tls
    case EMFILE, ENFILE, ENOSPC, ENOMEM, ENOBUFS, EADDRNOTAVAIL: .limits
    default: .reset
    }
  }
}
