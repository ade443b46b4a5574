import PalierModel
import PalierPlanning
import PalierReport

/// The plan of a made-up system of which only the dossier is known.
enum SamplePlan {
  static let system: System = {
    var system = System(name: "Club")
    system.population.registered = figure(200, 2_000, .count, line: 2)
    system.population.dailyActive = figure(0.1, 0.1, .ratio, line: 2)
    system.population.requests = figure(20, 30, .count, line: 2)
    system.population.growth = figure(0.02, 0.04, .growth, line: 2)
    system.machine.cpu = figure(2, 2, .count, line: 3)
    system.machine.memory = figure(4e9, 4e9, .information, line: 3)
    system.machine.disk = figure(50e9, 50e9, .information, line: 3)
    var web = Service(name: "web", kind: Located(.gunicorn))
    web.workers = figure(4, 4, .count, line: 5)
    web.memory = figure(4e8, 6e8, .information, line: 5)
    web.calls = [Located("database")]
    var database = Service(name: "database", kind: Located(.postgresql))
    database.connections = figure(100, 100, .count, line: 6)
    database.limits.memory = figure(1e9, 1e9, .information, line: 6)
    system.services = [web, database]
    var page = Action(name: "page", method: "GET", path: "/")
    page.think = figure(5, 15, .time, line: 8)
    page.responseSize = figure(20e3, 20e3, .information, line: 8)
    system.actions = [page]
    system.journeys = [Journey(name: "member", activities: [[Located("page")]])]
    var photos = DataSet(
      name: "photos",
      rows: figure(10_000, 20_000, .count, line: 10),
      row: figure(100e3, 200e3, .information, line: 10)
    )
    photos.kind = .media
    system.data = [photos]
    var nightly = Backup(name: "nightly")
    nightly.retention = figure(30 * 86_400, 30 * 86_400, .time, line: 12)
    system.backups = [nightly]
    var north = Region(name: "north")
    north.share = figure(0.5, 0.7, .ratio, line: 21)
    north.roundTripTime = figure(0.01, 0.02, .time, line: 21)
    system.regions = [north, Region(name: "south")]
    system.delivery = DeliveryNetwork()
    system.delivery?.offload = figure(0.4, 0.6, .ratio, line: 23)
    system.objectives.recoveryPoint = figure(3_600, 3_600, .time, line: 24)
    system.objectives.recoveryTime = figure(14_400, 14_400, .time, line: 24)
    system.tiers = [tier("now", 0, 1_000, line: 14), tier("later", 1_000, 5_000, line: 15)]
    system.costs = [
      cost("server", figure(12, 15, .monthlyMoney("EUR"), line: 17)),
      cost("domain", figure(1.25, 1.25, .monthlyMoney("EUR"), line: 18)),
      cost("spare disk", figure(72, 72, .money("USD"), line: 19)),
    ]
    return system
  }()

  static func contents() throws -> PlanDocument.Contents {
    let peak = PeakLoad(system.population, round: system.round)
    var contents = PlanDocument.Contents(
      system: system,
      calibration: nil,
      peak: peak,
      asked: nil,
      capacity: nil,
      bottlenecks: [],
      prediction: nil
    )
    contents.growth = try GrowthPlan(
      TierPlanner(system: system, calibration: nil, peak: peak),
      declared: system.tiers.map { (tier: $0, system: system) },
      today: CalendarDate(year: 2026, month: 1, day: 15)
    )
    return contents
  }

  private static func tier(_ name: String, _ low: Double, _ high: Double, line: Int) -> Tier {
    var tier = Tier(name: name)
    tier.range = figure(low, high, .count, line: line)
    return tier
  }

  private static func cost(_ name: String, _ price: Figure) -> CostItem {
    var item = CostItem(name: name)
    item.price = price
    return item
  }

  static func figure(
    _ low: Double,
    _ high: Double,
    _ dimension: Dimension,
    line: Int
  ) -> Figure {
    Figure(
      Interval(low, high),
      dimension,
      from: .declared(SourceLocation(file: "club.yaml", line: line, column: 3))
    )
  }
}
