import PalierQueueing

/// Approximate solutions a second of a site: 2 chains, synchronous workers, a cache, a nested pool
/// and a database, near the load at which the workers run out.
struct LayeredSolutions: Benchmark {
  let name = "layered-solutions-2-chains-nested-pool"
  let unit = "solutions/s"
  let peer: Peer? = nil

  func measure() -> Double {
    let state: [PalierQueueing.Operation] = [
      .lookup(
        cache: 0,
        hit: [.compute(.constant(0.002))],
        miss: [
          .compute(.constant(0.04)),
          .with(pool: 0, [.enter(server: 1, [.compute(.constant(0.01))])]),
        ]
      )
    ]
    let poll: [PalierQueueing.Operation] = [
      .compute(.constant(0.001)), .hold(.uniform(low: 1, high: 3)),
    ]
    var network = Network(
      processors: [Processor(name: "machine", cores: 2)],
      servers: [
        Server(name: "web", processes: 9, slots: 1), Server(name: "database", serial: false),
      ],
      pools: [Pool(name: "connections", tokens: 1, perProcessOf: 0)],
      caches: [Cache(name: "state", timeToLive: 5, perProcessOf: 0)],
      chains: [chain("state", think: 2, state), chain("events", think: 0.8, poll)]
    )
    var sum = 0.0
    let rate = rate {
      for users in 5..<25 {
        for index in network.chains.indices {
          network.chains[index].load = .closed(customers: users)
        }
        sum += network.approximateSolution().throughput
      }
      return 20
    }
    precondition(sum > 0)
    return rate
  }

  private func chain(
    _ name: String,
    think: Double,
    _ operations: [PalierQueueing.Operation]
  ) -> Chain {
    Chain(
      name: name,
      load: .closed(customers: 1),
      steps: [
        Step(
          action: name,
          think: .constant(think),
          operations: [.enter(server: 0, operations)],
          held: name == "events"
        )
      ]
    )
  }
}
