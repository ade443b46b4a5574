import Foundation
import PalierQueueing
import Testing

@Suite("Open queues, beside their exact solutions")
struct OpenQueueTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var network: Network
    var mean: Double
    var percentiles: [Double: Double] = [:]
  }

  /// Erlang's C: the probability of waiting in M/M/c with `load` = λ/μ.
  static func erlangC(servers: Int, load: Double) -> Double {
    var blocking = 1.0
    for count in 1...servers { blocking = load * blocking / (Double(count) + load * blocking) }
    return blocking / (1 - load / Double(servers) * (1 - blocking))
  }

  static func erlang(servers: Int, utilisation: Double) -> Case {
    let load = utilisation * Double(servers)
    let waits = erlangC(servers: servers, load: load)
    let rate = Double(servers) * (1 - utilisation)
    // The response time is the service time plus, with probability `waits`, an exponential wait.
    func above(_ time: Double) -> Double {
      abs(rate - 1) < 1e-9
        ? (1 + waits * time) * exp(-time)
        : exp(-time) + waits / (1 - rate) * (exp(-rate * time) - exp(-time))
    }
    func percentile(_ level: Double) -> Double {
      var low = 0.0
      var high = 1000.0
      for _ in 0..<100 {
        let middle = (low + high) / 2
        if above(middle) > 1 - level { low = middle } else { high = middle }
      }
      return low
    }
    return Case(
      testDescription: "M/M/\(servers) at \(utilisation)",
      network: TestNetworks.queue(
        rate: load,
        service: .exponential(mean: 1),
        servers: servers
      ),
      mean: 1 + waits / rate,
      percentiles: [0.5: percentile(0.5), 0.95: percentile(0.95), 0.99: percentile(0.99)]
    )
  }

  static func pollaczek(_ name: String, _ service: Distribution, _ rate: Double) -> Case {
    let utilisation = rate * service.mean
    let wait = utilisation * service.mean * (1 + service.squaredVariation) / 2 / (1 - utilisation)
    return Case(
      testDescription: "M/G/1, \(name), at \(utilisation)",
      network: TestNetworks.queue(rate: rate, service: service),
      mean: service.mean + wait
    )
  }

  static func shared(_ name: String, _ service: Distribution, _ rate: Double) -> Case {
    Case(
      testDescription: "M/G/1-PS, \(name)",
      network: TestNetworks.sharedCore(rate: rate, service: service),
      mean: service.mean / (1 - rate * service.mean)
    )
  }

  static let services: [(String, Distribution)] = [
    ("constant", .constant(1)),
    ("Erlang-4", .erlang(shape: 4, mean: 1)),
    ("uniform", .uniform(low: 0.5, high: 1.5)),
    ("hyperexponential", .hyperexponential(first: 0.8, mean1: 0.5, mean2: 3)),
    ("log-normal", .logNormal(mean: 1, variation: 1.2)),
    ("empirical", .empirical([0.2, 0.4, 0.4, 1, 3])),
  ]

  static let cases: [Case] =
    [
      erlang(servers: 1, utilisation: 0.5), erlang(servers: 1, utilisation: 0.8),
      erlang(servers: 2, utilisation: 0.5), erlang(servers: 4, utilisation: 0.8),
      erlang(servers: 16, utilisation: 0.9),
    ] + services.map { pollaczek($0.0, $0.1, 0.7) } + services.map { shared($0.0, $0.1, 0.7) }

  @Test("Means and percentiles lie in the simulation's own interval", arguments: cases)
  func exact(_ test: Case) throws {
    let result = try Simulation.run(
      test.network,
      seed: 8,
      duration: 40_000,
      percentiles: [0.5, 0.95, 0.99]
    )
    let action = try #require(result[action: "get"])
    #expect(action.mean.contains(test.mean), "\(action.mean), exact \(test.mean)")
    #expect(action.mean.halfWidth < 0.2 * test.mean)
    for (level, exact) in test.percentiles {
      let estimate = action.percentile(level)
      #expect(estimate.contains(exact), "\(level): \(estimate), exact \(exact)")
    }
    expectLittle(result)
  }
}

/// Little's law: customers waiting = throughput × time from request to response.
func expectLittle(
  _ result: SimulationResult,
  tolerance: Double = 0.01,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  for (chain, waiting) in zip(result.chains, result.stations.waitingCustomers) {
    let product = chain.throughput.value * (chain.mean.value + chain.meanHeld)
    #expect(
      abs(product - waiting) <= tolerance * max(waiting, 1e-6),
      "\(chain.name): \(waiting) customers, but \(product)",
      sourceLocation: sourceLocation
    )
  }
}
