import Glibc

/// A socket that takes connections over TCP or a Unix socket, never waiting for one.
public struct ListeningSocket: ~Copyable, Sendable {
  /// The socket's descriptor; readable when a connection waits.
  public let descriptor: FileDescriptor
  /// Where it listens, with the port that the system chose if none was asked for.
  public let address: SocketAddress

  /// Listens at an address, with at most `backlog` connections waiting.
  public init(at address: SocketAddress, backlog: Int = 1_024) throws(SystemError) {
    let number = try checked("socket") {
      socket(
        address.family,
        Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue),
        0
      )
    }
    let descriptor = FileDescriptor(owning: number)
    var on: Int32 = 1
    unsafe setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
    try checked("bind", on: address.description) {
      unsafe address.withSystemAddress { unsafe bind(number, $0, $1) }
    }
    try checked("listen") { listen(number, Int32(backlog)) }
    var storage = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    unsafe withUnsafeMutableBytes(of: &storage) { bytes in
      let address = unsafe bytes.assumingMemoryBound(to: sockaddr.self).baseAddress
      if let address = unsafe address { _ = unsafe getsockname(number, address, &length) }
    }
    // Both families keep the port in the same place.
    self.descriptor = descriptor
    self.address = address.with(port: UInt16(bigEndian: storage.sin6_port))
  }

  /// The next waiting connection, or nil.
  public func accept() -> StreamSocket? {
    let listener = descriptor.number
    let number = retrying { Glibc.accept(listener, nil, nil) }
    guard number != -1 else { return nil }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    return StreamSocket(owning: FileDescriptor(owning: number))
  }
}
