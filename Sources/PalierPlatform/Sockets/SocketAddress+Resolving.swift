import Glibc

extension SocketAddress {
  /// The first address that the system finds for a host's name; nil where it finds none.
  ///
  /// Waits for the answer of name servers, some seconds where they are silent.
  public static func resolving(_ host: String, port: UInt16) -> SocketAddress? {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    unsafe hints.ai_flags = AI_ADDRCONFIG
    var found: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, nil, &hints, &found) == 0, let first = unsafe found else {
      return nil
    }
    defer { unsafe freeaddrinfo(first) }
    var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let code = unsafe getnameinfo(
      first.pointee.ai_addr,
      first.pointee.ai_addrlen,
      &name,
      socklen_t(name.count),
      nil,
      0,
      NI_NUMERICHOST
    )
    guard code == 0 else { return nil }
    let text = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return SocketAddress(String(decoding: text, as: UTF8.self), port: port)
  }
}
