import Foundation
import PalierQueueing
import Testing

@Suite("Forks, beside their exact solutions")
struct ForkTests {
  private func result(
    of network: Network,
    duration: Double = 40_000,
    warmUp: Double = 500
  ) throws -> SimulationResult {
    try Simulation.run(network, seed: 7, warmUp: .seconds(warmUp), duration: duration)
  }

  /// So many customers who do nothing but wait for branches that only wait.
  private func waiting(branches: Int, atMost: Int) -> Network {
    let branch = [Operation.delay(.exponential(mean: 1))]
    return Network(
      chains: [
        Chain(
          name: "users",
          load: .closed(customers: 10),
          steps: [
            Step(
              action: "page",
              think: .constant(1),
              operations: [.fork(Array(repeating: branch, count: branches), atMost: atMost)]
            )
          ]
        )
      ]
    )
  }

  /// The time until the last of k exponential times is over, c at once: each of the first k − c + 1
  /// ends comes 1/c after the one before, then 1/(c − 1), and so on.
  @Test(arguments: [(1, 6), (2, 2), (3, 3), (6, 6), (3, 2), (5, 2), (4, 1), (20, 6)])
  func theLastBranchDecides(branches: Int, atMost: Int) throws {
    let width = min(branches, atMost)
    let exact =
      Double(branches - width) / Double(width) + (1...width).reduce(0) { $0 + 1 / Double($1) }
    let page = try #require(
      try result(of: waiting(branches: branches, atMost: atMost)).actions.first
    )
    #expect(abs(page.mean.value - exact) < 0.02 * exact)
  }

  @Test func theMaximumOfTwoHasItsDistribution() throws {
    let page = try #require(try result(of: waiting(branches: 2, atMost: 2)).actions.first)
    for level in [0.5, 0.95, 0.99] {
      // (1 − e⁻ᵗ)² = level
      let exact = -log(1 - level.squareRoot())
      #expect(abs(page.percentile(level).value - exact) < 0.03 * exact)
    }
  }

  /// Poisson arrivals that fork into one request to each of so many servers with a core each.
  private func forkJoin(servers: Int, rate: Double) -> Network {
    Network(
      processors: (0..<servers).map { Processor(name: "core\($0)", cores: 1) },
      servers: (0..<servers).map { Server(name: "server\($0)", processor: $0, slots: 1) },
      chains: [
        Chain(
          name: "users",
          load: .open(rate: rate, arrivals: .poisson),
          steps: [
            Step(
              action: "page",
              operations: [
                .fork(
                  (0..<servers).map {
                    [.enter(server: $0, [.compute(.exponential(mean: 1))])]
                  },
                  atMost: servers
                )
              ]
            )
          ]
        )
      ]
    )
  }

  /// Two queues: exact (Flatto & Hahn 1984; Nelson & Tantawi 1988, equation 2).
  @Test(arguments: [0.2, 0.5, 0.8])
  func twoQueuesAgreeWithTheExactSolution(utilisation: Double) throws {
    let exact = (12 - utilisation) / 8 / (1 - utilisation)
    let network = forkJoin(servers: 2, rate: utilisation)
    let page = try #require(try result(of: network, duration: 200_000).actions.first)
    #expect(abs(page.mean.value - exact) < 0.03 * exact)
  }

  /// Four queues: Nelson & Tantawi's approximation, which errs by less than 5 %, and their bounds.
  @Test func fourQueuesAgreeWithTheApproximation() throws {
    let (utilisation, servers) = (0.6, 4)
    let harmonic = (1...servers).reduce(0) { $0 + 1 / Double($1) }
    let two = (12 - utilisation) / 8 / (1 - utilisation)
    let approximate = (harmonic / 1.5 + 4 / 11 * (1 - harmonic / 1.5) * utilisation) * two
    let network = forkJoin(servers: servers, rate: utilisation)
    let mean = try #require(try result(of: network, duration: 100_000).actions.first).mean.value
    #expect(abs(mean - approximate) < 0.06 * approximate)
    // As though the queues were independent; as though there were one server with no queue.
    #expect(mean < harmonic / (1 - utilisation))
    #expect(mean > 1 / (1 - utilisation))
  }

  @Test func littlesLawHoldsAndRefusedBranchesGiveBackAllThatIsHeld() throws {
    var network = forkJoin(servers: 2, rate: 0)
    network.servers[1].backlog = 0
    network.pools = [Pool(name: "tokens", tokens: 3)]
    network.chains[0].load = .closed(customers: 6)
    let inside = network.chains[0].steps[0].operations
    network.chains[0].steps = [
      Step(action: "page", think: .exponential(mean: 2), operations: [.with(pool: 0, inside)])
    ]
    let page = try #require(try result(of: network).actions.first)
    #expect(page.refusals > 100)
    #expect(page.completions > 1_000)
    // Were tokens or slots lost, nothing would come through at the end.
    let late = try result(of: network, duration: 1_000, warmUp: 100_000)
    #expect((late.actions.first?.completions ?? 0) > 50)
  }

  @Test func aStepThatIsTakenSometimesIsTakenThatOften() throws {
    var network = TestNetworks.closed(
      customers: 5,
      think: .exponential(mean: 1),
      service: .exponential(mean: 0.1)
    )
    var rare = network.chains[0].steps[0]
    rare.action = "rare"
    rare.chance = 0.3
    network.chains[0].steps.append(rare)
    let result = try result(of: network)
    let (always, sometimes) = (
      result.actions[0].throughput.value, result.actions[1].throughput.value
    )
    #expect(abs(sometimes / always - 0.3) < 0.01)
    // A round thinks 1.3 s and computes 0.13 s, and waits a little.
    #expect(always < 5 / 1.43)
    #expect(always > 5 / 1.43 * 0.85)
  }
}
