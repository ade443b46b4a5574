import PalierPlatform

/// What all connections of one thread share: the set of watched descriptors and a buffer.
struct NetworkContext: ~Copyable {
  var epoll: Epoll
  var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
  let endpoint: Endpoint
  /// The address to connect from; nil leaves it to the system, as long as that has ports left.
  private(set) var source: SocketAddress?
  /// True once the system had no descriptor left for a connection.
  var lacksDescriptors = false
  /// True once the system had no local port left for a connection.
  var lacksPorts = false
  /// How many connections were opened.
  var opened = 0
  /// How many requests were sent again because the server had closed a kept connection.
  var retried = 0

  init(_ endpoint: Endpoint) throws(SystemError) {
    epoll = try Epoll(capacity: 256)
    self.endpoint = endpoint
  }

  /// Goes on from the next loopback address, whose ports are all free; false where there is none.
  mutating func takeNextSource() -> Bool {
    guard endpoint.address.nextLoopback != nil,
      let next = (source ?? .loopback(port: 0)).nextLoopback
    else { return false }
    source = next
    return true
  }
}
