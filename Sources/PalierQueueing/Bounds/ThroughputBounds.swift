/// Bounds of throughput and response time that need no solution of the network.
public struct ThroughputBounds: Sendable, Hashable {
  /// Rounds a second, at least and at most.
  public let throughput: ClosedRange<Double>
  /// Seconds of a round that are not thinking, at least and at most.
  public let responseTime: ClosedRange<Double>

  init(_ throughput: ClosedRange<Double>, customers: Int, thinkTime: Double) {
    self.throughput = throughput
    let customers = Double(customers)
    responseTime =
      max(
        0,
        customers / throughput.upperBound - thinkTime
      )...(customers / throughput.lowerBound
      - thinkTime)
  }
}

extension ClosedNetwork {
  /// Asymptotic bounds for a number of customers, at least 1; only stations of servers may occur.
  ///
  /// `N / (Z + N D) ≤ X ≤ min(1 / Dmax, N / (Z + D))`, Dmax being the greatest demand for each
  /// server. Source: Muntz & Wong 1974; Lazowska et al. 1984, chapter 5. Complexity: O(S).
  public func asymptoticBounds(customers: Int) -> ThroughputBounds {
    let demands = Demands(self)
    let n = Double(customers)
    let low = n / (thinkTime + n * demands.total)
    let high = min(1 / demands.greatestPerServer, n / (thinkTime + demands.total))
    return ThroughputBounds(low...high, customers: customers, thinkTime: thinkTime)
  }

  /// Balanced job bounds, tighter than the asymptotic ones.
  ///
  /// For single servers, with think time, as in Lazowska et al. 1984, table 5.2 (Zahorjan et al.
  /// 1982). With several servers a station lies between one server with the whole demand, which
  /// is slower, and one with the demand divided by the servers, which is faster; each bound takes
  /// the one that keeps it a bound. Complexity: O(S).
  public func balancedJobBounds(customers: Int) -> ThroughputBounds {
    let demands = Demands(self)
    let asymptotic = asymptoticBounds(customers: customers).throughput
    let n = Double(customers)
    func bound(_ total: Double, queued demand: Double, _ others: Double) -> Double {
      n / (total + thinkTime + (n - 1) * demand / (1 + thinkTime / (others * total)))
    }
    let slow = bound(demands.total, queued: demands.greatest, n)
    let average = demands.totalPerServer / Double(max(1, stations.count))
    let fast = bound(demands.totalPerServer, queued: average, 1)
    let low = max(asymptotic.lowerBound, slow)
    let high = max(low, min(asymptotic.upperBound, fast))
    return ThroughputBounds(low...high, customers: customers, thinkTime: thinkTime)
  }

  /// The number of customers at which the asymptotic bounds cross, N*: below it mostly nobody
  /// waits, above it somebody must.
  public var saturationPoint: Double {
    let demands = Demands(self)
    return (thinkTime + demands.total) / demands.greatestPerServer
  }

  private struct Demands {
    var total = 0.0
    var totalPerServer = 0.0
    var greatest = 0.0
    var greatestPerServer = 0.0

    init(_ network: ClosedNetwork) {
      for station in network.stations {
        let demand = 1 / station.rate(customers: 1)
        total += demand
        totalPerServer += station.leastServiceTime
        greatest = max(greatest, demand)
        greatestPerServer = max(greatestPerServer, station.leastServiceTime)
      }
    }
  }
}
