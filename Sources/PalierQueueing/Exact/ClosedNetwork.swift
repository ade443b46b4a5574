/// A closed product-form network of one class: so many customers go round between delays and
/// stations, for ever.
///
/// The order of the stations does not matter, nor does how often a customer visits each: only the
/// service demand of a whole round does (Baskett, Chandy, Muntz & Palacios 1975).
public struct ClosedNetwork: Sendable, Hashable, Codable {
  /// Seconds that a customer spends, each round, where nobody waits: thinking, and every delay.
  public var thinkTime: Double
  /// Where customers wait for each other.
  public var stations: [Station]

  /// A closed network.
  public init(thinkTime: Double = 0, stations: [Station]) {
    self.thinkTime = thinkTime
    self.stations = stations
  }

  /// A place where customers wait for each other.
  public enum Station: Sendable, Hashable, Codable {
    /// One queue before a number of equal servers, or that many cores shared evenly; `demand` is
    /// in seconds of one server, for a whole round.
    case servers(Int, demand: Double)
    /// A load-dependent station: rounds a second that it completes with 1, 2, … customers; the
    /// last rate holds for any greater number.
    case rates([Double])

    /// Rounds a second that the station completes with so many customers (at least 1) in it.
    public func rate(customers: Int) -> Double {
      switch self {
      case .servers(let servers, let demand): Double(min(customers, servers)) / demand
      case .rates(let rates): rates[min(customers, rates.count) - 1]
      }
    }

    /// Seconds between completions when the station works at its greatest rate.
    public var leastServiceTime: Double {
      switch self {
      case .servers(let servers, let demand): demand / Double(servers)
      case .rates(let rates): 1 / (rates.max() ?? .infinity)
      }
    }
  }
}
