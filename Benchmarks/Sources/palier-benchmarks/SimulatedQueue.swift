import PalierQueueing

/// Events a second of M/M/4 at 80 %: an arrival and a departure for each customer.
struct SimulatedQueue: Benchmark {
  let name = "simulation-mm4"
  let unit = "events/s"
  let peer: Peer? = Peer(name: "simpy 4.1.1", script: "queue_simpy.py")

  func measure() throws -> Double {
    let step = Step(
      action: "get",
      operations: [.enter(server: 0, [.compute(.exponential(mean: 1))])]
    )
    return try simulationRate(
      Network(
        processors: [Processor(name: "cores", cores: 4)],
        servers: [Server(name: "server", processes: 4, slots: 1)],
        chains: [
          Chain(name: "users", load: .open(rate: 3.2, arrivals: .poisson), steps: [step])
        ]
      ),
      duration: 100_000
    )
  }
}

/// Events a second of long runs of a network, its compilation and statistics included.
func simulationRate(_ network: Network, duration: Double) throws -> Double {
  var seed: UInt64 = 0
  return try rate {
    seed += 1
    return try Simulation.run(network, seed: seed, warmUp: .seconds(0), duration: duration).events
  }
}
