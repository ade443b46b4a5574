import PalierQueueing
import Testing

@Suite("Closed networks, beside their exact solutions")
struct ClosedNetworkTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var simulated: Network
    var exact: ClosedNetwork
    var customers: Int
  }

  /// Two servers of one request, each on its own machine.
  static func tandem(customers: Int, think: Double, first: Double, second: Double) -> Network {
    Network(
      processors: [Processor(name: "one", cores: 1), Processor(name: "two", cores: 2)],
      servers: [
        Server(name: "web", processor: 0, slots: nil, serial: false),
        Server(name: "database", processor: 1, slots: nil, serial: false),
      ],
      chains: [
        Chain(
          name: "users",
          load: .closed(customers: customers),
          steps: [
            Step(
              action: "get",
              think: .exponential(mean: think),
              operations: [
                .enter(
                  server: 0,
                  [
                    .compute(.erlang(shape: 4, mean: first / 2)),
                    .enter(server: 1, [.compute(.exponential(mean: second))]),
                    .compute(.constant(first / 2)),
                  ]
                )
              ]
            )
          ]
        )
      ]
    )
  }

  static let cases: [Case] =
    [1, 8, 25].flatMap { customers in
      [
        Case(
          testDescription: "\(customers) users, one serial process",
          simulated: TestNetworks.closed(
            customers: customers,
            think: .uniform(low: 0.8, high: 1.2),
            service: .exponential(mean: 0.06)
          ),
          exact: ClosedNetwork(thinkTime: 1, stations: [.servers(1, demand: 0.06)]),
          customers: customers
        ),
        Case(
          testDescription: "\(customers) users, three processes",
          simulated: TestNetworks.closed(
            customers: customers,
            think: .exponential(mean: 1),
            service: .exponential(mean: 0.15),
            servers: 3
          ),
          exact: ClosedNetwork(thinkTime: 1, stations: [.servers(3, demand: 0.15)]),
          customers: customers
        ),
        Case(
          testDescription: "\(customers) users, two shared machines, any service times",
          simulated: tandem(customers: customers, think: 1, first: 0.03, second: 0.08),
          exact: ClosedNetwork(
            thinkTime: 1,
            stations: [.servers(1, demand: 0.03), .servers(2, demand: 0.08)]
          ),
          customers: customers
        ),
      ]
    }

  @Test("Throughput, response time and utilisation", arguments: cases)
  func exact(_ test: Case) throws {
    var solver = ClosedSolver()
    solver.solve(test.exact, customers: test.customers)
    let result = try Simulation.run(
      test.simulated,
      seed: 6,
      duration: test.customers == 1 ? 30_000 : 5000
    )
    let action = try #require(result[action: "get"])
    #expect(
      action.throughput.contains(solver.throughput),
      "\(action.throughput), exact \(solver.throughput)"
    )
    #expect(
      action.mean.contains(solver.responseTime),
      "\(action.mean), exact \(solver.responseTime)"
    )
    #expect(action.mean.halfWidth < 0.06 * solver.responseTime)
    for (processor, utilisation) in zip(result.stations.processors, solver.utilisations) {
      #expect(abs(processor.utilisation - utilisation) < 0.03 * utilisation)
    }
    expectLittle(result)
  }

  @Test("More customers never lower throughput or utilisation; more cores never raise waiting")
  func monotone() throws {
    var last: SimulationResult?
    for customers in [1, 2, 5, 10, 20, 40, 80] {
      let network = TestNetworks.closed(
        customers: customers,
        think: .uniform(low: 0.8, high: 1.2),
        service: .erlang(shape: 4, mean: 0.05)
      )
      let result = try Simulation.run(network, seed: 3, warmUp: .seconds(50), duration: 500)
      if let last {
        #expect(result.chains[0].throughput.value >= 0.995 * last.chains[0].throughput.value)
        #expect(
          result.stations.processors[0].utilisation
            >= 0.995 * last.stations.processors[0].utilisation
        )
        #expect(result.chains[0].mean.value >= 0.995 * last.chains[0].mean.value)
      }
      var wider = network
      wider.processors[0].cores = 2
      wider.servers[0].processes = 2
      let relieved = try Simulation.run(wider, seed: 3, warmUp: .seconds(50), duration: 500)
      #expect(relieved.chains[0].mean.value <= 1.005 * result.chains[0].mean.value)
      last = result
    }
  }

  @Test("Twice the demands and think times: twice the response times")
  func scaling() throws {
    func network(_ factor: Double) -> Network {
      TestNetworks.closed(
        customers: 20,
        think: Distribution.uniform(low: 0.8, high: 1.2).scaled(by: factor),
        service: Distribution.erlang(shape: 4, mean: 0.05).scaled(by: factor)
      )
    }
    let one = try Simulation.run(network(1), seed: 3, warmUp: .seconds(50), duration: 500)
    let two = try Simulation.run(network(2), seed: 3, warmUp: .seconds(100), duration: 1000)
    // Powers of two keep every digit: it is the same run.
    #expect(two.chains[0].completions == one.chains[0].completions)
    #expect(abs(two.chains[0].mean.value / one.chains[0].mean.value - 2) < 1e-9)
    #expect(two.stations.processors[0].utilisation == one.stations.processors[0].utilisation)
  }

  @Test("The same seed gives the same result, another seed another")
  func determinism() throws {
    let network = Self.tandem(customers: 12, think: 1, first: 0.03, second: 0.08)
    let one = try Simulation.run(network, seed: 4, duration: 200)
    let same = try Simulation.run(network, seed: 4, duration: 200)
    let other = try Simulation.run(network, seed: 5, duration: 200)
    #expect(one == same)
    #expect(one != other)
  }
}
