import PalierQueueing
import Testing

@Suite("Order of saturation")
struct SaturationOrderTests {
  @Test("two machines: the narrow one first, each where the exact solution has it")
  func machines() throws {
    let network = Networks.machines([2, 1], [[0.2, 0.06]], [3], [10])
    let order = network.saturationOrder(users: 10)
    #expect(order.map(\.resource) == [.processor(0), .processor(1)])
    let both = ClosedNetwork(
      thinkTime: 3,
      stations: [.servers(2, demand: 0.2), .servers(1, demand: 0.06)]
    )
    // With the first made infinite, its demand is a delay.
    let second = ClosedNetwork(thinkTime: 3.2, stations: [.servers(1, demand: 0.06)])
    let exact = [
      try #require(both.solution(upTo: 200).leastCustomers(utilisation: 0.95, at: 0)),
      try #require(second.solution(upTo: 200).leastCustomers(utilisation: 0.95, at: 0)),
    ]
    for (saturation, users) in zip(order, exact) {
      #expect((saturation.users - users).magnitude <= 1)
    }
  }

  @Test("polls take synchronous workers first; without that limit the cores, much later")
  func heldPolls() {
    let order = Networks.site(users: 1, workers: 9, slots: 1).saturationOrder(users: 1)
    #expect(order.first?.resource == .slots(server: 0))
    #expect((10...15).contains(order.first?.users ?? 0))
    #expect(order.dropFirst().first?.users ?? 0 > 100)
  }

  @Test("an event loop on one process gives out before the cores")
  func eventLoop() {
    let order = Networks.site(users: 1, workers: 1, slots: nil).saturationOrder(users: 1)
    #expect(order.first?.resource == .serial(server: 0))
  }

  @Test("a quota gives out at its budget")
  func quota() {
    let order = Networks.quota(users: 10).saturationOrder(users: 10)
    #expect(order.first?.resource == .quota(server: 0))
    // Half a core at 2 ms a request is 250 requests a second, from about 250 users.
    #expect((225...275).contains(order.first?.users ?? 0))
  }

  @Test("each next one needs as many users or more")
  func ascending() {
    for network in Networks.various {
      let order = network.saturationOrder(users: 10)
      #expect(!order.isEmpty)
      #expect(order.map(\.users) == order.map(\.users).sorted())
      #expect(Set(order.map(\.resource)).count == order.count)
    }
  }
}
