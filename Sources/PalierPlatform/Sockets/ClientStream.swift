import Glibc

/// A client's connection, in the clear or protected by TLS, that never waits.
public struct ClientStream: ~Copyable {
  /// How far the opening of a connection has come.
  public enum Opening: Sendable, Hashable {
    /// Bytes can be sent.
    case open
    /// An event of the descriptor will tell more.
    case pending
    /// The connection failed with this `errno`.
    case failed(Int32)
    /// The server is not who it should be, or does not speak TLS.
    case insecure(TLSFault)
  }

  private let socket: StreamSocket
  private let security: TLSClient?
  private let offeredTicket: TLSTicket?
  private var channel: TLSChannel?
  private var isConnected: Bool

  /// Starts connecting.
  ///
  /// - Parameters:
  ///   - endpoint: where to.
  ///   - source: the address of this machine to connect from; nil leaves it to the system.
  ///   - ticket: what an earlier connection to the same server left, to be taken up again.
  /// - Throws: ``SystemError`` where a refusal is known at once.
  public init(
    connectingTo endpoint: Endpoint,
    from source: SocketAddress? = nil,
    ticket: TLSTicket? = nil
  ) throws(SystemError) {
    socket = try StreamSocket(connectingTo: endpoint.address, from: source)
    isConnected = socket.isOpen
    security = endpoint.security
    offeredTicket = ticket
    channel = nil
  }

  deinit {
    switch channel {
    case .some(let channel): channel.close()
    case .none: break
    }
  }

  /// The descriptor to watch, for both directions.
  public var descriptor: FileDescriptor { _read { yield socket.descriptor } }

  /// True if bytes may wait in the stream itself, so that only `wouldBlock` says that none are left.
  public var isSecure: Bool { security != nil }

  /// True if a secure connection took up an earlier one.
  public var isResumed: Bool {
    switch channel {
    case .some(let channel): channel.isResumed
    case .none: false
    }
  }

  /// What the next connection to the same server can take up; nil in the clear.
  public var ticket: TLSTicket? {
    switch channel {
    case .some(let channel): channel.ticket
    case .none: nil
    }
  }

  /// Goes on with the opening, as far as it comes now.
  ///
  /// `socketIsReady` says that an event has told that the connection attempt has ended.
  public mutating func proceed(socketIsReady: Bool) -> Opening {
    if !isConnected {
      guard socketIsReady else { return .pending }
      let code = socket.finishOpening()
      if code != 0 { return .failed(code) }
      isConnected = true
    }
    guard let security else { return .open }
    if channel == nil {
      do throws(SystemError) {
        channel = try TLSChannel(security, over: socket.descriptor.number, ticket: offeredTicket)
      } catch {
        return .failed(error.code)
      }
    }
    return channel?.shakeHands() ?? .pending
  }

  /// Sends what it can of `bytes`.
  public mutating func send(_ bytes: Span<UInt8>) -> TransferResult {
    if security == nil { return socket.send(bytes) }
    return channel?.send(bytes) ?? .wouldBlock
  }

  /// Fills the buffer from its start with what has arrived.
  public mutating func receive(into buffer: inout [UInt8]) -> TransferResult {
    if security == nil { return socket.receive(into: &buffer) }
    return channel?.receive(into: &buffer) ?? .wouldBlock
  }
}
