import PalierModel
import PalierQueueing

/// What people at the same time use of a machine, by the utilisation law U = X·D.
struct ResourceUse {
  private let system: System
  private let calibration: Calibration?
  private let rates: ActionRates
  private let origin: Interval

  init(_ system: System, _ calibration: Calibration?) {
    self.system = system
    self.calibration = calibration
    rates = ActionRates(system)
    origin = system.originShare
  }

  /// Where demands come from.
  private var source: Source {
    .predicted(
      model: calibration?.isDeclared == false
        ? "utilisation law" : "utilisation law, declared demands",
      error: nil
    )
  }

  /// Cores that each service keeps busy at so many people; empty without demands.
  func cpu(at users: Interval) -> [(service: String, cores: Figure)] {
    guard let calibration else { return [] }
    return calibration.services.indices.map { service in
      let perPerson = rates.perPerson.reduce(Interval(exactly: 0)) { sum, rate in
        guard let profile = calibration.action(named: rate.key) else { return sum }
        let people = rate.value.mid * users.mid * origin.mid
        return sum + demand(profile, of: service, at: people) * rate.value
      }
      return (
        calibration.services[service].name,
        Figure(perPerson * users * origin, .count, from: source)
      )
    }
  }

  /// The share of the work of some services that is for actions which do not write.
  func readShare(of services: Set<String>, at users: Interval) -> Double {
    guard let calibration else { return 0 }
    let indices = calibration.services.indices.filter {
      services.contains(calibration.services[$0].name)
    }
    var (reads, all) = (0.0, 0.0)
    for (name, rate) in rates.perPerson {
      guard let profile = calibration.action(named: name) else { continue }
      let work = indices.reduce(0) {
        $0 + rate.mid * demand(profile, of: $1, at: rate.mid * users.mid).mid
      }
      all += work
      if system.action(named: name)?.writes == false { reads += work }
    }
    return all > 0 ? reads / all : 0
  }

  /// CPU seconds of one request of an action in all services together; nil without its demands.
  func work(ofOne name: String, at users: Interval) -> Interval? {
    guard let calibration, let profile = calibration.action(named: name) else { return nil }
    let people = (rates.perPerson[name]?.mid ?? 0) * users.mid
    return calibration.services.indices.reduce(Interval(exactly: 0)) {
      $0 + demand(profile, of: $1, at: people)
    }
  }

  /// CPU seconds of one request in a service on the planned machine's cores, hits and misses of a
  /// cache in their proportion at so many requests a second.
  private func demand(_ profile: ActionProfile, of service: Int, at rate: Double) -> Interval {
    guard let calibration else { return Interval(exactly: 0) }
    let speed = power(
      calibration.speed.mid,
      -calibration.services[service].speedExponent.mid
    )
    let cores = system.coreSpeed(for: calibration.services[service].name).map { 1 / $0 }
    func interval(_ demands: DemandProfile) -> Interval {
      let (mean, error) = (demands.mean.cpu[service], 1.96 * demands.standardError[service])
      return Interval(low: max(0, mean - error), mid: mean, high: mean + error) * speed * cores
    }
    let hit = interval(profile.backToBack)
    guard let misses = profile.misses,
      let rule = system.caches.first(where: { $0.actions.contains { $0.value == profile.name } })
    else { return hit }
    let copies = rule.scope == .process ? processes(of: rule.service.value) : 1
    let lookups = rate * rule.timeToLive.mid
    let ratio = lookups > 0 ? lookups / (copies + lookups) : 0
    return hit * ratio + interval(misses) * (1 - ratio)
  }

  private func processes(of service: String) -> Double {
    system.service(named: service)?.workers?.mid
      ?? calibration?.services.first { $0.name == service }.map { Double($0.processes) } ?? 1
  }

  /// Bytes of memory that services hold, as declared or measured: not what they are allowed to.
  func held() -> [(service: String, bytes: Figure)] {
    memory().filter { name, _ in
      guard let service = system.service(named: name) else { return false }
      return service.memory != nil || (service.ceilings.isEmpty && service.limits.memory == nil)
    }
  }

  /// Bytes of memory of each service of which anything is known.
  func memory() -> [(service: String, bytes: Figure)] {
    system.services.compactMap { service in
      if let declared = service.memory { return (service.name, declared) }
      if !service.ceilings.isEmpty {
        let ceilings = service.ceilings.reduce(Interval(exactly: 0)) { $0 + $1.figure.value }
        let sum = Source.predicted(model: "sum of the ceilings", error: nil)
        return (service.name, Figure(ceilings, .information, from: sum))
      }
      if let limit = service.limits.memory { return (service.name, limit) }
      guard let calibration, !calibration.isDeclared,
        let profile = calibration.services.first(where: { $0.name == service.name }),
        profile.memory > 0
      else { return nil }
      return (
        service.name,
        Figure(
          Interval(exactly: profile.memory),
          .information,
          from: .measured(run: calibration.run)
        )
      )
    }
  }

  /// Bytes a second that leave the machine at so many people; nil where no size is known.
  func network(at users: Interval) -> Figure? {
    var sum = Interval(exactly: 0)
    for (name, rate) in rates.perPerson {
      guard let size = responseSize(name) else { return nil }
      sum = sum + rate * size
    }
    guard sum.high > 0 else { return nil }
    return Figure(
      sum * users * origin,
      .dataRate,
      from: .predicted(model: "requests × bytes", error: nil)
    )
  }

  private func responseSize(_ name: String) -> Interval? {
    if let declared = system.action(named: name)?.responseSize { return declared.value }
    guard let profile = calibration?.action(named: name), profile.responseBytes > 0 else {
      return nil
    }
    return Interval(exactly: profile.responseBytes)
  }
}
