import PalierQueueing
import Testing

@Suite("CPU quotas")
struct QuotaTests {
  /// Customers that compute without thinking, each in a process with a core of its own.
  static func spinners(
    _ count: Int,
    burst: Double,
    think: Double = 0,
    sharing: Processor.Sharing = .even
  ) -> Network {
    var network = TestNetworks.closed(
      customers: count,
      think: .constant(think),
      service: .constant(burst),
      servers: count
    )
    network.processors[0].sharing = sharing
    network.servers[0].quota = Server.Quota(budget: 0.05)
    return network
  }

  @Test("Bursts of 30 ms on a budget of 50 ms each 100 ms take 30 and 80 ms, by hand")
  func byHand() throws {
    let result = try Simulation.run(
      Self.spinners(1, burst: 0.03),
      seed: 1,
      warmUp: .seconds(0),
      duration: 3.0001
    )
    // Ends at 30, 110, 140, 220, 250 ms; then at 330, 410, 440, 520, 550 ms, and so on.
    let responses = result.actions[0].responses
    #expect(responses.count == 50)
    #expect(abs(responses.minimum - 0.03) < 1e-9)
    #expect(abs(responses.maximum - 0.08) < 1e-9)
    #expect(abs(responses.mean - 0.059) < 1e-9)
    #expect(abs(responses.share(upTo: 0.031) - 0.42) < 1e-9)
    let quota = try #require(result.stations.servers[0].quota)
    #expect(abs(quota.throttledTime - 0.5) < 0.001)
    #expect(abs(quota.utilisation - 1) < 0.001)
  }

  @Test("The budget is spent in parallel and bounds the long run", arguments: [1, 2, 5])
  func parallel(cores: Int) throws {
    let result = try Simulation.run(
      Self.spinners(cores, burst: 0.004),
      seed: 1,
      warmUp: .seconds(1),
      duration: 100
    )
    let quota = try #require(result.stations.servers[0].quota)
    #expect(abs(quota.utilisation - 1) < 0.001)
    #expect(abs(quota.throttledTime - (1 - 0.5 / Double(cores))) < 0.001)
    #expect(abs(result.actions[0].throughput.value - 0.5 / 0.004) < 0.5)
  }

  @Test("A scheduler's ticks notice the end of the budget late; what is overdrawn is paid back")
  func ticks() throws {
    // Two 10 s bursts: the thread runs for 52 and 48 ms in turn, as measured on Linux 6.18.
    let result = try Simulation.run(
      Self.spinners(1, burst: 10, sharing: .scheduled()),
      seed: 1,
      warmUp: .seconds(0),
      duration: 100
    )
    let quota = try #require(result.stations.servers[0].quota)
    #expect(abs(quota.utilisation - 1) < 0.001)
    #expect(abs(quota.throttledTime - 0.5) < 0.001)
    let short = try Simulation.run(
      Self.spinners(1, burst: 0.051, sharing: .scheduled()),
      seed: 1,
      warmUp: .seconds(0),
      duration: 0.0999
    )
    // 51 ms fit into the first period only because the tick at 52 ms looks late.
    #expect(short.actions[0].completions == 1)
    #expect(abs(short.actions[0].responses.maximum - 0.051) < 1e-9)
  }

  @Test("A quota that is not used up changes nothing")
  func unused() throws {
    var network = Self.spinners(1, burst: 0.004, think: 0.096)
    let limited = try Simulation.run(network, seed: 1, warmUp: .seconds(1), duration: 100)
    network.servers[0].quota = nil
    let free = try Simulation.run(network, seed: 1, warmUp: .seconds(1), duration: 100)
    #expect(limited.actions[0].responses == free.actions[0].responses)
    #expect(limited.stations.servers[0].quota?.throttledPeriods == 0)
  }

  @Test("Without activity the period timer stops")
  func timerStops() throws {
    let network = Self.spinners(1, burst: 0.001, think: 10)
    let result = try Simulation.run(network, seed: 1, warmUp: .seconds(20), duration: 1000)
    // Each burst starts it; it ends with the first period in which nothing ran.
    let quota = try #require(result.stations.servers[0].quota)
    #expect(quota.periods >= 99 && quota.periods <= 101)
  }

  @Test("A smaller quota never makes responses faster", arguments: [false, true])
  func monotone(scheduled: Bool) throws {
    var last = 0.0
    for budget in [0.1, 0.07, 0.06, 0.055, 0.05] {
      var network = TestNetworks.queue(rate: 24, service: .erlang(shape: 4, mean: 0.02))
      if scheduled { network.processors[0].sharing = .scheduled() }
      network.servers[0].quota = Server.Quota(budget: budget)
      let result = try Simulation.run(network, seed: 4, duration: 1000)
      #expect(result.actions[0].mean.value >= last)
      last = result.actions[0].mean.value
      expectLittle(result)
    }
  }

  /// Each server wakes the next in the moment in which its own thread ends, and may throttle it then.
  @Test(
    "Three servers that call each other, each with a quota on one core",
    arguments: [false, true]
  )
  func chained(scheduled: Bool) throws {
    var network = TestNetworks.closed(
      customers: 40,
      think: .uniform(low: 0.02, high: 0.1),
      service: .constant(0)
    )
    let budgets = [0.01, 0.05, 0.03]
    network.servers = budgets.enumerated().map { index, budget in
      var server = Server(name: "\(index)", processes: 1)
      server.quota = Server.Quota(budget: budget)
      return server
    }
    if scheduled { network.processors[0].sharing = .scheduled() }
    let times = [0.000_2, 0.001_4, 0.000_6].map { Distribution.erlang(shape: 4, mean: $0) }
    network.chains[0].steps[0].operations = [
      .enter(
        server: 0,
        [
          .compute(times[0]),
          .enter(
            server: 1,
            [.compute(times[1]), .enter(server: 2, [.compute(times[2])]), .compute(times[1])]
          ),
          .compute(times[0]),
        ]
      )
    ]
    let result = try Simulation.run(network, seed: 4, duration: 300)
    expectLittle(result)
    let throughput = result.actions[0].throughput.value
    let used = zip(result.stations.servers, [0.000_4, 0.002_8, 0.000_6])
    for ((server, time), budget) in zip(used, budgets) {
      let quota = try #require(server.quota)
      #expect(abs(quota.utilisation / (throughput * time / (10 * budget)) - 1) < 0.05)
      #expect(quota.utilisation < 1.01)
    }
    // The second gives out first: half a core in 2.8 ms.
    #expect(abs(throughput / (0.5 / 0.002_8) - 1) < 0.05)
  }

  @Test(
    "Response times that were measured on Linux 6.18, half a core, a tick for each CPU reading",
    arguments: [(10, 3.70, 9.6), (11, 5.27, 16.1)]
  )
  func measured(threads: Int, mean: Double, p95: Double) throws {
    // `threads` threads sleep 32 to 48 ms, then compute 2 ms (Erlang-4) on one core.
    var network = TestNetworks.sharedCore(
      rate: 0,
      service: .erlang(shape: 4, mean: 0.002_02)
    )
    network.processors[0].sharing = .scheduled(tick: 0.000_1)
    network.servers[0].quota = Server.Quota(budget: 0.05)
    network.chains[0].load = .closed(customers: threads)
    network.chains[0].steps[0].think = .uniform(low: 0.032, high: 0.048)
    let result = try Simulation.run(network, seed: 4, duration: 300)
    #expect(abs(result.actions[0].mean.value * 1e3 / mean - 1) < 0.05)
    #expect(abs(result.actions[0].percentile(0.95).value * 1e3 / p95 - 1) < 0.08)
  }
}
