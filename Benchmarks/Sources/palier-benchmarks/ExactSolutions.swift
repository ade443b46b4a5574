import PalierQueueing

/// Exact solutions a second of a network of three multi-server stations with 50 customers:
/// throughput, response time, and each station's queue length and utilisation.
///
/// Demands differ a little each time, so that nothing can be carried over.
struct ExactSolutions: Benchmark {
  let name = "exact-solutions-3-stations-50-customers"
  let unit = "solutions/s"
  let peer: Peer? = Peer(name: "line-solver 3.0.8.0, pfqn_mvams", script: "exact_line.py")

  func measure() -> Double {
    var solver = ClosedSolver()
    var network = ClosedNetwork(
      thinkTime: 1,
      stations: [
        .servers(4, demand: 0.080), .servers(2, demand: 0.030), .servers(8, demand: 0.120),
      ]
    )
    var sum = 0.0
    let rate = rate {
      for index in 0..<10_000 {
        network.thinkTime = 1 + Double(index) * 1e-4
        network.stations[0] = .servers(4, demand: 0.080 + Double(index) * 1e-6)
        solver.solve(network, customers: 50)
        sum += solver.throughput + solver.queueLengths[2]
      }
      return 10_000
    }
    precondition(sum > 0)
    return rate
  }
}
