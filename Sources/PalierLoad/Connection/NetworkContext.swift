import PalierPlatform

/// What all connections of one thread share: the set of watched descriptors and a buffer.
struct NetworkContext: ~Copyable {
  /// The targets that redirects of one run may lead to, the load's own included.
  private static let mostTargets = 16

  var epoll: Epoll
  var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
  /// Where connections lead: to the target, and to where redirects lead.
  private(set) var endpoints: [Endpoint]
  private var targets: [LoadTarget]
  /// Where redirects led that were not followed: none is asked for its proof twice.
  private var refusedOrigins: Set<String> = []
  /// The address to connect from; nil leaves it to the system, as long as that has ports left.
  private var source: SocketAddress?
  /// True once the system had no descriptor left for a connection.
  var lacksDescriptors = false
  /// True once the system had no local port left for a connection.
  var lacksPorts = false
  /// How many connections were opened.
  var opened = 0
  /// How many requests were sent again because the server had closed a kept connection.
  var retried = 0

  /// Throws `OwnershipError` for a target that is not proved to be the user's: nothing else opens
  /// connections.
  init(_ target: LoadTarget) throws {
    try target.prove()
    let endpoint = try target.endpoint()
    epoll = try Epoll(capacity: 256)
    endpoints = [endpoint]
    targets = [target]
  }

  /// The target at an origin that a redirect names, and the number of its endpoint.
  ///
  /// A host beyond this machine is asked for its proof the first time, for which everything waits.
  ///
  /// - Throws: ``RefusedRedirect`` if it may not be loaded, or is one too many.
  mutating func target(
    at origin: String,
    _ home: LoadTarget
  ) throws(RefusedRedirect) -> (LoadTarget, endpoint: Int) {
    if let known = targets.firstIndex(where: { $0.origin == origin }) {
      return (targets[known], known)
    }
    guard targets.count + refusedOrigins.count < NetworkContext.mostTargets,
      !refusedOrigins.contains(origin)
    else { throw RefusedRedirect() }
    guard let target = home.redirected(to: origin), (try? target.prove()) != nil,
      let endpoint = try? target.endpoint()
    else {
      refusedOrigins.insert(origin)
      throw RefusedRedirect()
    }
    targets.append(target)
    endpoints.append(endpoint)
    return (target, targets.count - 1)
  }

  /// The address to connect to an endpoint from; nil leaves it to the system.
  func source(to endpoint: Int) -> SocketAddress? {
    endpoints[endpoint].address.nextLoopback == nil ? nil : source
  }

  /// Goes on from the next loopback address, whose ports are all free; false where there is none.
  mutating func takeNextSource() -> Bool {
    guard endpoints[0].address.nextLoopback != nil,
      let next = (source ?? .loopback(port: 0)).nextLoopback
    else { return false }
    source = next
    return true
  }
}
