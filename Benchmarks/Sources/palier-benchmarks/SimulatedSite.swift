import PalierQueueing

/// Events a second of the networks that proofs simulate, on a core that Linux schedules.
struct SimulatedSite: Benchmark {
  let name: String
  let unit = "events/s"
  let peer: Peer? = nil
  let network: Network
  let duration: Double

  func measure() throws -> Double { try simulationRate(network, duration: duration) }

  /// Synchronous workers, fewer than users; each request computes, waits, and computes.
  static let synchronousPool = SimulatedSite(
    name: "simulation-synchronous-pool",
    network: Network(
      processors: [core],
      servers: [Server(name: "web", processes: 4, slots: 1)],
      chains: [
        users(300, [.compute(burst(0.001)), .delay(.constant(0.004)), .compute(burst(0.001))])
      ]
    ),
    duration: 300
  )

  /// Asynchronous processes that hold a poll of each user beside requests.
  static let heldPolls = SimulatedSite(
    name: "simulation-held-polls",
    network: Network(
      processors: [core],
      servers: [Server(name: "web", processes: 8, queue: .byConnection(weights: []))],
      chains: [
        users(300, [.compute(burst(0.002))]),
        Chain(
          name: "polls",
          load: .closed(customers: 300),
          steps: [
            Step(
              action: "poll",
              think: .constant(0.8),
              operations: [
                .enter(
                  server: 0,
                  [
                    .compute(.constant(0.000_2)), .hold(.uniform(low: 1, high: 3)),
                    .compute(.constant(0.000_2)),
                  ]
                )
              ],
              held: true
            )
          ]
        ),
      ]
    ),
    duration: 300
  )

  /// Workers that ask a database through a pool of connections.
  static let nestedPool = SimulatedSite(
    name: "simulation-nested-pool",
    network: Network(
      processors: [core],
      servers: [
        Server(name: "web", processes: 8, slots: 1), Server(name: "database", serial: false),
      ],
      pools: [Pool(name: "connections", tokens: 5)],
      chains: [
        users(
          300,
          [
            .compute(burst(0.001)),
            .with(
              pool: 0,
              [.enter(server: 1, [.compute(burst(0.001)), .delay(.exponential(mean: 0.005))])]
            ),
            .compute(burst(0.000_5)),
          ]
        )
      ]
    ),
    duration: 300
  )

  private static let core = Processor(name: "core", cores: 1, sharing: .scheduled())

  private static func burst(_ mean: Double) -> Distribution { .erlang(shape: 4, mean: mean) }

  private static func users(_ count: Int, _ operations: [PalierQueueing.Operation]) -> Chain {
    Chain(
      name: "users",
      load: .closed(customers: count),
      steps: [
        Step(
          action: "get",
          think: .uniform(low: 0.8, high: 1.2),
          operations: [.enter(server: 0, operations)],
          timeout: 30
        )
      ]
    )
  }
}
