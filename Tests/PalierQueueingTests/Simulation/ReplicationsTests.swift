import Foundation
import PalierQueueing
import Testing

@Suite("Replications")
struct ReplicationsTests {
  static let network = TestNetworks.closed(
    customers: 30,
    think: .uniform(low: 0.8, high: 1.2),
    service: .erlang(shape: 4, mean: 0.03)
  )

  @Test("Their mean is that of one long run, and their spread that of a short one")
  func mean() throws {
    let replications = Replications(count: 100, seed: 1, warmUp: 5, duration: 25)
    let results = try replications.run(Self.network)
    let long = try Simulation.run(Self.network, seed: 2, duration: 5000)
    let means = BatchMeans.mean(results.map { $0.actions[0].mean })
    #expect(abs(means.value - long.actions[0].mean.value) < 2 * means.halfWidth)
    let rates = BatchMeans.mean(results.map { $0.actions[0].throughput })
    #expect(abs(rates.value - long.actions[0].throughput.value) < 2 * rates.halfWidth)
    #expect(results.allSatisfy { $0.actions[0].percentiles[0] < $0.actions[0].percentiles[1] })
  }

  @Test("Memory that is used again leaves no trace")
  func reuse() throws {
    let replications = Replications(count: 6, seed: 9, warmUp: 2, duration: 10)
    let small = try CompiledNetwork(Self.network)
    var other = Self.network
    other.processors[0].sharing = .scheduled()
    other.servers[0].quota = Server.Quota(budget: 0.06)
    other.servers.append(Server(name: "database", processes: 2, queue: .byConnection(weights: [])))
    other.chains[0].steps[0].operations.append(.enter(server: 1, [.compute(.constant(0.001))]))
    other.chains[0].steps[0].timeout = 0.4
    let large = try CompiledNetwork(other)
    let mixed = replications.run { $0.isMultiple(of: 2) ? small : large }
    let even = replications.run { _ in small }
    let odd = replications.run { _ in large }
    for index in 0..<6 {
      #expect(mixed[index] == (index.isMultiple(of: 2) ? even : odd)[index])
    }
    #expect(even[0] != even[1])
  }

  @Test("Common random numbers: differences of similar networks vary far less than the networks")
  func commonRandomNumbers() throws {
    let replications = Replications(count: 40, seed: 3, warmUp: 5, duration: 25)
    var network = Self.network
    network.chains[0].load = .closed(customers: 15)
    var faster = network
    faster.chains[0].steps[0].operations = [
      .enter(server: 0, [.compute(.erlang(shape: 4, mean: 0.029))])
    ]
    let before = try replications.run(network).map { $0.actions[0].mean }
    let after = try replications.run(faster).map { $0.actions[0].mean }
    let difference = BatchMeans.mean(zip(before, after).map { $0 - $1 }).halfWidth
    // Independent runs would differ by 1.4 times the interval of one.
    #expect(difference < 0.8 * BatchMeans.mean(before).halfWidth)
  }

  @Test("A network that is compiled once runs at any load as one compiled for it")
  func loads() throws {
    var replications = Replications(count: 2, seed: 9, warmUp: 5, duration: 20)
    var network = Self.network
    network.chains[0].load = .closed(customers: 12)
    let own = try replications.run(network)
    network.chains[0].load = .closed(customers: 1)
    #expect(try replications.run(network) != own)
    replications.loads = [.closed(customers: 12)]
    #expect(try replications.run(network) == own)
  }

  @Test("Actions that are not counted apart are in what is counted together")
  func counting() throws {
    var network = Self.network
    let first = network.chains[0].steps[0]
    let actions = [("a", false), ("b", false), ("poll", true), ("c", false)]
    network.chains[0].steps = actions.map { name, held in
      var step = first
      (step.action, step.held) = (name, held)
      return step
    }
    let replications = Replications(count: 2, seed: 9, warmUp: 5, duration: 20)
    let all = try replications.run(network)
    let compiled = try CompiledNetwork(network, counting: ["b"])
    let some = replications.run { _ in compiled }
    #expect(some.map(\.overall) == all.map(\.overall))
    #expect(some.map { $0.actions.first { $0.name == "b" } } == all.map { $0.actions[1] })
    #expect(some[0].actions.count == 3)
    #expect(some[0].events == all[0].events)
  }

  @Test("No customers: nothing happens")
  func empty() throws {
    var network = Self.network
    network.chains[0].load = .closed(customers: 0)
    let results = try Replications(count: 2, seed: 1, warmUp: 1, duration: 2).run(network)
    #expect(results.map { $0.actions[0].completions } == [0, 0])
    #expect(results[0].stations.processors[0].utilisation == 0)
  }
}
