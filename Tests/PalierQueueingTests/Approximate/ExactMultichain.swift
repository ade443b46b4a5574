/// Exact mean value analysis of several closed classes, single servers and thinking only.
///
/// Reiser & Lavenberg 1980: `R(c, k) = D(c, k) (1 + Q(k; N − 1 of c))`. Complexity: O(Π(N + 1) C K).
struct ExactMultichain {
  let thinkTimes: [Double]
  /// Seconds by class and station.
  let demands: [[Double]]

  /// Rounds a second of each class.
  func throughputs(_ population: [Int]) -> [Double] {
    var strides: [Int] = []
    var size = 1
    for count in population {
      strides.append(size)
      size *= count + 1
    }
    let stations = demands[0].indices
    var queues = [[Double]](repeating: stations.map { _ in 0 }, count: size)
    var throughputs = population.map { _ in 0.0 }
    for state in 1..<size {
      for (index, think) in thinkTimes.enumerated() {
        let own = state / strides[index] % (population[index] + 1)
        guard own > 0 else { continue }
        let before = queues[state - strides[index]]
        let times = stations.map { demands[index][$0] * (1 + before[$0]) }
        throughputs[index] = Double(own) / times.reduce(think, +)
        for station in stations { queues[state][station] += throughputs[index] * times[station] }
      }
    }
    return throughputs
  }
}
