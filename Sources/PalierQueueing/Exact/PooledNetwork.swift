/// A closed network with a pool: at most `tokens` customers at once are inside, the others wait
/// before it, first come, first served.
///
/// The inside is replaced by one station with the same throughput for each number of customers,
/// its flow equivalent (Chandy, Herzog & Woo 1975). That is exact for a product-form inside as
/// long as tokens do not run out, and exact for the throughput with `outside` empty of thinking
/// and stations; in between it is an approximation, within some percent unless service times
/// inside differ by orders of magnitude.
public struct PooledNetwork: Sendable, Hashable, Codable {
  /// Thinking, and the stations visited without a token.
  public var outside: ClosedNetwork
  /// How many tokens there are, at least 1.
  public var tokens: Int
  /// What happens while a token is held; its `thinkTime` is the sum of the delays there.
  public var inside: ClosedNetwork

  /// A network with a pool.
  public init(outside: ClosedNetwork, tokens: Int, inside: ClosedNetwork) {
    self.outside = outside
    self.tokens = tokens
    self.inside = inside
  }

  /// The pool with all that is inside, as one station.
  public var flowEquivalent: ClosedNetwork.Station {
    .rates(Array(inside.throughputs(upTo: tokens).dropFirst()))
  }

  /// The network with the pool as its last station.
  public var flattened: ClosedNetwork {
    ClosedNetwork(
      thinkTime: outside.thinkTime,
      stations: outside.stations + [flowEquivalent]
    )
  }

  /// The mean values for a number of customers, at least 1.
  public func solution(customers: Int) -> PooledSolution {
    let network = flattened
    var solver = ClosedSolver()
    solver.solve(network, customers: customers)
    let pool = outside.stations.count
    let distribution = network.queueDistribution(at: pool, customers: customers)
    let within = inside.solution(upTo: min(tokens, customers))
    var busy = 0.0
    var queues = [Double](repeating: 0, count: inside.stations.count)
    for (k, probability) in distribution.enumerated() {
      let admitted = min(k, tokens)
      busy += probability * Double(admitted)
      for index in queues.indices {
        queues[index] += probability * within.queueLengths[index][admitted]
      }
    }
    return PooledSolution(
      throughput: solver.throughput,
      responseTime: solver.responseTime,
      tokensInUse: busy,
      waitingForToken: max(0, solver.queueLengths[pool] - busy) / solver.throughput,
      outsideQueueLengths: Array(solver.queueLengths.dropLast()),
      insideQueueLengths: queues
    )
  }
}

/// Mean values of a ``PooledNetwork``.
public struct PooledSolution: Sendable, Hashable {
  /// Rounds a second.
  public let throughput: Double
  /// Seconds of a round that are not the thinking outside.
  public let responseTime: Double
  /// The mean number of tokens in use.
  public let tokensInUse: Double
  /// Seconds of a round spent waiting for a token.
  public let waitingForToken: Double
  /// The mean number of customers at each station outside the pool.
  public let outsideQueueLengths: [Double]
  /// The mean number of customers at each station inside the pool.
  public let insideQueueLengths: [Double]
}
