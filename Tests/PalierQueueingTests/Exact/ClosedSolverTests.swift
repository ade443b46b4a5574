import PalierQueueing
import Testing

/// A network, in whole milliseconds, with a number of customers.
struct ClosedCase: Sendable, CustomTestStringConvertible {
  var name: String
  var delay = 0
  var servers: [(Int, demand: Int)] = []
  var inverseRates: [[Int]] = []
  var customers: Int

  var testDescription: String { name }

  var network: ClosedNetwork {
    ExactConvolution.network(delay: delay, servers: servers, inverseRates: inverseRates)
  }

  var exact: ExactConvolution {
    ExactConvolution(delay: delay, servers: servers, inverseRates: inverseRates)
  }

  static let all: [ClosedCase] = [
    ClosedCase(name: "one server, one customer", delay: 10, servers: [(1, 3)], customers: 1),
    ClosedCase(name: "one server", delay: 100, servers: [(1, 3)], customers: 40),
    ClosedCase(name: "no thinking", servers: [(1, 3), (1, 5)], customers: 17),
    ClosedCase(name: "balanced", servers: [(1, 5), (1, 5), (1, 5)], customers: 60),
    ClosedCase(name: "two cores", delay: 1_000, servers: [(2, 7)], customers: 200),
    ClosedCase(name: "two cores alone", servers: [(2, 7)], customers: 9),
    ClosedCase(
      name: "more servers than customers",
      delay: 5,
      servers: [(8, 7), (1, 1)],
      customers: 6
    ),
    ClosedCase(
      name: "as many servers as customers",
      delay: 5,
      servers: [(6, 9), (2, 4)],
      customers: 6
    ),
    ClosedCase(
      name: "three multi-servers",
      delay: 500,
      servers: [(4, 40), (8, 70), (2, 11)],
      customers: 50
    ),
    ClosedCase(
      name: "benchmark",
      delay: 1_000,
      servers: [(4, 80), (2, 30), (8, 120)],
      customers: 50
    ),
    ClosedCase(
      name: "balanced multi-servers",
      servers: [(4, 40), (8, 80), (2, 20)],
      customers: 75
    ),
    ClosedCase(
      name: "one far slower",
      delay: 20,
      servers: [(4, 400), (8, 7), (1, 1)],
      customers: 90
    ),
    ClosedCase(
      name: "saturated web tier",
      delay: 2_000,
      servers: [(4, 35), (1, 6), (16, 90)],
      customers: 1_000
    ),
    ClosedCase(
      name: "light load, many customers",
      delay: 50_000,
      servers: [(4, 35), (2, 9)],
      customers: 1_000
    ),
    ClosedCase(name: "at the knee", delay: 10_000, servers: [(4, 40), (1, 10)], customers: 1_000),
    ClosedCase(
      name: "single servers, a thousand",
      delay: 900,
      servers: [(1, 3), (1, 2), (1, 3)],
      customers: 1_000
    ),
    ClosedCase(name: "sixteen servers", delay: 100, servers: [(16, 160), (1, 9)], customers: 100),
    ClosedCase(
      name: "wide and narrow",
      delay: 7,
      servers: [(12, 240), (3, 50), (1, 16)],
      customers: 120
    ),
    ClosedCase(
      name: "rates that rise",
      delay: 300,
      servers: [(2, 9)],
      inverseRates: [[12, 7, 5, 4]],
      customers: 80
    ),
    ClosedCase(
      name: "rates that fall",
      delay: 300,
      servers: [(2, 9)],
      inverseRates: [[6, 4, 3, 4, 5, 9]],
      customers: 120
    ),
    ClosedCase(
      name: "two kinds of rates",
      delay: 40,
      servers: [(4, 9)],
      inverseRates: [[8, 5, 4], [3, 4, 5]],
      customers: 60
    ),
    ClosedCase(name: "rates alone", inverseRates: [[8, 5, 4], [3, 4, 5]], customers: 30),
    ClosedCase(
      name: "rates not reached",
      delay: 9,
      servers: [(1, 2)],
      inverseRates: [[9, 8, 7, 6, 5, 4]],
      customers: 4
    ),
    ClosedCase(
      name: "rates with a dip",
      servers: [(1, 2)],
      inverseRates: [[4, 6, 4, 6, 4, 3]],
      customers: 33
    ),
    ClosedCase(
      name: "four stations",
      delay: 250,
      servers: [(1, 4), (2, 8), (3, 14), (4, 15)],
      customers: 300
    ),
  ]
}

