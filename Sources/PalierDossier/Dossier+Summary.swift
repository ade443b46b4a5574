public import PalierModel

extension Dossier {
  /// What a dossier says, in a few lines, so that its writer sees whether it was understood.
  public static func summary(of system: System) -> [Text] {
    [Text(verbatim: system.name)]
      + [
        target(system), machine(system), services(system), actions(system), journeys(system),
        objectives(system), population(system), changes(system),
      ].compactMap { $0 }
  }

  private static func target(_ system: System) -> Text? {
    system.target.map { Text(en: "target: \($0.value)", fr: "cible : \($0.value)") }
  }

  private static func machine(_ system: System) -> Text? {
    let machine = system.machine
    let parts = [
      machine.cpu.map { Text(en: "\(shown($0)) cores", fr: "\(shown($0)) cœurs") },
      machine.speed.map {
        Text(en: "each \(shown($0)) times as fast", fr: "chacun \(shown($0)) fois aussi rapide")
      },
      machine.memory.map { Text(en: "\(shown($0)) memory", fr: "\(shown($0)) de mémoire") },
      machine.disk.map { Text(en: "\(shown($0)) disk", fr: "\(shown($0)) de disque") },
      machine.offer.map { Text(verbatim: $0.value) },
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    let list = Text.joined(parts, separator: ", ")
    return Text(en: "machine: \(list)", fr: "machine : \(list)")
  }

  private static func services(_ system: System) -> Text? {
    guard !system.services.isEmpty else { return nil }
    let list = inRow(system.services.map(service))
    return Text(en: "services: \(list)", fr: "services : \(list)")
  }

  private static func service(_ service: Service) -> Text {
    var parts = [Text(verbatim: service.kind.value.rawValue)]
    if let workers = service.workers {
      let name = (service.workerClass?.value ?? service.kind.value.defaultWorkerClass).rawValue
      parts.append(
        Text(en: "\(shown(workers)) workers (\(name))", fr: "\(shown(workers)) processus (\(name))")
      )
    }
    if let connections = service.connections {
      parts.append(
        Text(en: "\(shown(connections)) connections", fr: "\(shown(connections)) connexions")
      )
    }
    if !service.calls.isEmpty {
      let called = service.calls.map(\.value).joined(separator: ", ")
      parts.append(Text(en: "calls \(called)", fr: "appelle \(called)"))
    }
    let list = Text.joined(parts, separator: ", ")
    return Text(en: "\(service.name) (\(list))", fr: "\(service.name) (\(list))")
  }

  private static func actions(_ system: System) -> Text? {
    guard !system.actions.isEmpty else { return nil }
    let names = system.actions.map { action in
      let marks = [
        action.held == nil ? nil : Text(en: "held", fr: "retenue"),
        action.writes ? Text(en: "writes", fr: "écrit") : nil,
        action.outside == nil ? nil : Text(en: "waits outside", fr: "attend dehors"),
      ].compactMap { $0 }
      let list = Text.joined(marks, separator: ", ")
      return marks.isEmpty
        ? Text(verbatim: action.name)
        : Text(en: "\(action.name) (\(list))", fr: "\(action.name) (\(list))")
    }
    let list = Text.joined(names, separator: ", ")
    return Text(en: "actions: \(list)", fr: "actions : \(list)")
  }

  private static func journeys(_ system: System) -> Text? {
    guard !system.journeys.isEmpty else { return nil }
    let lines = system.journeys.map { journey in
      let activities = journey.activities.map { shown($0.map(\.value)) }
      let once = journey.once.map(\.value).joined(separator: " → ")
      let always = activities.joined(separator: " ‖ ")
      let share = journey.share.map { Text(en: " \(shown($0))", fr: " \(shown($0))") }
      let first =
        once.isEmpty
        ? Text(verbatim: "") : Text(en: "once \(once), then ", fr: "une fois \(once), puis ")
      let name = Text.joined(
        [Text(verbatim: journey.name), share ?? Text(verbatim: "")],
        separator: ""
      )
      return Text(en: "\(name) (\(first)\(always))", fr: "\(name) (\(first)\(always))")
    }
    let list = inRow(lines)
    return Text(en: "journeys: \(list)", fr: "parcours : \(list)")
  }

  /// The actions of an activity in their order; of a long one how often each comes in a round.
  private static func shown(_ activity: [String]) -> String {
    guard activity.count > 10 else { return activity.joined(separator: " → ") }
    var order: [String] = []
    var counts: [String: Int] = [:]
    for name in activity {
      if counts[name] == nil { order.append(name) }
      counts[name, default: 0] += 1
    }
    return order.map { name in
      let count = counts[name] ?? 1
      return count > 1 ? "\(count) × \(name)" : name
    }.joined(separator: ", ")
  }

  private static func objectives(_ system: System) -> Text? {
    var parts = system.objectives.responseTimes.map { bound in
      let of =
        bound.action.map { Text(en: " of \($0)", fr: " de \($0)") } ?? Text(verbatim: "")
      let statistic =
        bound.statistic == .mean
        ? Text(en: "mean", fr: "moyenne") : Text(verbatim: bound.statistic.rawValue)
      return Text(
        en: "\(statistic)\(of) ≤ \(shown(bound.limit))",
        fr: "\(statistic)\(of) ≤ \(shown(bound.limit))"
      )
    }
    if let errors = system.objectives.errors {
      parts.append(Text(en: "errors ≤ \(shown(errors))", fr: "erreurs ≤ \(shown(errors))"))
    }
    guard !parts.isEmpty else { return nil }
    let list = Text.joined(parts, separator: ", ")
    return Text(en: "objectives: \(list)", fr: "objectifs : \(list)")
  }

  private static func population(_ system: System) -> Text? {
    let population = system.population
    let parts = [
      population.registered.map {
        Text(en: "\(shown($0)) registered", fr: "\(shown($0)) inscrits")
      },
      population.monthlyActive.map {
        Text(en: "\(shown($0)) active in a month", fr: "\(shown($0)) actifs dans le mois")
      },
      population.dailyActive.map {
        Text(en: "\(shown($0)) active in a day", fr: "\(shown($0)) actifs dans la journée")
      },
      population.concurrent.map {
        Text(en: "\(shown($0)) at the same time", fr: "\(shown($0)) en même temps")
      },
      population.growth.map { Text(en: "growth \(shown($0))", fr: "croissance \(shown($0))") },
      population.history.map {
        $0.step == .month
          ? Text(
            en: "history of \($0.points.count) months",
            fr: "historique de \($0.points.count) mois"
          )
          : Text(
            en: "history of \($0.points.count) days",
            fr: "historique de \($0.points.count) jours"
          )
      },
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    let list = Text.joined(parts, separator: ", ")
    return Text(en: "population: \(list)", fr: "population : \(list)")
  }

  private static func changes(_ system: System) -> Text? {
    guard !system.changes.isEmpty else { return nil }
    let list = system.changes.map(\.name).joined(separator: ", ")
    return Text(en: "changes to ask about: \(list)", fr: "changements à étudier : \(list)")
  }

  /// Texts that have commas themselves, one after the other.
  private static func inRow(_ texts: [Text]) -> Text {
    guard let first = texts.first else { return Text(verbatim: "") }
    return texts.dropFirst().reduce(first) { Text(en: "\($0); \($1)", fr: "\($0) ; \($1)") }
  }

  /// A figure as its language writes it: one value, or the bounds.
  private static func shown(_ figure: Figure) -> Text {
    let (low, high) = (figure.value.low, figure.value.high)
    guard !figure.value.isExact else { return number(low, figure.dimension) }
    return Text(
      en: "\(number(low, figure.dimension)) to \(number(high, figure.dimension))",
      fr: "\(number(low, figure.dimension)) à \(number(high, figure.dimension))"
    )
  }

  private static func number(_ value: Double, _ dimension: Dimension) -> Text {
    if dimension == .count, value == value.rounded(), let whole = Int(exactly: value) {
      return Text(en: "\(whole)", fr: "\(whole)")
    }
    return Text(en: "\(value, dimension)", fr: "\(value, dimension)")
  }
}
