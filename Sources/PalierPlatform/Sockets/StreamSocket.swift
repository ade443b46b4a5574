import Glibc

/// One end of a connection over TCP or a Unix socket, never waiting unless told to.
public struct StreamSocket: ~Copyable, Sendable {
  /// The socket's descriptor.
  public let descriptor: FileDescriptor
  /// True if the connection stood as soon as it was asked for, as is usual on one machine.
  public let isOpen: Bool

  init(owning descriptor: consuming FileDescriptor) {
    self.descriptor = descriptor
    isOpen = true
  }

  /// Starts connecting to an address, without delay of small packets.
  ///
  /// The attempt has ended when the socket is writable; ``finishOpening()`` tells how. A refusal that
  /// is known at once is thrown. `source` is the address of this machine to connect from, with port 0;
  /// nil leaves it to the system.
  public init(
    connectingTo address: SocketAddress,
    from source: SocketAddress? = nil
  ) throws(SystemError) {
    let number = try checked("socket") {
      socket(
        address.family,
        Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue),
        0
      )
    }
    let descriptor = FileDescriptor(owning: number)
    if address.family != AF_UNIX {
      StreamSocket.setOption(number, Int32(IPPROTO_TCP), TCP_NODELAY, Int32(1))
    }
    if let source {
      // The port is chosen when the target is known, so that it need differ for each target only.
      StreamSocket.setOption(number, Int32(IPPROTO_IP), IP_BIND_ADDRESS_NO_PORT, Int32(1))
      try checked("bind", on: source.description) {
        unsafe source.withSystemAddress { address, length in unsafe bind(number, address, length) }
      }
    }
    let result = unsafe address.withSystemAddress { address, length in
      retrying { unsafe connect(number, address, length) }
    }
    if result == -1, errno != EINPROGRESS {
      throw SystemError("connect", on: address.description)
    }
    self.descriptor = descriptor
    isOpen = result == 0
  }

  /// The outcome of the connection attempt: 0, or the `errno` of its failure.
  public func finishOpening() -> Int32 {
    var code: Int32 = 0
    var length = socklen_t(MemoryLayout<Int32>.size)
    if unsafe getsockopt(descriptor.number, SOL_SOCKET, SO_ERROR, &code, &length) == -1 {
      return errno
    }
    return code
  }

  /// Waits until the connection attempt has ended; false if it failed, or takes longer than `seconds`.
  public func waitUntilOpen(atMost seconds: Double) -> Bool {
    guard !isOpen else { return true }
    var watched = pollfd(fd: descriptor.number, events: Int16(POLLOUT), revents: 0)
    let count = retrying { Int(unsafe poll(&watched, 1, Int32((seconds * 1_000).rounded(.up)))) }
    return count == 1 && finishOpening() == 0
  }

  /// Sends what the system takes of `bytes` now.
  public func send(_ bytes: Span<UInt8>) -> TransferResult {
    let number = descriptor.number
    let count = unsafe bytes.withUnsafeBytes { bytes in
      retrying {
        unsafe Glibc.send(number, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      }
    }
    if count >= 0 { return .moved(count) }
    return errno == EAGAIN ? .wouldBlock : .failed(errno)
  }

  /// Reads what has arrived, up to the buffer's size, to the buffer's start.
  public func receive(into buffer: inout [UInt8]) -> TransferResult {
    let number = descriptor.number
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      retrying { unsafe recv(number, bytes.baseAddress, bytes.count, 0) }
    }
    if count > 0 { return .moved(count) }
    if count == 0 { return .ended }
    return errno == EAGAIN ? .wouldBlock : .failed(errno)
  }

  /// Lets reads and writes wait; reads at most `seconds` long.
  public func waitForTransfers(readingAtMost seconds: Double) throws(SystemError) {
    let number = descriptor.number
    let flags = try checked("fcntl") { fcntl(number, F_GETFL) }
    try checked("fcntl") { fcntl(number, F_SETFL, flags & ~O_NONBLOCK) }
    let whole = seconds.rounded(.down)
    StreamSocket.setOption(
      number,
      SOL_SOCKET,
      SO_RCVTIMEO,
      timeval(tv_sec: Int(whole), tv_usec: Int((seconds - whole) * 1e6))
    )
  }

  /// Tells the peer that no more bytes will come.
  public func endSending() { shutdown(descriptor.number, Int32(SHUT_WR)) }

  /// Makes the closing of the socket a reset instead of an orderly end.
  public func resetWhenClosed() {
    StreamSocket.setOption(
      descriptor.number,
      SOL_SOCKET,
      SO_LINGER,
      linger(l_onoff: 1, l_linger: 0)
    )
  }

  private static func setOption<Value>(
    _ number: Int32,
    _ level: Int32,
    _ name: Int32,
    _ value: Value
  ) {
    _ = unsafe withUnsafeBytes(of: value) {
      unsafe setsockopt(number, level, name, $0.baseAddress, socklen_t($0.count))
    }
  }
}
