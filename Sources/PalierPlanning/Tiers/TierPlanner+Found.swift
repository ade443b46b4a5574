import PalierModel
import PalierQueueing

extension TierPlanner {
  /// No more tiers than this are looked for.
  static let mostTiers = 5
  /// Months ahead for which tiers are looked for, where the population grows.
  static let foresight = 36.0

  /// The tiers where the answer changes: the machine as it is up to its capacity, and from there on
  /// each time what gives way first is doubled, until the load of three years from now is borne.
  ///
  /// One tier where nothing is known of what requests cost.
  public func found() throws -> [TierPlan] {
    var system = system
    var tiers: [TierPlan] = []
    var entry = 0.0
    var hasOtherMachine = false
    while tiers.count < TierPlanner.mostTiers {
      let doubled = tiers.isEmpty ? [] : try double(&system, beyond: entry)
      if !tiers.isEmpty, doubled.isEmpty { break }
      var plan = try plan(
        system,
        named: "\(tiers.count + 1)",
        entry: entry,
        load: nil
      )
      plan.changes = doubled
      hasOtherMachine = hasOtherMachine || doubled.contains { $0.hasPrefix("machine.") }
      if hasOtherMachine {
        plan.cost = []
        plan.missing.append(TierPlanner.missingPrice)
      }
      // More of what gives way first did not help: there is no other tier to be found this way.
      if let capacity = plan.capacity, capacity.mid <= entry * 1.05 + 1 {
        if tiers.isEmpty { tiers.append(plan) }
        break
      }
      tiers.append(plan)
      guard let capacity = plan.capacity, let target, capacity.mid < target else { break }
      entry = capacity.mid
    }
    return tiers
  }

  private static let missingPrice = Text(
    en: "What a larger machine costs is not in the dossier: tiers with one have no price.",
    fr:
      "Le prix d'une machine plus grande n'est pas dans le dossier : les paliers qui en ont une sont sans prix."
  )

  /// The load that is to be borne in the end.
  private var target: Double? {
    guard let today else { return nil }
    guard let growth else { return today.mid }
    return max(today.mid, growth.value(today, after: TierPlanner.foresight).mid)
  }

  /// Doubles what gives way first until that happens at half as many people again; the settings
  /// that did it, none if nothing can be doubled.
  private func double(_ system: inout System, beyond users: Double) throws -> [String] {
    var settings: [String] = []
    for _ in 0..<6 {
      guard let calibration = demands(of: system) else { return [] }
      let predictor = try Predictor(
        system: system,
        calibration: calibration,
        cores: PlannedCores(system.machine)
      )
      let first = try predictor.bottlenecks(speed: calibration.speed.mid, count: 1).first
      guard let first else { break }
      if !settings.isEmpty, first.users > users * 1.5 { break }
      guard let setting = system.double(first.station, seenBy: calibration) else { break }
      settings.removeAll { $0.split(separator: ":").first == setting.split(separator: ":").first }
      settings.append(setting)
    }
    return settings
  }
}

extension System {
  /// Doubles a station; the setting that does it, nil if the dossier has no key for it.
  fileprivate mutating func double(_ station: Station, seenBy calibration: Calibration) -> String? {
    let service = services.firstIndex { $0.name == station.owner }
    switch (station.resource, service) {
    case (.machine, _):
      let cores = machine.cpu?.mid ?? Double(calibration.host.cores)
      machine.cpu = System.doubled(cores, .count)
      return "machine.cpu: \(System.number(2 * cores))"
    case (.processes, let service?), (.workers, let service?):
      let seen = calibration.services.first { $0.name == station.owner }?.processes ?? 1
      let workers = services[service].workers?.mid ?? Double(seen)
      services[service].workers = System.doubled(workers, .count)
      return "\(station.owner).workers: \(System.number(2 * workers))"
    case (.quota, let service?):
      guard let limit = services[service].limits.cpu?.mid else { return nil }
      services[service].limits.cpu = System.doubled(limit, .count)
      return "\(station.owner).limits.cpu: \(System.number(2 * limit))"
    case (.connections, let service?):
      guard let limit = services[service].connections?.mid else { return nil }
      services[service].connections = System.doubled(limit, .count)
      return "\(station.owner).connections: \(System.number(2 * limit))"
    default: return nil
    }
  }

  private static func doubled(_ value: Double, _ dimension: Dimension) -> Figure {
    Figure(
      Interval(exactly: 2 * value),
      dimension,
      from: .assumed(
        by: "Palier",
        why: Text(en: "what gives way first, doubled", fr: "ce qui cède en premier, doublé")
      )
    )
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
