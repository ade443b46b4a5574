import PalierQueueing
import Testing

@Suite("Linux's scheduler")
struct SchedulerTests {
  /// Threads of one process on one core that sleep and compute.
  static func threads(
    _ count: Int,
    think: Distribution,
    service: Distribution,
    sharing: Processor.Sharing
  ) -> Network {
    var network = TestNetworks.sharedCore(rate: 0, service: service)
    network.processors[0].sharing = sharing
    network.chains[0].load = .closed(customers: count)
    network.chains[0].steps[0].think = think
    return network
  }

  /// What was measured, in milliseconds.
  ///
  /// Threads pinned to one core (HZ = 250, two CPUs) slept ± 20 % around `think` and then computed,
  /// Erlang-4, until their own CPU clock said that they were done. The clock's own cost makes a
  /// demand of 2 ms 2.02 ms.
  static let measurements:
    [(threads: Int, think: Double, demand: Double, mean: Double, p95: Double)] = [
      (2, 2.5, 2.02, 2.98, 6.04), (4, 6.5, 2.02, 4.00, 8.85), (8, 16, 2.02, 5.00, 12.1),
      (30, 75, 2.02, 6.39, 17.5), (8, 4, 0.505, 1.02, 2.23),
    ]

  @Test("Response times as measured on Linux 6.18", arguments: measurements)
  func measured(
    _ test: (threads: Int, think: Double, demand: Double, mean: Double, p95: Double)
  ) throws {
    let network = Self.threads(
      test.threads,
      think: .uniform(low: 0.8 * test.think / 1000, high: 1.2 * test.think / 1000),
      service: .erlang(shape: 4, mean: test.demand / 1000),
      sharing: .scheduled(tick: 0.000_1)
    )
    let result = try Simulation.run(network, seed: 4, duration: 100)
    let action = result.actions[0]
    #expect(abs(action.mean.value * 1000 / test.mean - 1) < 0.05, "\(action.mean)")
    #expect(abs(action.percentile(0.95).value * 1000 / test.p95 - 1) < 0.08)
    expectLittle(result)
  }

  @Test("Two cores are two queues, as measured: no process moves while bursts are short")
  func separateCores() throws {
    // Four processes behind sockets, 15 customers each, and the tester on the second core.
    var network = Self.threads(
      0,
      think: .uniform(low: 0.064, high: 0.096),
      service: .erlang(shape: 4, mean: 0.002_04),
      sharing: .scheduled(tick: 0.000_1)
    )
    network.processors[0].cores = 2
    network.servers = (0..<4).map { Server(name: "process \($0)") }
    let step = network.chains[0].steps[0]
    network.chains = (0..<4)
      .map { process in
        var step = step
        step.operations = [.enter(server: process, [.compute(.erlang(shape: 4, mean: 0.002_04))])]
        return Chain(name: "users \(process)", load: .closed(customers: 15), steps: [step])
      }
    let action = try Simulation.run(network, seed: 4, duration: 200).actions[0]
    #expect(abs(action.mean.value * 1000 / 4.8 - 1) < 0.05, "\(action.mean)")
    #expect(abs(action.percentile(0.95).value * 1000 / 12 - 1) < 0.08)
  }

  @Test("Slices far below the bursts are even sharing")
  func fineSlices() throws {
    let service = Distribution.hyperexponential(first: 0.8, mean1: 0.5, mean2: 3)
    var network = TestNetworks.sharedCore(rate: 0.7, service: service)
    network.processors[0].sharing = .scheduled(slice: 0.01, tick: 0.01)
    let fine = try Simulation.run(network, seed: 3, duration: 10_000)
    network.processors[0].sharing = .even
    let even = try Simulation.run(network, seed: 3, duration: 10_000)
    #expect(abs(fine.actions[0].mean.value / even.actions[0].mean.value - 1) < 0.03)
    #expect(even.actions[0].mean.contains(1 / 0.3))
    expectLittle(fine)
  }

  @Test("Cores are shared fairly, and none is idle while a burst waits", arguments: [1, 2, 3])
  func workConserving(cores: Int) throws {
    var network = Self.threads(
      7,
      think: .exponential(mean: 0.001),
      service: .exponential(mean: 0.01),
      sharing: .scheduled(balance: 0)
    )
    network.processors[0].cores = cores
    network.servers[0].processes = 7
    network.servers[0].slots = 1
    network.servers[0].serial = true
    let result = try Simulation.run(network, seed: 3, duration: 300)
    // Machine repairman, exact for exponential times whatever the order of service.
    var solver = ClosedSolver()
    solver.solve(
      ClosedNetwork(thinkTime: 0.001, stations: [.servers(cores, demand: 0.01)]),
      customers: 7
    )
    #expect(abs(result.actions[0].throughput.value / solver.throughput - 1) < 0.015)
    #expect(abs(result.stations.processors[0].runnable - solver.queueLengths[0]) < 0.05)
  }
}
