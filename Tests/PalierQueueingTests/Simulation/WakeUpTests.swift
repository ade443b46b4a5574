import PalierQueueing
import Testing

@Suite("Processes that a request wakes in vain")
struct WakeUpTests {
  /// Each request computes for 10 ms, and each process that it wakes in vain for 1 ms.
  private static func response(
    customers: Int,
    think: Double,
    slots: Int?,
    queue: Server.Queue,
    processes: Int
  ) throws -> Double {
    var network = TestNetworks.closed(
      customers: customers,
      think: .constant(think),
      service: .constant(0.01),
      servers: processes
    )
    network.servers[0].slots = slots
    network.servers[0].queue = queue
    network.servers[0].wakeUp = 0.001
    let result = try Simulation.run(network, seed: 1, warmUp: .seconds(5), duration: 60)
    return try #require(result.actions.first).mean.value
  }

  static let cases: [(String, Int, Server.Queue, Int?, Double)] = [
    ("one worker has nobody to wake", 1, Server.Queue.shared, 1, 0.010),
    ("of four workers three are woken", 4, .shared, 1, 0.013),
    ("of four event loops three are woken", 4, .byConnection(weights: []), nil, 0.013),
  ]

  @Test(arguments: cases)
  func aRequestPaysForThoseWhoSleep(
    _ name: String,
    processes: Int,
    queue: Server.Queue,
    slots: Int?,
    expected: Double
  ) throws {
    let response = try Self.response(
      customers: 1,
      think: 1,
      slots: slots,
      queue: queue,
      processes: processes
    )
    #expect(abs(response - expected) < 1e-9, "\(name)")
  }

  @Test func nobodySleepsWhereRequestsWait() throws {
    // Eight customers before four workers: each waits for one round, then computes.
    let response = try Self.response(
      customers: 8,
      think: 0,
      slots: 1,
      queue: .shared,
      processes: 4
    )
    #expect(abs(response - 0.02) < 1e-6)
  }
}
