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
  /// True once the system had no descriptor left for a connection.
  var lacksDescriptors = false
  /// True once the system had no local port left for a connection.
  var lacksPorts = false
  /// How many connections were opened.
  var opened = 0
  /// How many requests were sent again because the server had closed a kept connection.
  var retried = 0

  init(_ target: LoadTarget) throws {
    let endpoint = try target.endpoint()
    epoll = try Epoll(capacity: 256)
    endpoints = [endpoint]
    targets = [target]
  }

  /// The target at an origin that a redirect names, and the number of its endpoint.
  ///
  /// - Throws: ``RefusedRedirect`` if it is not on this machine's loopback, or one too many.
  mutating func target(
    at origin: String,
    _ home: LoadTarget
  ) throws(RefusedRedirect) -> (LoadTarget, endpoint: Int) {
    if let known = targets.firstIndex(where: { $0.origin == origin }) {
      return (targets[known], known)
    }
    guard targets.count < NetworkContext.mostTargets, let target = home.redirected(to: origin),
      let endpoint = try? target.endpoint()
    else { throw RefusedRedirect() }
    targets.append(target)
    endpoints.append(endpoint)
    return (target, targets.count - 1)
  }
}
