import PalierPlatform

/// What all connections of one thread share: the set of watched descriptors and a buffer.
struct NetworkContext: ~Copyable {
  var epoll: Epoll
  var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
  let address: SocketAddress
  /// True once the system had no descriptor left for a connection.
  var lacksDescriptors = false
  /// True once the system had no local port left for a connection.
  var lacksPorts = false
  /// How many connections were opened.
  var opened = 0

  init(address: SocketAddress) throws(SystemError) {
    epoll = try Epoll(capacity: 256)
    self.address = address
  }
}
