import PalierQueueing

/// Networks that several tests use.
enum Networks {
  /// Machines with so many cores, each with a server that any number can enter; each chain thinks,
  /// then computes on one after the other.
  static func machines(
    _ cores: [Int],
    _ demands: [[Double]],
    _ thinkTimes: [Double],
    _ customers: [Int]
  ) -> Network {
    Network(
      processors: cores.map { Processor(name: "machine", cores: $0) },
      servers: cores.indices.map { Server(name: "service", processor: $0, serial: false) },
      chains: demands.indices.map { index in
        Chain(
          name: "chain",
          load: .closed(customers: customers[index]),
          steps: [
            Step(
              action: "action",
              think: .exponential(mean: thinkTimes[index]),
              operations: demands[index].enumerated().map {
                .enter(server: $0.offset, [.compute(.exponential(mean: $0.element))])
              }
            )
          ]
        )
      }
    )
  }

  /// Synchronous workers on one machine, and one chain.
  static func workers(
    _ workers: Int,
    cores: Int,
    customers: Int,
    think: Double,
    _ operations: [PalierQueueing.Operation],
    pools: [Pool] = []
  ) -> Network {
    Network(
      processors: [Processor(name: "machine", cores: cores)],
      servers: [Server(name: "web", processes: workers, slots: 1)],
      pools: pools,
      chains: [
        Chain(
          name: "users",
          load: .closed(customers: customers),
          steps: [
            Step(
              action: "page",
              think: .exponential(mean: think),
              operations: [.enter(server: 0, operations)]
            )
          ]
        )
      ]
    )
  }

  /// A site whose users read a cached state, and hold a poll at the same time.
  static func site(users: Int, workers: Int, slots: Int?) -> Network {
    let state = Step(
      action: "state",
      think: .uniform(low: 1.6, high: 2.4),
      operations: [
        .enter(
          server: 0,
          [
            .lookup(
              cache: 0,
              hit: [.compute(.constant(0.002))],
              miss: [
                .compute(.constant(0.04)),
                .with(pool: 0, [.enter(server: 1, [.compute(.constant(0.01))])]),
              ]
            )
          ]
        )
      ]
    )
    let poll = Step(
      action: "events",
      think: .constant(0.8),
      operations: [
        .enter(server: 0, [.compute(.constant(0.001)), .hold(.uniform(low: 1, high: 3))])
      ],
      held: true
    )
    return Network(
      processors: [Processor(name: "machine", cores: 2)],
      servers: [
        Server(
          name: "web",
          processes: workers,
          slots: slots,
          queue: slots == nil ? .byConnection(weights: []) : .shared
        ), Server(name: "database", serial: false),
      ],
      pools: [Pool(name: "connections", tokens: 1, perProcessOf: 0)],
      caches: [Cache(name: "state", timeToLive: 5, perProcessOf: 0)],
      chains: [
        Chain(name: "state", load: .closed(customers: users), steps: [state]),
        Chain(name: "events", load: .closed(customers: users), steps: [poll]),
      ]
    )
  }

  /// An event loop with a quota.
  static func quota(users: Int) -> Network {
    Network(
      processors: [Processor(name: "machine", cores: 4)],
      servers: [
        Server(
          name: "web",
          processes: 2,
          queue: .byConnection(weights: [2, 1]),
          quota: .init(budget: 0.05)
        )
      ],
      chains: [
        Chain(
          name: "users",
          load: .closed(customers: users),
          steps: [
            Step(
              action: "page",
              think: .exponential(mean: 1),
              operations: [.enter(server: 0, [.compute(.erlang(shape: 4, mean: 0.002))])]
            )
          ]
        )
      ]
    )
  }

  /// Networks of every kind of resource.
  static let various = [
    machines([1, 2], [[0.1, 0.2], [0.02, 0.05]], [2, 1], [10, 20]),
    workers(
      4,
      cores: 2,
      customers: 40,
      think: 2,
      [.compute(.exponential(mean: 0.02)), .with(pool: 0, [.delay(.exponential(mean: 0.05))])],
      pools: [Pool(name: "connections", tokens: 2)]
    ),
    site(users: 40, workers: 9, slots: 1),
    site(users: 400, workers: 4, slots: nil),
    quota(users: 300),
  ]
}

extension Network {
  /// The network with every time multiplied by a factor.
  func scaled(by factor: Double) -> Network {
    var network = self
    for index in network.servers.indices {
      network.servers[index].quota?.budget *= factor
      network.servers[index].quota?.period *= factor
    }
    for index in network.caches.indices { network.caches[index].timeToLive *= factor }
    for chain in network.chains.indices {
      for step in network.chains[chain].steps.indices {
        let old = network.chains[chain].steps[step]
        network.chains[chain].steps[step].think = old.think.scaled(by: factor)
        network.chains[chain].steps[step].operations = old.operations.map { $0.scaled(by: factor) }
      }
    }
    return network
  }
}

extension PalierQueueing.Operation {
  fileprivate func scaled(by factor: Double) -> Self {
    switch self {
    case .enter(let server, let inside):
      .enter(server: server, inside.map { $0.scaled(by: factor) })
    case .compute(let time): .compute(time.scaled(by: factor))
    case .delay(let time): .delay(time.scaled(by: factor))
    case .hold(let time): .hold(time.scaled(by: factor))
    case .with(let pool, let inside): .with(pool: pool, inside.map { $0.scaled(by: factor) })
    case .lookup(let cache, let hit, let miss):
      .lookup(
        cache: cache,
        hit: hit.map { $0.scaled(by: factor) },
        miss: miss.map { $0.scaled(by: factor) }
      )
    case .choose(let alternatives):
      .choose(alternatives.map { $0.map { $0.scaled(by: factor) } })
    case .scaled(let factors, let inside):
      .scaled(by: factors, inside.map { $0.scaled(by: factor) })
    case .fork(let branches, let atMost):
      .fork(branches.map { $0.map { $0.scaled(by: factor) } }, atMost: atMost)
    }
  }
}
