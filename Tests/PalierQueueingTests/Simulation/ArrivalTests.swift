import Foundation
import PalierQueueing
import Testing

@Suite("Arrivals, backlogs and time-outs")
struct ArrivalTests {
  @Test("D/M/1: equal gaps, exponential service", arguments: [(0.5, 0.0), (0.8, 0), (0.8, 100)])
  func equalGaps(utilisation: Double, think: Double) throws {
    var network = TestNetworks.queue(rate: utilisation, service: .exponential(mean: 1))
    network.chains[0].load = .open(rate: utilisation, arrivals: .uniform)
    // Thought before the first request, it would make the gaps as good as exponential.
    network.chains[0].steps[0].think = .uniform(low: 0, high: think)
    var sigma = 0.5
    for _ in 0..<1000 { sigma = exp(-(1 - sigma) / utilisation) }
    let result = try Simulation.run(network, seed: 3, duration: 50_000)
    // Response times are exponential of rate 1 − σ.
    #expect(result.actions[0].mean.contains(1 / (1 - sigma)))
    #expect(result.actions[0].percentile(0.95).contains(-log(0.05) / (1 - sigma)))
    expectLittle(result)
  }

  @Test("M/M/1/K: a full backlog refuses with the exact probability", arguments: [0, 1, 4])
  func backlog(limit: Int) throws {
    var network = TestNetworks.queue(rate: 0.9, service: .exponential(mean: 1))
    network.servers[0].backlog = limit
    let places = Double(limit + 1)
    let refused = (1 - 0.9) * pow(0.9, places) / (1 - pow(0.9, places + 1))
    let result = try Simulation.run(network, seed: 2, duration: 50_000)
    let action = result.actions[0]
    let share = Double(action.refusals) / Double(action.refusals + action.completions)
    #expect(abs(share - refused) < 0.04 * refused)
    #expect(action.throughput.contains(0.9 * (1 - refused)))
  }

  @Test("Customers who give up leave their work to the server")
  func timeout() throws {
    var network = TestNetworks.queue(rate: 0.7, service: .exponential(mean: 1))
    network.chains[0].steps[0].timeout = 5
    let result = try Simulation.run(network, seed: 2, duration: 50_000)
    let action = result.actions[0]
    // The queue is that without time-outs: P(R > t) = exp(−(1 − ρ) t).
    let late = exp(-0.3 * 5)
    let share = Double(action.timeouts) / Double(action.timeouts + action.completions)
    #expect(abs(share - late) < 0.08 * late)
    #expect(action.responses.maximum <= 5)
    #expect(abs(result.stations.processors[0].utilisation - 0.7) < 0.02)
    // Little's law, those who gave up included.
    let waiting = (action.responses.sum + 5 * Double(action.timeouts)) / result.duration
    #expect(abs(result.stations.waitingCustomers[0] - waiting) < 0.01 * waiting)
  }

  @Test("A refusal inside gives back all that was held")
  func unwinding() throws {
    let network = Network(
      processors: [Processor(name: "cores", cores: 4)],
      servers: [
        Server(name: "web", processes: 4, slots: 2),
        Server(name: "database", slots: 1, backlog: 0),
      ],
      pools: [Pool(name: "connections", tokens: 2, perProcessOf: 0)],
      chains: [
        Chain(
          name: "users",
          load: .closed(customers: 6),
          steps: [
            Step(
              action: "get",
              think: .exponential(mean: 0.1),
              operations: [
                .enter(
                  server: 0,
                  [.with(pool: 0, [.enter(server: 1, [.compute(.exponential(mean: 0.1))])])]
                )
              ]
            )
          ]
        )
      ]
    )
    let result = try Simulation.run(network, seed: 2, warmUp: .seconds(10), duration: 1000)
    #expect(result.actions[0].refusals > 1000)
    #expect(result.actions[0].completions > 1000)
    // Only the one in the database is ever held: the loss system M/M/1/1 with 6 sources.
    let inside = result.stations.servers[1].inside
    #expect(abs(result.stations.servers[0].inside - inside) < 1e-9)
    #expect(abs(result.stations.pools[0].inUse - inside) < 1e-9)
  }

  @Test("Connections: processes get the work of their weights")
  func weights() throws {
    var network = TestNetworks.sharedCore(rate: 2, service: .exponential(mean: 0.5), cores: 4)
    network.servers[0].processes = 3
    network.servers[0].serial = true
    network.servers[0].queue = .byConnection(weights: [1, 2, 1])
    let result = try Simulation.run(network, seed: 6, duration: 20_000)
    for (used, share) in zip(result.stations.servers[0].processes, [0.25, 0.5, 0.25]) {
      #expect(abs(used - share) < 0.04 * share)
    }
    // Each process is a queue of its own: M/M/1 at ρ = share.
    let mean = 0.5 * 0.5 / (1 - 0.25) + 0.5 * 0.5 / (1 - 0.5)
    #expect(result.actions[0].mean.contains(mean))
    expectLittle(result)
  }

  @Test("A connection stays, unless the step opens a new one")
  func newConnection() throws {
    func spread(_ isNew: Bool) throws -> Double {
      var network = TestNetworks.closed(
        customers: 3,
        think: .constant(1),
        service: .constant(0.1)
      )
      network.processors[0].cores = 8
      network.servers[0].processes = 8
      network.servers[0].slots = nil
      network.servers[0].queue = .byConnection(weights: [])
      network.chains[0].steps[0].newConnection = isNew
      let result = try Simulation.run(network, seed: 1, warmUp: .seconds(0), duration: 5000)
      return Double(result.stations.servers[0].processes.count { $0 > 0 })
    }
    #expect(try spread(false) <= 3)
    #expect(try spread(true) == 8)
  }

  @Test("Held time is taken off the response of a held step alone")
  func held() throws {
    func result(_ held: Bool) throws -> RequestResult {
      var network = TestNetworks.sharedCore(rate: 0, service: .constant(0))
      network.chains[0].load = .closed(customers: 4)
      network.chains[0].steps = [
        Step(
          action: "poll",
          think: .constant(1),
          operations: [
            .enter(
              server: 0,
              [
                .hold(.uniform(low: 1, high: 3)), .delay(.constant(0.25)),
                .compute(.constant(0.001)),
              ]
            )
          ],
          held: held
        )
      ]
      let result = try Simulation.run(network, seed: 1, warmUp: .seconds(10), duration: 5000)
      expectLittle(result)
      return result.actions[0]
    }
    let polled = try result(true)
    #expect(abs(polled.mean.value - 0.251) < 0.001)
    #expect(abs(polled.meanHeld - 2) < 0.04)
    let plain = try result(false)
    #expect(abs(plain.mean.value - 2.251) < 0.04)
    #expect(plain.meanHeld == 0)
  }
}
