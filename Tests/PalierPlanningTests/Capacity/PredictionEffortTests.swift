import PalierModel
import Testing

@testable import PalierPlanning

@Suite struct PredictionEffortTests {
  /// A service with so many actions, and so many tiers.
  private static func system(actions: Int, tiers: Int) throws -> System {
    let lines = (0..<actions).map {
      "  a\($0): { request: GET /a\($0), think: 4 s, demand: { web: \(20 + $0 % 3)..\(40 + $0 % 3) ms } }"
    }
    let ranges = (0..<tiers).map { "  t\($0): { registered: \($0 * 100)..\(($0 + 1) * 100) }" }
    return try PlanningDossier.system(
      """
      objectives: { p95: 500 ms }
      machine: { cpu: 2 }
      services: { web: { kind: postgresql } }
      actions:
      \(lines.joined(separator: "\n"))
      tiers: \(ranges.isEmpty ? "{}" : "\n" + ranges.joined(separator: "\n"))
      """
    )
  }

  private static func predictor(actions: Int, tiers: Int) throws -> Predictor {
    let system = try system(actions: actions, tiers: tiers)
    let calibration = try #require(Calibration(declaredBy: system))
    return try Predictor(
      system: system,
      calibration: calibration,
      cores: PlannedCores(system.machine)
    )
  }

  @Test(arguments: [(1, 0, 1.0), (20, 5, 1), (40, 19, 0.5), (200, 19, 0.1)])
  func followsTheSizeOfTheDossier(actions: Int, tiers: Int, share: Double) throws {
    let effort = try Self.predictor(actions: actions, tiers: tiers).effort
    #expect(abs(effort.share - share) < 1e-12)
    #expect(effort.isFull == (share == 1))
  }

  @Test func measuredDemandsGetAllOfIt() throws {
    let system = try Self.system(actions: 200, tiers: 19)
    var calibration = try #require(Calibration(declaredBy: system))
    calibration.run = "r1"
    #expect(PredictionEffort(system, calibration) == .full)
  }

  @Test func lessEffortGivesNearlyTheSameCapacity() throws {
    let full = try Self.predictor(actions: 3, tiers: 0)
    let less = try Self.predictor(actions: 3, tiers: 149)
    #expect(full.effort.isFull && !less.effort.isFull)
    let exact = try #require(try full.capacities(in: 5, speed: 1))
    let carried = try #require(try less.capacities(in: 5, speed: 1))
    // The same five worlds: those that bear more do so by as much.
    for (exact, carried) in zip(exact, carried) {
      #expect(abs(carried / exact - 1) < 0.06)
    }
    let order = exact.indices.sorted { exact[$0] < exact[$1] }
    #expect(order.first == carried.indices.min { carried[$0] < carried[$1] })
    #expect(order.last == carried.indices.max { carried[$0] < carried[$1] })
  }

  @Test func lessEffortFindsTheSameBottlenecks() throws {
    let full = try Self.predictor(actions: 3, tiers: 0).bottlenecks(speed: 1)
    let less = try Self.predictor(actions: 3, tiers: 149).bottlenecks(speed: 1)
    #expect(full.map(\.station) == less.map(\.station))
    for (full, less) in zip(full, less) { #expect(abs(less.users / full.users - 1) < 0.08) }
  }
}

@Suite struct SaturationBoundsTests {
  @Test(arguments: [
    ("{ kind: postgresql }", "machine.cpu", 40.0), ("{ kind: node, workers: 1 }", "web.cpu", 20),
    ("{ kind: postgresql, limits: { cpu: 0.5 } }", "web.cpu_quota", 10),
  ])
  func areTheAsymptotes(service: String, station: String, users: Double) throws {
    // N* = c (Z + D) / D with Z = 9.5 s and D = 0.5 s.
    let system = try PlanningDossier.system(
      """
      machine: { cpu: 2 }
      services: { web: \(service) }
      actions: { page: { request: GET /, think: 9.5 s, demand: { web: 500 ms } } }
      """
    )
    let calibration = try #require(Calibration(declaredBy: system))
    let builder = try NetworkBuilder(
      system: system,
      calibration: calibration,
      cores: PlannedCores(system.machine)
    )
    let bounds = SaturationBounds(builder, DemandDraw(calibration, speed: 1))
    #expect(bounds.bounds.first?.station.name == station)
    #expect(abs((bounds.least ?? 0) - users) < 1e-6)
    let others = bounds.bounds.dropFirst().first?.load
    #expect(bounds.least(without: [bounds.bounds[0].station]) == others)
    let arrivals = SaturationBounds(builder, DemandDraw(calibration, speed: 1), open: true)
    #expect(abs((arrivals.least ?? 0) - users / 10) < 1e-6)
  }
}
