import PalierModel
import PalierQueueing
import Testing

@testable import PalierPlanning

/// Actions of several requests, loops and conditions as the simulation sees them.
@Suite struct StagedActionTests {
  private func system(_ action: String) throws -> System {
    try PlanningDossier.system(
      """
      machine: { cpu: 4, memory: 1 GB }
      services: { web: { kind: other, worker_class: threads, memory: 200 MB } }
      actions:
        first: { request: GET /, think: 1 s, demand: { web: 1 ms }, extract: { more: '(more)' } }
        page: { think: 1 s, \(action) }
      """
    )
  }

  private func chain(_ system: System) throws -> Chain {
    let calibration = try #require(Calibration(declaredBy: system))
    let builder = try NetworkBuilder(system: system, calibration: calibration)
    return try #require(
      builder.network(at: .users(1), in: DemandDraw(calibration, speed: 1)).chains.first
    )
  }

  private func mean(_ system: System, users: Int = 1) throws -> Double {
    let calibration = try #require(Calibration(declaredBy: system))
    let builder = try NetworkBuilder(system: system, calibration: calibration)
    let network = builder.network(at: .users(users), in: DemandDraw(calibration, speed: 1))
    let result = try Simulation.run(network, seed: 3, duration: 20_000)
    return try #require(result[action: "page"]).mean.value
  }

  private static let waiting = "outside: 100 ms, demand: { web: 0.1 ms }"

  @Test func requestsInParallelTakeTheTimeOfTheLast() throws {
    let part = "request: GET /x, \(Self.waiting)"
    let four = "{ \(part) }, { \(part) }, { \(part) }, { \(part) }"
    let together = try mean(try system("requests: [ { parallel: [ \(four) ] } ]"))
    let apart = try mean(try system("requests: [ \(four) ]"))
    let two = try mean(try system("requests: [ \(four) ], parallel: 2"))
    #expect(abs(together - 0.1) < 0.005)
    #expect(abs(apart - 0.4) < 0.005)
    #expect(abs(two - 0.2) < 0.005)
  }

  /// Four times a work of 20 ms on four cores, each exponential as declared demands are: the mean of
  /// the greatest is 25/12 times as much, where nobody else is there.
  @Test func aForkOnFreeCoresTakesTheGreatestOfItsDemands() throws {
    let part = "{ request: GET /x, demand: { web: 20 ms } }"
    let system = try system("requests: [ { parallel: [ \(part), \(part), \(part), \(part) ] } ]")
    let alone = try mean(system)
    // Declared demands have 64 values, whose tail is a little shorter.
    #expect(abs(alone - 0.02 * 25 / 12) < 0.02 * 25 / 12 * 0.06)
    #expect(try mean(system, users: 60) > 1.5 * alone)
  }

  @Test func loopsAndConditionsMakeStepsWithTheirChances() throws {
    let request = "request: GET /x, \(Self.waiting)"
    let cases: [(String, [Double])] = [
      (request, [1]), ("\(request), repeat: 3", [1, 1, 1]),
      ("\(request), if: $more", [1]), ("\(request), if: { value: $more, share: 30 % }", [0.3]),
      ("\(request), repeat: { while: $more, at_most: 4 }", [1, 1, 1, 1]),
      ("\(request), repeat: { while: $more, at_most: 9, about: 2.5 }", [1, 1, 0.5]),
      ("\(request), if: { value: $more, share: 50 % }, repeat: 2", [0.5, 0.5]),
    ]
    for (text, chances) in cases {
      let steps = try chain(try system(text)).steps.filter { $0.action == "page" }
      #expect(steps.map(\.chance) == chances, "\(text)")
    }
  }

  @Test func thinkTimesKeepTheirShape() throws {
    let request = "request: GET /x, demand: { web: 1 ms }"
    let cases: [(String, Distribution)] = [
      ("2..4 s", .uniform(low: 2, high: 4)), ("3 s", .constant(3)),
      ("{ exponential: 3 s }", .exponential(mean: 3)),
      ("{ lognormal: 3 s, variation: 80 % }", .logNormal(mean: 3, variation: 0.8)),
    ]
    for (text, think) in cases {
      let system = try PlanningDossier.system(
        """
        machine: { cpu: 4, memory: 1 GB }
        services: { web: { kind: other, memory: 200 MB } }
        actions: { page: { \(request), think: \(text) } }
        """
      )
      #expect(try chain(system).steps.map(\.think) == [think])
    }
  }

  @Test func ratesCountRequestsAndRepetitions() throws {
    let system = try system("requests: [ GET /a, GET /b ], repeat: 3")
    let rates = ActionRates(system).perPerson
    // A round thinks for 1 + 3 × 1 s.
    #expect(rates["first"]?.mid == 0.25)
    #expect(rates["page.1"]?.mid == 0.75)
    #expect(rates["page.2"]?.mid == 0.75)
    #expect(rates["page"] == nil)
    #expect(system.round?.mid == 1)
  }
}
