/// The exact solution of a closed network for every number of customers from 0 to a greatest one.
public struct ClosedSolution: Sendable, Hashable {
  /// Rounds a second, by the number of customers.
  public let throughputs: [Double]
  /// Seconds of a round spent at stations, by the number of customers.
  public let responseTimes: [Double]
  /// For each station, the mean number of customers at it, by the number of customers in all.
  public let queueLengths: [[Double]]
  /// For each station, the share of its greatest throughput in use, by the number of customers.
  public let utilisations: [[Double]]

  /// The least number of customers at which a station's utilisation reaches a level, or nil.
  ///
  /// Complexity: O(log N); utilisation never falls as customers are added.
  public func leastCustomers(utilisation level: Double, at station: Int) -> Int? {
    let curve = utilisations[station]
    var (low, high) = (0, curve.count)
    while low < high {
      let middle = (low + high) / 2
      if curve[middle] < level { low = middle + 1 } else { high = middle }
    }
    return low < curve.count ? low : nil
  }
}

extension ClosedNetwork {
  /// The exact solution for 0, 1, … `customers` customers.
  ///
  /// Complexity: O(N S (S + Σc)) for S stations of c servers.
  public func solution(upTo customers: Int) -> ClosedSolution {
    var solver = ClosedSolver()
    return solver.solve(self, upTo: customers)
  }

  /// Rounds a second with 0, 1, … `customers` customers: the rates of the network seen as one
  /// station (Chandy, Herzog & Woo 1975), after the first.
  public func throughputs(upTo customers: Int) -> [Double] {
    guard customers > 0 else { return [0] }
    var solver = ClosedSolver()
    let delay = solver.prepare(self, customers: customers)
    let result = solver.convolve(delay: delay, customers: customers)
    return Array(solver.columns[result...(result + customers)])
  }
}

extension ClosedSolver {
  /// Solves a network for 0, 1, … `customers` customers.
  public mutating func solve(_ network: ClosedNetwork, upTo customers: Int) -> ClosedSolution {
    let zeros = [Double](repeating: 0, count: customers + 1)
    var queues = [[Double]](repeating: zeros, count: network.stations.count)
    var utilisations = queues
    var throughputs = zeros
    if customers > 0 {
      let delay = prepare(network, customers: customers)
      let result = convolve(delay: delay, customers: customers)
      throughputs = Array(columns[result...(result + customers)])
      for index in factors.indices {
        let least = network.stations[index].leastServiceTime
        utilisations[index] = throughputs.map { $0 * least }
        queues[index] = queueLengths(of: index, network.stations[index], throughputs)
      }
    }
    let responses = throughputs.enumerated().map { n, throughput in
      n == 0 ? 0 : Double(n) / throughput - network.thinkTime
    }
    return ClosedSolution(
      throughputs: throughputs,
      responseTimes: responses,
      queueLengths: queues,
      utilisations: utilisations
    )
  }

  private mutating func queueLengths(
    of index: Int,
    _ station: ClosedNetwork.Station,
    _ throughputs: [Double]
  ) -> [Double] {
    let factor = factors[index]
    guard factor.inverseRate > 0 else {
      guard case .servers(_, let demand) = station else { return throughputs }
      return throughputs.map { $0 * demand }
    }
    var queues = [0.0]
    for throughput in throughputs.dropFirst() {
      queues.append(factor.inverseRate * throughput * (1 + queues[queues.count - 1]))
    }
    guard factor.degree > 0 else { return queues }
    let rest = leaveOut(index, from: 1, through: throughputs.count - 1)
    for n in 1..<throughputs.count { queues[n] += meanDegree(of: factor, rest + n) }
    return queues
  }
}
