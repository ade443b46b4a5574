import PalierModel
import PalierQueueing
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
    ("{ kind: gunicorn, workers: 1 }", "web.workers", 20),
  ])
  func areTheAsymptotes(service: String, station: String, users: Double) throws {
    // N* = c (Z + D) / D with Z = 9.5 s and D = 0.5 s.
    let builder = try Self.builder(
      """
      machine: { cpu: 2 }
      services: { web: \(service) }
      actions: { page: { request: GET /, think: 9.5 s, demand: { web: 500 ms } } }
      """
    )
    let calibration = builder.calibration
    let bounds = SaturationBounds(builder, DemandDraw(calibration, speed: 1))
    #expect(bounds.bounds.first?.station.name == station)
    #expect(abs((bounds.least ?? 0) - users) < 1e-6)
    let others = bounds.bounds.dropFirst().first?.load
    #expect(bounds.least(without: [bounds.bounds[0].station]) == others)
    let arrivals = SaturationBounds(builder, DemandDraw(calibration, speed: 1), open: true)
    #expect(abs((arrivals.least ?? 0) - users / 10) < 1e-6)
    // Three in four wait, each for three times the ten seconds of a round.
    let crowd = try #require(bounds.crowd(at: .users(Int(4 * users))))
    #expect(abs(crowd.share - 0.75) < 1e-6)
    #expect(abs(crowd.wait - 30) < 1e-6)
    #expect(bounds.crowd(at: .users(Int(users / 2))) == nil)
    #expect(bounds.crowd(at: .arrivals(rate: 1e6, .poisson)) == nil)
    // A response in 10 s for each user, until something is full.
    #expect(abs(bounds.responses(of: users / 2) - users / 20) < 1e-6)
    #expect(abs(bounds.responses(of: users * 3) - users / 10) < 1e-6)
  }

  @Test func knowHowLongWorkersAndConnectionsAreHeld() throws {
    // A worker is held for 0.5 s, of which the database's connection for 0.4 s, every 10 s.
    let builder = try Self.builder(
      """
      machine: { cpu: 2 }
      services:
        web: { kind: gunicorn, workers: 8, calls: [database] }
        database: { kind: postgresql, connections: 1 }
      actions:
        page: { request: GET /, think: 9.5 s, demand: { web: 100 ms, database: 400 ms } }
      """
    )
    let bounds = SaturationBounds(builder, DemandDraw(builder.calibration, speed: 1)).bounds
    #expect(bounds.map(\.station.name) == ["database.connections", "machine.cpu", "web.workers"])
    for (bound, exact) in zip(bounds, [25.0, 40, 160]) { #expect(abs(bound.load - exact) < 1e-6) }
  }

  @Test func letAShortRunSeeTheLongOne() throws {
    // R = N D / c - Z = 5.5 s in the long run of 600 users, where 400 fill the machine.
    let builder = try Self.builder(
      """
      machine: { cpu: 20 }
      services: { web: { kind: postgresql } }
      actions: { page: { request: GET /, think: 9.5 s, demand: { web: 500 ms } } }
      """
    )
    let draw = DemandDraw(builder.calibration, speed: 1)
    func mean(shortly: Bool) throws -> Double? {
      let load = LoadLevel.users(600)
      return try PlannedWorld(builder, draw, like: load, counting: [], shortly: shortly)
        .run([0], load, duration: 6, warmUp: 11, seed: 1).first?.overall.mean
    }
    let seen = try #require(try mean(shortly: true))
    #expect(abs(seen - 5.5) < 0.5)
    let early = try #require(try mean(shortly: false))
    #expect(abs(early - 5.5) > 0.5)
  }

  private static func builder(_ dossier: String) throws -> NetworkBuilder {
    let system = try PlanningDossier.system(dossier)
    return try NetworkBuilder(
      system: system,
      calibration: try #require(Calibration(declaredBy: system)),
      cores: PlannedCores(system.machine)
    )
  }
}
