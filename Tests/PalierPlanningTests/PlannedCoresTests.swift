import PalierDossier
import PalierModel
import PalierQueueing
import Testing

@testable import PalierPlanning

/// Machines of shares of a core, machines that are too small, and networks that answer for servers.
@Suite struct PlannedCoresTests {
  private func system(
    cpu: String = "1",
    memory: String = "1 GB",
    demand: String = "10 ms",
    more: String = ""
  ) throws -> System {
    try PlanningDossier.system(
      """
      objectives: { mean: 500 ms }
      machine: { cpu: \(cpu), memory: \(memory), disk: 20 GB }
      services: { web: { kind: node, workers: 8, memory: 600 MB } }
      actions: { page: { request: GET /, think: 1 s, demand: { web: \(demand) }, response: 10 kB } }
      \(more)
      """
    )
  }

  private func capacity(_ system: System) throws -> Interval {
    let calibration = try #require(Calibration(declaredBy: system))
    let predictor = try Predictor(
      system: system,
      calibration: calibration,
      modelError: 0,
      discrepancy: .none,
      cores: PlannedCores(system.machine)
    )
    return try #require(try predictor.capacity(speed: 1))
  }

  @Test(arguments: [
    (Interval(exactly: 0.001), 1, 0.001), (Interval(exactly: 1), 1, 1),
    (Interval(exactly: 1.5), 2, 0.75),
    (Interval(1, 4), 3, 2.5 / 3), (Interval(exactly: 1e9), 10_000, 1e5),
  ])
  func aShareOfACoreIsASlowerCore(cores: Interval, count: Int, share: Double) {
    let planned = PlannedCores(cores)
    #expect(planned.count == count)
    #expect(abs(planned.share.mid - share) < 1e-12)
  }

  /// Bounds of a limit are met in some worlds.
  @Test(arguments: [(0.0, 1.5), (1.96, 2), (-1.96, 1)])
  func boundsOfLimitsCount(deviation: Double, cores: Double) throws {
    let system = try PlanningDossier.system(
      """
      machine: { cpu: 8 }
      services: { web: { kind: gunicorn, workers: 4, limits: { cpu: 1..2 } } }
      actions: { page: { request: GET /, think: 1 s, demand: { web: 10 ms } } }
      """
    )
    let calibration = try #require(Calibration(declaredBy: system))
    let builder = try NetworkBuilder(
      system: system,
      calibration: calibration,
      cores: PlannedCores(system.machine)
    )
    var draw = DemandDraw(calibration, speed: 1)
    draw.coreDeviation = deviation
    let server = try #require(builder.network(at: .users(10), in: draw).servers.first)
    let quota = try #require(server.quota)
    #expect(abs(quota.budget / quota.period - cores) < 1e-9)
  }

  /// Far beyond saturation R = N·D/c − Z: with R = 0.5 s, N = 150 c people.
  @Test func capacityFollowsTheShare() throws {
    for (cpu, cores) in [("0.1", 0.1), ("0.5", 0.5), ("1", 1), ("1.5", 1.5), ("2", 2)] {
      let found = try capacity(try system(cpu: cpu))
      #expect(abs(found.mid / (150 * cores) - 1) < 0.05, "\(cpu) cores hold \(found)")
    }
    let bounded = try capacity(try system(cpu: "1..4"))
    #expect(bounded.low < 250 && bounded.high > 450, "\(bounded)")
    // An hour of work for a request is beyond any objective.
    #expect(try capacity(try system(demand: "1 h")).high == 0)
  }

  @Test func aDeliveryNetworkAnswersForTheServers() throws {
    let (alone, helped) = (try system(), try system(more: "cdn: { offload: 80 % }"))
    #expect(abs(try capacity(helped).mid / (5 * capacity(alone).mid) - 1) < 0.05)
    let people = Interval(exactly: 50)
    func use(_ system: System) -> ResourceUse {
      ResourceUse(system, Calibration(declaredBy: system))
    }
    let cores = (use(alone).cpu(at: people), use(helped).cpu(at: people))
    #expect(abs(cores.1[0].cores.mid - cores.0[0].cores.mid / 5) < 1e-12)
    let network = (use(alone).network(at: people)?.mid, use(helped).network(at: people)?.mid)
    #expect(abs((network.1 ?? 0) - (network.0 ?? 0) / 5) < 1e-6)
  }

  @Test(arguments: [
    ("1 GB", "", []), ("500 MB", "", ["machine.memory"]),
    ("1 GB", "data: { rows: { size: 30 GB } }", ["machine.disk"]),
    ("1 GB", "data: { rows: { size: 10..30 GB } }", []),
  ])
  func aMachineThatIsTooSmallIsSaid(memory: String, more: String, short: [String]) throws {
    let system = try system(memory: memory, more: more)
    let planner = TierPlanner(
      system: system,
      calibration: nil,
      peak: PeakLoad(system.population, round: system.round)
    )
    let plan = try GrowthPlan(
      planner,
      declared: [],
      today: CalendarDate(secondsSince1970: 1_790_000_000)
    )
    #expect(plan.shortages.map(\.name) == short)
  }

  /// A tier at its capacity keeps at most all of its cores busy: response times slow people down.
  @Test func noMoreCoresAreBusyThanThereAre() throws {
    let system = try system(more: "population: { concurrent: 10 }")
    let planner = TierPlanner(
      system: system,
      calibration: Calibration(declaredBy: system),
      peak: PeakLoad(system.population, round: system.round)
    )
    let first = try #require(try planner.found().first)
    // 150 people × 10 ms / 1 s would be 1.5 cores.
    #expect((first.capacity?.mid ?? 0) > 140)
    #expect(first.resource("machine.cpu")?.used.mid == 1)
  }
}
