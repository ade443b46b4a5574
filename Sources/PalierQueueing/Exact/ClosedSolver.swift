/// Solves closed networks exactly, again and again in the same memory.
///
/// Convolution (Buzen 1973), written for the ratios `x(n) = G(n − 1) / G(n)` of normalisation
/// constants, which are throughputs: nothing overflows, nothing is subtracted, so the relative
/// error stays near that of a single rounding however many customers there are. (The textbook
/// load-dependent mean value analysis subtracts probabilities, and fails: Casale 2008.)
///
/// A station with rates `μ(k) ≤ μ*` has the generating function `P(z) / (1 − z/μ*)`. Its second
/// factor is a single server and costs O(N). The first has the coefficients
/// `p(k) = (1/μ(k) − 1/μ*) / (μ(1)…μ(k − 1)) ≥ 0`, which end where the rate reaches `μ*` for good:
/// at `c − 1` for `c` servers. See Docs/MODEL.md.
///
/// Complexity: O(N (S + Σc)) for one answer with S stations of c servers; memory is allocated
/// only when a network is larger than those before it.
public struct ClosedSolver: Sendable {
  /// The number of customers of the last network solved.
  public private(set) var customers = 0
  /// Rounds a second that all customers complete together.
  public private(set) var throughput = 0.0
  /// Seconds of a round spent at stations (thinking and delays left out).
  public private(set) var responseTime = 0.0
  /// The mean number of customers at each station, waiting or served.
  public private(set) var queueLengths: [Double] = []
  /// The share of each station's greatest throughput that is in use, 0 to 1.
  public private(set) var utilisations: [Double] = []

  var columns: [Double] = []
  var differences: [Double] = []
  var inverses: [Double] = []
  var factors: [Factor] = []
  var stride = 0
  var padding = 0

  /// What one station adds to the product of generating functions.
  struct Factor: Sendable {
    /// `1/μ*`; 0 for a station that nobody waits at.
    var inverseRate = 0.0
    /// The degree of P: 0 where the station is a single server.
    var degree = 0
    /// Where the coefficients of P begin in `differences` and `inverses`.
    var offset = 0
    /// True if sums over P could overflow.
    var guarded = false
    /// The column that holds the product up to and with this factor.
    var column = 0
  }

  /// A solver with no memory yet.
  public init() {}

  /// Solves a network for one number of customers, at least 0; the answers are in the properties.
  public mutating func solve(_ network: ClosedNetwork, customers: Int) {
    self.customers = customers
    let count = network.stations.count
    if queueLengths.count != count {
      queueLengths = [Double](repeating: 0, count: count)
      utilisations = queueLengths
    }
    guard customers > 0 else {
      (throughput, responseTime) = (0, 0)
      for index in 0..<count { (queueLengths[index], utilisations[index]) = (0, 0) }
      return
    }
    let delay = prepare(network, customers: customers)
    let result = convolve(delay: delay, customers: customers)
    throughput = columns[result + customers]
    responseTime = Double(customers) / throughput - network.thinkTime
    for index in 0..<count {
      switch network.stations[index] {
      case .servers(let servers, let demand) where servers >= customers:
        queueLengths[index] = throughput * demand
        utilisations[index] = queueLengths[index] / Double(servers)
      default:
        utilisations[index] = throughput * network.stations[index].leastServiceTime
        queueLengths[index] = queueLength(of: index, result: result, customers: customers)
      }
    }
  }
}
