import PalierQueueing
import Testing

@Suite("Pools and caches")
struct PoolAndCacheTests {
  /// Poisson lookups of a cache by `processes` processes, chosen anew each time.
  static func lookups(_ cache: Cache, rate: Double, rebuild: Double, processes: Int) -> Network {
    Network(
      processors: [Processor(name: "cores", cores: 1)],
      servers: [
        Server(name: "web", processes: processes, queue: .byConnection(weights: []))
      ],
      caches: [cache],
      chains: [
        Chain(
          name: "users",
          load: .open(rate: rate, arrivals: .poisson),
          steps: [
            Step(
              action: "get",
              operations: [
                .enter(
                  server: 0,
                  [.lookup(cache: 0, hit: [], miss: [.delay(.constant(rebuild))])]
                )
              ]
            )
          ]
        )
      ]
    )
  }

  @Test(
    "Hit ratios: a rebuilding, then the time to live, then the time to the next lookup",
    arguments: [(1, 0.0), (1, 2.0), (4, 0.0), (4, 2.0)]
  )
  func hitRatio(processes: Int, rebuild: Double) throws {
    let cache = Cache(name: "state", timeToLive: 5, perProcessOf: 0, locked: true)
    let network = Self.lookups(cache, rate: 2, rebuild: rebuild, processes: processes)
    let result = try Simulation.run(network, seed: 1, duration: 25_000)
    let hits = 2 / Double(processes) * (5 + rebuild)
    #expect(abs(result.stations.caches[0].hitRatio - hits / (1 + hits)) < 0.01)
  }

  @Test("One copy for all processes is looked up as if there were one")
  func shared() throws {
    let cache = Cache(name: "state", timeToLive: 5)
    let network = Self.lookups(cache, rate: 2, rebuild: 0, processes: 4)
    let result = try Simulation.run(network, seed: 1, duration: 25_000)
    #expect(abs(result.stations.caches[0].hitRatio - 10.0 / 11) < 0.01)
  }

  @Test("Without a lock, all that arrive during the first rebuilding rebuild as well")
  func stampede() throws {
    let cache = Cache(name: "state", timeToLive: 20)
    let network = Self.lookups(cache, rate: 5, rebuild: 2, processes: 1)
    let result = try Simulation.run(network, seed: 1, duration: 25_000)
    // A cycle: 1 + λG misses; the last of them ends, on average, λG/5 … after the first; the
    // cycle's lookups end when the last value written expires.
    let misses = 1 + 5.0 * 2
    let perSecond = Double(result.stations.caches[0].misses) / 25_000
    let longest = misses / (20 + 2 + 0.2)
    let shortest = misses / (20 + 4 + 0.2)
    #expect(perSecond > shortest && perSecond < longest)
  }

  @Test("Waiting for a locked rebuilding is part of the response time")
  func lockedWait() throws {
    let cache = Cache(name: "state", timeToLive: 0.000_001, locked: true)
    var network = Self.lookups(cache, rate: 1, rebuild: 2, processes: 1)
    network.chains[0].load = .closed(customers: 3)
    network.chains[0].steps[0].think = .constant(0.000_1)
    let result = try Simulation.run(network, seed: 1, warmUp: .seconds(10), duration: 1000)
    // All three come together: one builds, two wait for it.
    #expect(abs(result.stations.caches[0].hitRatio - 2.0 / 3) < 0.01)
    #expect(abs(result.actions[0].mean.value - 2) < 0.001)
  }

  @Test("A pool of M tokens around a delay is M/M/M's queue")
  func pool() throws {
    var network = TestNetworks.sharedCore(rate: 2.4, service: .constant(0))
    network.pools = [Pool(name: "connections", tokens: 3)]
    network.chains[0].steps[0].operations = [
      .enter(server: 0, [.with(pool: 0, [.delay(.exponential(mean: 1))])])
    ]
    let result = try Simulation.run(network, seed: 9, duration: 25_000)
    let waits = OpenQueueTests.erlangC(servers: 3, load: 2.4)
    #expect(result.actions[0].mean.contains(1 + waits / (3 - 2.4)))
    #expect(abs(result.stations.pools[0].utilisation - 0.8) < 0.02)
    // Those who wait for a token, by Little's law.
    let waiting = result.actions[0].throughput.value * (result.actions[0].mean.value - 1)
    #expect(abs(result.stations.pools[0].waiting - waiting) < 0.03 * waiting)
    expectLittle(result)
  }

