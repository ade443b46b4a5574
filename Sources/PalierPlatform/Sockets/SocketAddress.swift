import Glibc

/// An IP address and a port, or the path of a Unix socket.
public struct SocketAddress: Sendable, Hashable, CustomStringConvertible {
  enum Address: Sendable, Hashable {
    /// In network byte order.
    case version4(UInt32)
    /// The sixteen bytes.
    case version6([UInt8])
    /// The path of a Unix socket.
    case local(String)
  }

  let address: Address
  /// The port; 0 lets the system choose where one listens.
  public let port: UInt16

  /// The address that `text` writes (`127.0.0.1`, `::1`, without brackets), or nil.
  public init?(_ text: String, port: UInt16) {
    var four = in_addr()
    var six = in6_addr()
    if unsafe inet_pton(AF_INET, text, &four) == 1 {
      address = .version4(four.s_addr)
    } else if unsafe inet_pton(AF_INET6, text, &six) == 1 {
      address = unsafe .version6(withUnsafeBytes(of: six) { unsafe Array($0) })
    } else {
      return nil
    }
    self.port = port
  }

  /// The Unix socket at a path of this machine; nil if the path is empty or longer than 107 bytes.
  public init?(path: String) {
    guard !path.isEmpty, path.utf8.count < SocketAddress.pathRoom, !path.utf8.contains(0) else {
      return nil
    }
    self.init(.local(path), port: 0)
  }

  private init(_ address: Address, port: UInt16) {
    self.address = address
    self.port = port
  }

  /// The IPv4 loopback, 127.0.0.1, with a port.
  public static func loopback(port: UInt16) -> SocketAddress {
    SocketAddress(.version4(UInt32(0x7f00_0001).bigEndian), port: port)
  }

  /// The address after this one in 127.0.0.0/24, without a port; nil for other addresses and the last.
  ///
  /// Each has local ports of its own to connect from.
  public var nextLoopback: SocketAddress? {
    guard case .version4(let value) = address else { return nil }
    let host = UInt32(bigEndian: value)
    guard host >> 8 == 0x7f_0000, host & 255 < 254 else { return nil }
    return SocketAddress(.version4((host + 1).bigEndian), port: 0)
  }

  /// True for 127.0.0.0/8, ::1 and Unix sockets, which never leave the machine.
  public var isLoopback: Bool {
    switch address {
    case .version4(let value): UInt32(bigEndian: value) >> 24 == 127
    case .version6(let bytes): bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
    case .local: true
    }
  }

  /// `127.0.0.1:80`, `[::1]:80` or `unix:/run/site.sock`.
  public var description: String {
    switch address {
    case .version4(let value):
      let host = UInt32(bigEndian: value)
      let parts = [24, 16, 8, 0].map { String((host >> $0) & 255) }
      return parts.joined(separator: ".") + ":\(port)"
    case .version6(let bytes):
      var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      _ = unsafe bytes.withUnsafeBytes {
        unsafe inet_ntop(AF_INET6, $0.baseAddress, &buffer, socklen_t(INET6_ADDRSTRLEN))
      }
      let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      return "[" + String(decoding: text, as: UTF8.self) + "]:\(port)"
    case .local(let path): return "unix:" + path
    }
  }

  var family: Int32 {
    switch address {
    case .version4: AF_INET
    case .version6: AF_INET6
    case .local: AF_UNIX
    }
  }

  /// Calls `body` with the address as the socket calls want it.
  func withSystemAddress<Result>(
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    switch address {
    case .version4(let value):
      var system = sockaddr_in()
      system.sin_family = sa_family_t(AF_INET)
      system.sin_port = port.bigEndian
      system.sin_addr.s_addr = value
      return unsafe withUnsafePointer(to: &system) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe body($0, socklen_t(MemoryLayout.size(ofValue: pointer.pointee)))
        }
      }
    case .version6(let bytes):
      var system = sockaddr_in6()
      system.sin6_family = sa_family_t(AF_INET6)
      system.sin6_port = port.bigEndian
      unsafe withUnsafeMutableBytes(of: &system.sin6_addr) { unsafe $0.copyBytes(from: bytes) }
      return unsafe withUnsafePointer(to: &system) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe body($0, socklen_t(MemoryLayout.size(ofValue: pointer.pointee)))
        }
      }
    case .local(let path):
      var system = sockaddr_un()
      system.sun_family = sa_family_t(AF_UNIX)
      unsafe withUnsafeMutableBytes(of: &system.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
      return unsafe withUnsafePointer(to: &system) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe body($0, socklen_t(MemoryLayout.size(ofValue: pointer.pointee)))
        }
      }
    }
  }

  /// The same address with another port; a Unix socket has none.
  func with(port: UInt16) -> SocketAddress {
    if case .local = address { self } else { SocketAddress(address, port: port) }
  }

  /// The bytes that the kernel has for a path, its end included.
  private static let pathRoom = 108
}