@Suite("Exact closed networks")
struct ClosedSolverTests {
  @Test("means are those of exact convolution", arguments: ClosedCase.all)
  func exactMeans(_ item: ClosedCase) {
    var solver = ClosedSolver()
    solver.solve(item.network, customers: item.customers)
    let throughput = item.exact.throughput(customers: item.customers)
    #expect(solver.throughput.isClose(to: throughput, within: 1e-10))
    let response = Double(item.customers) / throughput - item.network.thinkTime
    #expect(
      (solver.responseTime - response).magnitude <= 1e-9 * Double(item.customers) / throughput
    )
    guard item.customers <= 300 else { return }
    for station in item.network.stations.indices {
      let queue = item.exact.queueLength(at: station, customers: item.customers)
      #expect(solver.queueLengths[station].isClose(to: queue, within: 1e-9))
    }
  }

  @Test("the solution for all numbers of customers is that for each", arguments: ClosedCase.all)
  func sweep(_ item: ClosedCase) {
    let solution = item.network.solution(upTo: item.customers)
    var solver = ClosedSolver()
    for customers in Set([0, 1, 2, item.customers / 3, item.customers])
    where customers <= item.customers {
      solver.solve(item.network, customers: customers)
      #expect(solver.throughput.isClose(to: solution.throughputs[customers], within: 1e-11))
      for station in item.network.stations.indices {
        let queue = solution.queueLengths[station][customers]
        #expect(solver.queueLengths[station].isClose(to: queue, within: 1e-9))
        let utilisation = solution.utilisations[station][customers]
        #expect(solver.utilisations[station].isClose(to: utilisation, within: 1e-11))
      }
    }
  }

  @Test("customers are somewhere (Little's law)", arguments: ClosedCase.all)
  func littlesLaw(_ item: ClosedCase) {
    var solver = ClosedSolver()
    solver.solve(item.network, customers: item.customers)
    let thinking = solver.throughput * item.network.thinkTime
    let all = solver.queueLengths.reduce(thinking, +)
    #expect(all.isClose(to: Double(item.customers), within: 1e-9))
  }

  @Test("more customers never lower throughput or utilisation where rates do not fall")
  func monotone() {
    for item in ClosedCase.all where item.inverseRates.allSatisfy({ $0 == $0.sorted(by: >) }) {
      let solution = item.network.solution(upTo: item.customers)
      for n in 1...item.customers {
        #expect(solution.throughputs[n] >= solution.throughputs[n - 1] * (1 - 1e-12))
        #expect(
          solution.utilisations.allSatisfy { $0[n] >= $0[n - 1] * (1 - 1e-12) && $0[n] < 1 + 1e-12 }
        )
      }
    }
  }

  @Test("scaling demands and think time together scales response times", arguments: ClosedCase.all)
  func scaling(_ item: ClosedCase) {
    var slower = item
    slower.delay *= 3
    slower.servers = item.servers.map { ($0, 3 * $1) }
    slower.inverseRates = item.inverseRates.map { $0.map { 3 * $0 } }
    let before = item.network.solution(upTo: item.customers)
    let after = slower.network.solution(upTo: item.customers)
    for n in 1...item.customers {
      #expect(after.responseTimes[n].isClose(to: 3 * before.responseTimes[n], within: 1e-9))
    }
  }

  @Test("the queue's distribution sums to 1 and has the mean", arguments: ClosedCase.all)
  func distribution(_ item: ClosedCase) {
    var solver = ClosedSolver()
    solver.solve(item.network, customers: item.customers)
    for station in item.network.stations.indices {
      let distribution = item.network.queueDistribution(at: station, customers: item.customers)
      #expect(distribution.reduce(0, +).isClose(to: 1, within: 1e-12))
      let mean = distribution.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
      #expect(mean.isClose(to: solver.queueLengths[station], within: 1e-8))
    }
  }

  @Test("a solver used again answers as a new one")
  func reuse() {
    var used = ClosedSolver()
    for item in ClosedCase.all + ClosedCase.all.reversed() {
      used.solve(item.network, customers: item.customers)
      var new = ClosedSolver()
      new.solve(item.network, customers: item.customers)
      #expect(used.throughput == new.throughput && used.queueLengths == new.queueLengths)
    }
  }

  @Test("sizes at which normalisation constants overflow are solved")
  func extremes() {
    let wide = ClosedNetwork(
      thinkTime: 10,
      stations: [.servers(2_000, demand: 1), .servers(3, demand: 1e-6)]
    )
    let solution = wide.solution(upTo: 4_000)
    #expect(solution.throughputs[100].isClose(to: 100 / 11.000_001, within: 1e-9))
    let all = solution.queueLengths.reduce(10 * solution.throughputs[4_000]) { $0 + $1[4_000] }
    #expect(all.isClose(to: 4_000, within: 1e-8))
    var solver = ClosedSolver()
    solver.solve(
      ClosedNetwork(thinkTime: 1e6, stations: [.servers(4, demand: 1e-3)]),
      customers: 100_000
    )
    #expect(solver.throughput.isClose(to: 100_000 / 1_000_000.001, within: 1e-9))
  }

  @Test("a station with no demand changes nothing")
  func noDemand() {
    var solver = ClosedSolver()
    let network = ClosedNetwork(
      thinkTime: 1,
      stations: [.servers(1, demand: 0), .servers(2, demand: 0.5)]
    )
    solver.solve(network, customers: 12)
    let queues = solver.queueLengths
    solver.solve(ClosedNetwork(thinkTime: 1, stations: [.servers(2, demand: 0.5)]), customers: 12)
    #expect(queues == [0] + solver.queueLengths)
  }

  @Test("the least number of customers at a utilisation")
  func leastCustomers() throws {
    let network = ClosedNetwork(
      thinkTime: 1,
      stations: [.servers(2, demand: 0.02), .servers(1, demand: 0.004)]
    )
    let solution = network.solution(upTo: 200)
    let least = try #require(solution.leastCustomers(utilisation: 0.95, at: 0))
    #expect(solution.utilisations[0][least] >= 0.95)
    #expect(solution.utilisations[0][least - 1] < 0.95)
    #expect(solution.leastCustomers(utilisation: 0.95, at: 1) == nil)
  }
}

extension Double {
  /// True if the relative difference is at most `tolerance`.
  func isClose(to other: Double, within tolerance: Double) -> Bool {
    self == other || (self - other).magnitude <= tolerance * Swift.max(magnitude, other.magnitude)
  }
}