  @Test("Nested pools: the exact closed solution of one pool inside another's users")
  func nested() throws {
    // The outer pool never runs out, so the network is a delay and a station of two tokens.
    var network = TestNetworks.sharedCore(rate: 0, service: .constant(0))
    network.chains[0].load = .closed(customers: 10)
    network.pools = [Pool(name: "workers", tokens: 10), Pool(name: "connections", tokens: 2)]
    network.chains[0].steps[0].think = .exponential(mean: 1)
    network.chains[0].steps[0].operations = [
      .with(
        pool: 0,
        [.delay(.erlang(shape: 2, mean: 0.5)), .with(pool: 1, [.delay(.exponential(mean: 0.3))])]
      )
    ]
    var solver = ClosedSolver()
    solver.solve(
      ClosedNetwork(thinkTime: 1.5, stations: [.servers(2, demand: 0.3)]),
      customers: 10
    )
    let result = try Simulation.run(network, seed: 2, duration: 10_000)
    #expect(result.actions[0].throughput.contains(solver.throughput))
    #expect(result.actions[0].mean.contains(solver.responseTime + 0.5))
    expectLittle(result)
  }

  @Test("Factors are alternatives that differ in nothing else")
  func factors() throws {
    let inside: [PalierQueueing.Operation] = [
      .compute(.constant(0.25)), .delay(.constant(0.125)), .compute(.constant(0.5)),
    ]
    var network = TestNetworks.sharedCore(rate: 0.7, service: .constant(0))
    let written: [[PalierQueueing.Operation]] = [0.5, 1, 2].map { factor in
      [
        .compute(.constant(0.25 * factor)), .delay(.constant(0.125)),
        .compute(.constant(0.5 * factor)),
      ]
    }
    let replications = Replications(count: 3, seed: 4, warmUp: 10, duration: 500)
    func results(_ operation: PalierQueueing.Operation) throws -> [Replication] {
      network.chains[0].steps[0].operations = [
        .enter(server: 0, [operation]), .enter(server: 0, [.compute(.constant(0.01))]),
      ]
      return try replications.run(network)
    }
    let factored = try results(.scaled(by: [0.5, 1, 2], inside))
    #expect(try factored == results(.choose(written)))
    #expect(try factored != results(.scaled(by: [1], inside)))
    network.chains[0].steps[0].operations[0] = .enter(
      server: 0,
      [.scaled(by: [0.5, 1, 2], inside)]
    )
    let scaled = network.approximateSolution()
    network.chains[0].steps[0].operations[0] = .enter(server: 0, [.choose(written)])
    #expect(scaled == network.approximateSolution())
  }

  @Test("Factors are not nested, and are numbers of 0 or more")
  func wrongFactors() {
    var network = TestNetworks.sharedCore(rate: 0.7, service: .constant(0))
    let burst = PalierQueueing.Operation.compute(.constant(0.1))
    for operation: PalierQueueing.Operation in [
      .scaled(by: [], [burst]), .scaled(by: [-1], [burst]),
      .scaled(by: [1], [.scaled(by: [1], [burst])]),
    ] {
      network.chains[0].steps[0].operations = [.enter(server: 0, [operation])]
      #expect(throws: NetworkError.self) { try network.validate() }
    }
  }

  @Test("What was measured together stays together")
  func choose() throws {
    var network = TestNetworks.sharedCore(rate: 0.1, service: .constant(0))
    network.chains[0].steps[0].operations = [
      .choose([
        [.delay(.constant(1)), .delay(.constant(10))],
        [.delay(.constant(2)), .delay(.constant(20))],
      ])
    ]
    let result = try Simulation.run(network, seed: 2, duration: 50_000)
    let responses = result.actions[0].responses
    #expect(abs(responses.percentile(0.3) - 11) < 0.01)
    #expect(abs(responses.percentile(0.7) - 22) < 0.02)
    #expect(abs(responses.share(upTo: 11) - 0.5) < 0.03)
    #expect(responses.share(upTo: 11) == responses.share(upTo: 21.9))
  }
}
