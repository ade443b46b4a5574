import Foundation
import PalierQueueing
import Testing

@Suite struct QueueRecursionTests {
  @Test(arguments: [(1, 0.5), (1, 0.9), (4, 0.8)])
  func responseTimesAreThoseOfTheory(servers: Int, utilisation: Double) throws {
    var queue = QueueRecursion(servers: servers, service: .exponential(mean: 0.001), seed: 7)
    let rate = utilisation * Double(servers) * 1_000
    _ = queue.serve(for: 10, rate: rate)
    let responses = queue.serve(for: 2_000, rate: rate).map(\.response)
    let mean = responses.reduce(0, +) / Double(responses.count)
    let exact = OpenStation(arrivalRate: rate, servers: servers, serviceTime: 0.001).responseTime
    #expect(abs(mean / exact - 1) < 0.03)
  }

  @Test func anOverloadLeavesAQueueThatEmptiesInItsTime() {
    var queue = QueueRecursion(service: .constant(0.002), seed: 1)
    _ = queue.serve(for: 10, rate: 1_000, arrivals: .uniform)
    #expect(abs(queue.backlog - 10) < 0.01)
    let none = queue.serve(for: 4)
    #expect(none.isEmpty)
    #expect(abs(queue.backlog - 6) < 0.01)
  }
}
