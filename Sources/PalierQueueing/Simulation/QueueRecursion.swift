/// One queue of a few servers, customer by customer and without events: response times where who came
/// first is served first (Lindley 1952 for one server, Kiefer & Wolfowitz 1955 for several).
///
/// Who is in it stays from one stretch of time to the next, as between the steps of a load test.
public struct QueueRecursion: Sendable {
  /// A customer who came.
  public struct Customer: Sendable, Hashable {
    /// Seconds from the start of the stretch.
    public let arrival: Double
    /// Seconds from the arrival to the end of the service.
    public let response: Double
  }

  /// Seconds of work that each server has left, least first.
  private var work: [Double]
  private let service: Distribution
  private var random: RandomSource

  /// An empty queue with at least one server.
  public init(servers: Int = 1, service: Distribution, seed: UInt64) {
    work = [Double](repeating: 0, count: max(1, servers))
    self.service = service
    random = RandomSource(seed: seed)
  }

  /// Seconds until all who are present are served.
  public var backlog: Double { work.last ?? 0 }

  /// Those who come in the next `duration` seconds, `rate` a second (0: nobody).
  ///
  /// Complexity: O(servers) for each.
  public mutating func serve(
    for duration: Double,
    rate: Double = 0,
    arrivals: Chain.Arrivals = .poisson
  ) -> [Customer] {
    var customers: [Customer] = []
    var now = 0.0
    while rate > 0 {
      let gap = (arrivals == .poisson ? random.exponential() : 1) / rate
      guard now + gap < duration else { break }
      now += gap
      pass(gap)
      let response = work[0] + service.sample(using: &random)
      customers.append(Customer(arrival: now, response: response))
      var place = 0
      while place + 1 < work.count, work[place + 1] < response {
        work[place] = work[place + 1]
        place += 1
      }
      work[place] = response
    }
    pass(duration - now)
    return customers
  }

  private mutating func pass(_ seconds: Double) {
    for server in work.indices { work[server] = max(0, work[server] - seconds) }
  }
}
