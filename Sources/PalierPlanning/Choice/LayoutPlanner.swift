public import PalierModel

/// Plans layouts of several machines, each part with the cheapest offer that holds its share.
///
/// A part's machines are equal and share its work evenly. Where the work of a request is divided,
/// each part gets of the response time what it has of the work. Data lie with the database.
public struct LayoutPlanner: Sendable {
  /// Applications on more machines than this are not looked for.
  static let mostReplicas = 4
  /// Worlds that each part is held against.
  static let worlds = 1_000

  private let system: System
  private let calibration: Calibration?
  private let peak: PeakLoad?
  private let load: Figure
  private let table: OfferTable
  private let coreSpeed: Interval

  /// A planner for a system with so many people at the same time, among offers.
  public init(
    _ system: System,
    calibration: Calibration?,
    peak: PeakLoad?,
    load: Figure,
    among table: OfferTable,
    coreSpeed: Interval
  ) {
    self.system = system
    self.calibration = calibration
    self.peak = peak
    self.load = load
    self.table = table
    self.coreSpeed = coreSpeed
  }

  /// All layouts that the system can have, in the order of ``Layout/Kind``; none where nobody knows
  /// what requests cost.
  ///
  /// Complexity: some ten choices, each O(offers × worlds).
  public func layouts() -> [Layout] {
    let databases = Set(system.services.filter(\.kind.value.isDatabase).map(\.name))
    let others = Set(system.services.map(\.name)).subtracting(databases)
    let use = ResourceUse(system, calibration)
    let busy = use.cpu(at: load.value).filter { $0.cores.mid > 0 }.map(\.service)
    guard !busy.isEmpty else { return [] }
    let whole = machine(OfferNeeds.Part())
    var layouts = [
      Layout(kind: .single, parts: [.init(role: .everything, count: 1, machine: whole)]),
      Layout(kind: .standby, parts: [.init(role: .everything, count: 2, machine: whole)]),
    ]
    layouts += [mediaServer, regions].compactMap(\.self)
    layouts += divided(databases, others, use, busy)
    return Layout.Kind.allCases.flatMap { kind in layouts.filter { $0.kind == kind } }
  }

  /// Files on a machine of their own; nil without files on the machine.
  private var mediaServer: Layout? {
    guard system.data.contains(where: { $0.kind == .media && $0.place == .same }) else {
      return nil
    }
    let rest = machine(OfferNeeds.Part(data: .butMedia))
    return Layout(
      kind: .mediaServer,
      parts: [
        .init(role: .everything, count: 1, machine: rest),
        .init(role: .media, count: 1, machine: machine(.mediaServer)),
      ]
    )
  }

  /// A machine in each region for its share of the load, with a copy of all data; nil for fewer than
  /// two regions.
  private var regions: Layout? {
    guard system.regions.count > 1 else { return nil }
    return Layout(
      kind: .regions,
      parts: zip(system.regions, system.regionShares).map { region, share in
        .init(
          role: .region,
          count: 1,
          machine: machine(OfferNeeds.Part(share: min(1, share.high))),
          name: region.name
        )
      }
    )
  }

  /// Layouts in which database and application have machines of their own; none where one of them has
  /// nothing to do.
  private func divided(
    _ databases: Set<String>,
    _ others: Set<String>,
    _ use: ResourceUse,
    _ busy: [String]
  ) -> [Layout] {
    guard busy.contains(where: databases.contains), busy.contains(where: others.contains) else {
      return []
    }
    var layouts: [Layout] = []
    let database = OfferNeeds.Part(services: databases, sendsResponses: false)
    let application = OfferNeeds.Part(services: others, data: .none)
    let databaseMachine = machine(database)
    let applicationPart = Layout.Part(
      role: .application,
      count: 1,
      machine: machine(application)
    )
    func databasePart(_ count: Int, _ machine: PricedOffer?) -> Layout.Part {
      Layout.Part(role: .database, count: count, machine: machine)
    }
    layouts.append(
      Layout(kind: .separateDatabase, parts: [applicationPart, databasePart(1, databaseMachine)])
    )
    let reads = use.readShare(of: databases, at: load.value)
    if reads > 0 {
      var half = database
      half.share = 1 - reads / 2
      layouts.append(
        Layout(kind: .readReplica, parts: [applicationPart, databasePart(2, machine(half))])
      )
    }
    let spare = (1..<LayoutPlanner.mostReplicas).map { count in
      var part = application
      part.share = 1 / Double(count)
      return Layout.Part(role: .application, count: count + 1, machine: machine(part))
    }
    let cheapest = spare.min { $0.cost ?? .infinity < $1.cost ?? .infinity }
    if let cheapest {
      layouts.append(Layout(kind: .spare, parts: [cheapest, databasePart(2, databaseMachine)]))
    }
    return layouts
  }

  /// The cheapest machine that holds a part.
  private func machine(_ part: OfferNeeds.Part) -> PricedOffer? {
    let needs = OfferNeeds(
      system,
      calibration: calibration,
      peak: peak,
      load: load,
      part: part
    )
    let question = needs.question(coreSpeed: coreSpeed)
    let surface = CapacitySurface(share: question.workload?.share)
    let worlds = ChoiceWorlds(question, count: LayoutPlanner.worlds, surface: surface)
    let table = table.withDisk(for: needs.disk?.value)
    return OfferChoice(question, among: table, in: worlds).leastCost?.priced
  }
}

extension ServiceKind {
  /// True if it keeps a system's data, and its reads can be copied to another machine.
  var isDatabase: Bool {
    switch self {
    case .postgresql, .mysql, .mariadb, .mongodb: true
    default: false
    }
  }
}
