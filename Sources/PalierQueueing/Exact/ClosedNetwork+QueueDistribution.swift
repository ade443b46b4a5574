extension ClosedNetwork {
  /// The probabilities of 0, 1, … `customers` customers at a station.
  ///
  /// `P(k) = G'(N − k) / (G(N) μ(1)…μ(k))` with G' of the network without the station, computed
  /// from ratios and made to sum to 1. Complexity: as for one solution.
  public func queueDistribution(at station: Int, customers: Int) -> [Double] {
    var rest = self
    let removed = rest.stations.remove(at: station)
    let throughputs = rest.throughputs(upTo: customers)
    guard throughputs[customers].isFinite else {
      return [Double](repeating: 0, count: customers) + [1]
    }
    var weights = [1.0]
    var total = 1.0
    for k in stride(from: 1, through: customers, by: 1) {
      let weight = weights[k - 1] * throughputs[customers - k + 1] / removed.rate(customers: k)
      weights.append(weight)
      total += weight
      if weight > 1e200 {
        for index in 0...k { weights[index] *= 1e-200 }
        total *= 1e-200
      }
    }
    return weights.map { $0 / total }
  }
}
