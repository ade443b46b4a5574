import PalierQueueing
import Testing

@Suite("Layered approximation")
struct LayeredSolverTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var cores: [Int]
    var demands: [[Double]]
    var thinkTimes: [Double]
    var populations: [[Int]]

    var testDescription: String { "\(cores) cores, demands \(demands), thinking \(thinkTimes)" }
  }

  static let powers = [1, 2, 4, 8, 16, 32, 64, 128].map { [$0] }

  static let oneClassCases: [Case] = [0.0, 0.5, 2, 10].flatMap { think in
    [
      ([1], [0.1]), ([1, 1], [0.1, 0.1]), ([1, 1, 1], [0.1, 0.05, 0.09]), ([4], [0.4]),
      ([4, 2, 8], [0.08, 0.03, 0.12]), ([16, 1], [1.6, 0.09]), ([2, 2], [0.2, 0.15]),
    ].map { Case(cores: $0.0, demands: [$0.1], thinkTimes: [think], populations: powers) }
  }

  static let mixes = [[1, 1], [3, 2], [10, 10], [30, 5], [5, 40]]

  static let twoClassCases: [Case] = [
    Case(
      cores: [1, 1],
      demands: [[0.1, 0.05], [0.02, 0.2]],
      thinkTimes: [1, 2],
      populations: mixes
    ),
    Case(
      cores: [1, 1],
      demands: [[0.1, 0.1], [0.1, 0.01]],
      thinkTimes: [0, 0],
      populations: mixes
    ),
    Case(
      cores: [1, 1],
      demands: [[0.3, 0.05], [0.01, 0.02]],
      thinkTimes: [5, 0.5],
      populations: mixes
    ),
    Case(
      cores: [1, 1, 1],
      demands: [[0.05, 0.1, 0.02], [0.06, 0.01, 0.1]],
      thinkTimes: [0, 3],
      populations: mixes
    ),
  ]

  @Test(
    "one class: throughput within 1.5 %, response time within 3 % of the exact",
    arguments: oneClassCases
  )
  func oneClass(_ item: Case) {
    for population in item.populations {
      let solution = Networks.machines(item.cores, item.demands, item.thinkTimes, population)
        .approximateSolution()
      var exact = ClosedSolver()
      exact.solve(
        ClosedNetwork(
          thinkTime: item.thinkTimes[0],
          stations: zip(item.cores, item.demands[0]).map { .servers($0, demand: $1) }
        ),
        customers: population[0]
      )
      #expect(solution.isSettled)
      #expect(solution.chains[0].throughput.isClose(to: exact.throughput, within: 0.015))
      #expect(solution.chains[0].responseTime.isClose(to: exact.responseTime, within: 0.03))
    }
  }

  @Test(
    "two classes: throughput within 1.5 %, response time within 3.5 % of the exact",
    arguments: twoClassCases
  )
  func twoClasses(_ item: Case) {
    for population in item.populations {
      let solution = Networks.machines(item.cores, item.demands, item.thinkTimes, population)
        .approximateSolution()
      let exact = ExactMultichain(thinkTimes: item.thinkTimes, demands: item.demands)
        .throughputs(population)
      #expect(solution.isSettled)
      for (index, throughput) in exact.enumerated() {
        let response = Double(population[index]) / throughput - item.thinkTimes[index]
        #expect(solution.chains[index].throughput.isClose(to: throughput, within: 0.015))
        #expect(solution.chains[index].responseTime.isClose(to: response, within: 0.035))
      }
    }
  }

  struct PoolCase: Sendable {
    var workers: Int
    var cores: Int
    var work: Double
    var delay: Double
    var think: Double
  }

  @Test(
    "a pool: throughput within 3 %; response time within 6 %, or 16 % where the cores run out first",
    arguments: [
      PoolCase(workers: 9, cores: 1, work: 0.01, delay: 0.1, think: 1),
      PoolCase(workers: 9, cores: 4, work: 0.05, delay: 0, think: 1),
      PoolCase(workers: 4, cores: 4, work: 0.05, delay: 0.05, think: 1),
      PoolCase(workers: 16, cores: 2, work: 0.02, delay: 0.5, think: 5),
      PoolCase(workers: 1, cores: 4, work: 0.05, delay: 0, think: 1),
      PoolCase(workers: 3, cores: 4, work: 0.05, delay: 0.02, think: 0.1),
    ]
  )
  func pool(_ item: PoolCase) {
    for customers in [1, 2, 4, 8, 16, 32, 64, 128] {
      let network = Networks.workers(
        item.workers,
        cores: item.cores,
        customers: customers,
        think: item.think,
        [.compute(.exponential(mean: item.work)), .delay(.exponential(mean: item.delay))]
      )
      let solution = network.approximateSolution()
      let flowEquivalent = PooledNetwork(
        outside: ClosedNetwork(thinkTime: item.think, stations: []),
        tokens: item.workers,
        inside: ClosedNetwork(
          thinkTime: item.delay,
          stations: [.servers(item.cores, demand: item.work)]
        )
      ).solution(customers: customers)
      let tolerance = item.delay == 0 && item.workers > item.cores ? 0.16 : 0.06
      #expect(solution.isSettled)
      #expect(solution.chains[0].throughput.isClose(to: flowEquivalent.throughput, within: 0.03))
      #expect(
        solution.chains[0].responseTime.isClose(to: flowEquivalent.responseTime, within: tolerance)
      )
    }
  }

  @Test("nested pools, polls, caches and quotas: throughput within 4 % of simulation")
  func simulated() throws {
    for network in [
      Networks.various[1], Networks.site(users: 8, workers: 9, slots: 1),
      Networks.site(users: 14, workers: 9, slots: 1),
      Networks.site(users: 40, workers: 4, slots: nil),
      Networks.site(users: 60, workers: 4, slots: 8), Networks.quota(users: 200),
      Networks.quota(users: 300),
    ] {
      let simulated = try Simulation.run(network, seed: 7, duration: 300)
      let solution = network.approximateSolution()
      for (approximate, exact) in zip(solution.chains, simulated.chains) {
        #expect(approximate.throughput.isClose(to: exact.throughput.value, within: 0.04))
      }
    }
  }

  @Test("more users never lower utilisation, and never shorten responses")
  func monotone() {
    for network in Networks.various {
      var before = network.approximateSolution(scale: 0.01)
      for step in 1...24 {
        let solution = network.approximateSolution(scale: 0.02 * Double(step * step))
        for (resource, utilisation) in solution.utilisations {
          #expect(utilisation >= (before.utilisations[resource] ?? 0) - 0.005, "\(resource)")
          #expect(utilisation <= 1)
        }
        before = solution
      }
    }
  }

  @Test("scaling all times together scales response times")
  func scaling() {
    for network in Networks.various {
      let before = network.approximateSolution()
      let after = network.scaled(by: 4).approximateSolution()
      for (slow, fast) in zip(after.chains, before.chains) {
        #expect(slow.throughput.isClose(to: fast.throughput / 4, within: 1e-4))
        #expect(slow.responseTime.isClose(to: 4 * fast.responseTime, within: 1e-3))
      }
    }
  }

  @Test("no wait, no error: one user takes exactly the sum of the times")
  func oneUser() {
    let network = Networks.workers(
      2,
      cores: 2,
      customers: 1,
      think: 1,
      [
        .compute(.constant(0.02)), .with(pool: 0, [.delay(.constant(0.03))]),
        .choose([[.delay(.constant(0.1))], [.compute(.constant(0.3))]]),
      ],
      pools: [Pool(name: "connections", tokens: 1)]
    )
    let solution = network.approximateSolution()
    #expect(solution.chains[0].responseTime.isClose(to: 0.25, within: 1e-9))
    #expect(solution.chains[0].throughput.isClose(to: 0.8, within: 1e-9))
  }

  @Test("held polls keep their workers, and report the delay beyond the hold")
  func heldPolls() throws {
    let solution = Networks.site(users: 5, workers: 9, slots: 1).approximateSolution()
    let poll = try #require(solution.chains[1].steps.first)
    #expect(poll.held)
    #expect(poll.responseTime > 0 && poll.responseTime < 0.5)
    // Five polls of 2 s with 0.8 s between them hold 3.6 workers on average.
    let workers = try #require(solution.utilisations[.slots(server: 0)])
    #expect(workers > 3.4 / 9 && workers < 5.0 / 9)
  }

  @Test("open arrivals beyond what is served are said to be so")
  func overload() {
    func network(_ rate: Double) -> Network {
      var network = Networks.workers(
        4,
        cores: 1,
        customers: 1,
        think: 0,
        [.compute(.exponential(mean: 0.1))]
      )
      network.chains[0].load = .open(rate: rate, arrivals: .poisson)
      return network
    }
    #expect(network(8).approximateSolution().isSettled)
    #expect(!network(12).approximateSolution().isSettled)
    let plain = Networks.machines([2], [[0.1]], [0], [1])
    var open = plain
    open.chains[0].load = .open(rate: 15, arrivals: .poisson)
    let exact = OpenStation(arrivalRate: 15, servers: 2, serviceTime: 0.1).responseTime
    #expect(open.approximateSolution().chains[0].responseTime.isClose(to: exact, within: 0.03))
  }

  @Test("a chain without customers changes nothing")
  func nobody() {
    let alone = Networks.machines([2], [[0.1]], [1], [30]).approximateSolution()
    let both = Networks.machines([2], [[0.1], [0.4]], [1, 1], [30, 0]).approximateSolution()
    #expect(both.isSettled)
    #expect(both.chains[1].throughput == 0)
    #expect(both.chains[0].throughput.isClose(to: alone.chains[0].throughput, within: 1e-5))
  }

  @Test("hit ratios follow the rate of lookups: λT / (W + λT)")
  func caches() {
    var network = Networks.workers(
      4,
      cores: 4,
      customers: 10,
      think: 1,
      [.lookup(cache: 0, hit: [], miss: [.compute(.constant(1e-9))])]
    )
    network.caches = [Cache(name: "c", timeToLive: 2, perProcessOf: 0, locked: true)]
    let solution = network.approximateSolution()
    #expect(solution.hitRatios[0].isClose(to: 20.0 / 24, within: 1e-6))
  }
}
