/// What one connection does next: a state machine that is told what happened and answers what to do.
///
/// It sees no bytes and no sockets.
struct ExchangeMachine: Sendable {
  enum State: Sendable, Hashable {
    /// No connection; becomes `opening` or, where it opens at once, `sending`.
    case closed
    /// Connected, nothing asked; becomes `sending` or, when the server closes, `closed`.
    case idle
    /// Connecting with a request waiting; becomes `sending`, or `closed` with a failure.
    case opening
    /// The request is not wholly sent; becomes `waiting`.
    case sending
    /// The request is sent and nothing came back yet; becomes `receiving`.
    case waiting
    /// The response has begun; becomes `idle` or `closed`.
    case receiving
  }

  enum Action: Sendable, Hashable {
    /// Nothing to do until something happens.
    case wait
    /// Drop the connection, if there is one, and open a new one.
    case open
    /// Send the request, or the rest of it.
    case send
    /// The response is whole; `closing`: drop the connection.
    case finish(closing: Bool)
    /// The exchange has failed; drop the connection.
    case fail(ErrorKind)
    /// An idle connection is over; drop it.
    case discard
  }

  private(set) var state = State.closed
  /// True if the connection had served a request before this one.
  private(set) var isReused = false
  /// True if the present request is sent a second time.
  private(set) var wasRetried = false
  private var isIdempotent = true
  private var isWhollySent = false

  /// True between a request and its response.
  var isBusy: Bool { state != .closed && state != .idle }

  /// A request is to be sent.
  mutating func begin(isIdempotent: Bool) -> Action {
    self.isIdempotent = isIdempotent
    wasRetried = false
    isWhollySent = false
    isReused = state == .idle
    state = isReused ? .sending : .opening
    return isReused ? .send : .open
  }

  /// The connection stands.
  mutating func opened() -> Action {
    guard state == .opening else { return .wait }
    state = .sending
    return .send
  }

  /// The whole request is with the system.
  mutating func sent() -> Action {
    if state == .sending { state = .waiting }
    isWhollySent = true
    return .wait
  }

  /// Bytes of the response came; `isComplete`: all of them.
  mutating func received(isComplete: Bool, keepsAlive: Bool) -> Action {
    guard isBusy else { return drop() }
    guard isComplete else {
      // A server may answer before it has read the whole request: the rest is still sent.
      if state == .waiting { state = .receiving }
      return .wait
    }
    let closing = !keepsAlive || !isWhollySent
    state = closing ? .closed : .idle
    return .finish(closing: closing)
  }

  /// The server ended the connection or it broke, before the response was whole.
  ///
  /// A connection that was kept alive may have been closed while the request travelled: then nothing
  /// was done with it, and browsers send it again, once, on a new connection (RFC 9112, 9.3.1).
  mutating func broke(_ kind: ErrorKind, responseHasBegun: Bool) -> Action {
    guard isBusy else { return drop() }
    if isReused, !wasRetried, !responseHasBegun, isIdempotent || !isWhollySent {
      wasRetried = true
      isReused = false
      isWhollySent = false
      state = .opening
      return .open
    }
    state = .closed
    return .fail(kind)
  }

  /// The exchange cannot succeed: time is over, or the bytes make no sense.
  mutating func abandon(_ kind: ErrorKind) -> Action {
    guard isBusy else { return drop() }
    state = .closed
    return .fail(kind)
  }

  private mutating func drop() -> Action {
    let wasOpen = state == .idle
    state = .closed
    return wasOpen ? .discard : .wait
  }
}
