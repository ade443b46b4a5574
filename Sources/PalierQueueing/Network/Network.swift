/// A queueing network as Palier solves and simulates it: machines with cores, servers made of
/// processes that run on them, pools of tokens, caches, and chains of customers that go round.
///
/// Parts refer to each other by their index in these arrays. ``validate()`` says what is wrong.
public struct Network: Sendable, Hashable, Codable {
  /// The machines' processors.
  public var processors: [Processor]
  /// The services that compute.
  public var servers: [Server]
  /// Tokens that requests hold while they are served elsewhere.
  public var pools: [Pool]
  /// Caches whose misses cost more than their hits.
  public var caches: [Cache]
  /// The customers and what they do, over and over.
  public var chains: [Chain]

  /// A network of these parts.
  public init(
    processors: [Processor] = [],
    servers: [Server] = [],
    pools: [Pool] = [],
    caches: [Cache] = [],
    chains: [Chain] = []
  ) {
    self.processors = processors
    self.servers = servers
    self.pools = pools
    self.caches = caches
    self.chains = chains
  }
}
