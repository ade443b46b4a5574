import PalierQueueing
import Testing

@Suite("Bounds")
struct ThroughputBoundsTests {
  @Test("bounds bracket the exact solution", arguments: ClosedCase.all)
  func bracket(_ item: ClosedCase) {
    guard item.inverseRates.isEmpty else { return }
    let solution = item.network.solution(upTo: item.customers)
    for n in 1...item.customers {
      let asymptotic = item.network.asymptoticBounds(customers: n)
      let balanced = item.network.balancedJobBounds(customers: n)
      for bounds in [asymptotic, balanced] {
        let (x, r) = (solution.throughputs[n], solution.responseTimes[n])
        #expect(bounds.throughput.lowerBound <= x * (1 + 1e-12))
        #expect(bounds.throughput.upperBound >= x * (1 - 1e-12))
        #expect(bounds.responseTime.lowerBound <= r * (1 + 1e-9))
        #expect(bounds.responseTime.upperBound >= r * (1 - 1e-9))
      }
      #expect(balanced.throughput.lowerBound >= asymptotic.throughput.lowerBound)
      #expect(balanced.throughput.upperBound <= asymptotic.throughput.upperBound)
    }
  }

  @Test("a balanced network without thinking meets its balanced bounds")
  func balanced() {
    let network = ClosedNetwork(stations: [.servers(1, demand: 0.2), .servers(1, demand: 0.2)])
    let bounds = network.balancedJobBounds(customers: 7)
    #expect(bounds.throughput.lowerBound.isClose(to: 7 / (0.2 * 8), within: 1e-12))
    #expect(bounds.throughput.upperBound.isClose(to: 7 / (0.2 * 8), within: 1e-12))
  }

  @Test("the saturation point is where the asymptotes cross")
  func saturationPoint() {
    let network = ClosedNetwork(
      thinkTime: 9,
      stations: [.servers(4, demand: 0.8), .servers(1, demand: 0.2)]
    )
    #expect(network.saturationPoint.isClose(to: 50, within: 1e-12))
  }

  @Test("the operational laws turn into each other")
  func laws() {
    let demand = OperationalLaws.demand(utilisation: 0.5, throughput: 40, servers: 4)
    #expect(demand.isClose(to: 0.05, within: 1e-12))
    let back = OperationalLaws.utilisation(throughput: 40, demand: demand, servers: 4)
    #expect(back.isClose(to: 0.5, within: 1e-12))
    let response = OperationalLaws.responseTime(customers: 100, throughput: 40, thinkTime: 2)
    #expect(
      OperationalLaws.number(throughput: 40, time: response + 2).isClose(to: 100, within: 1e-12)
    )
    #expect(OperationalLaws.flow(throughput: 40, visits: 3) == 120)
  }
}
