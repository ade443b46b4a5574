import PalierModel

extension Check {
  /// Each service calls services that exist.
  @Sendable static func callsOfServices(_ system: System) -> [Diagnostic] {
    let known = system.services.map(\.name)
    let names = Set(known)
    return system.services.flatMap(\.calls).filter { !names.contains($0.value) }
      .prefix(Dossier.most).map {
        unknownName($0.value, at: $0.location, kind: service, known: known)
      }
  }

  /// Each cache is kept by a service that exists and serves actions that exist.
  @Sendable static func cachesOfServices(_ system: System) -> [Diagnostic] {
    let services = system.services.map(\.name)
    let actions = system.actions.flatMap { action in
      [action.name] + action.stages.joined().map(\.name)
    }
    var findings: [Diagnostic] = []
    for cache in system.caches {
      // An empty name was reported as missing.
      if !cache.service.value.isEmpty, !services.contains(cache.service.value) {
        findings.append(
          unknownName(
            cache.service.value,
            at: cache.service.location,
            kind: service,
            known: services
          )
        )
      }
      for name in cache.actions where !actions.contains(name.value) {
        findings.append(
          unknownName(name.value, at: name.location, kind: action, known: actions)
        )
      }
    }
    return findings
  }

  /// Each objective bounds an action that exists.
  @Sendable static func objectivesOfActions(_ system: System) -> [Diagnostic] {
    let known = system.actions.map(\.name)
    return system.objectives.responseTimes.compactMap { objective in
      guard let name = objective.action, !known.contains(name) else { return nil }
      return unknownName(name, at: objective.location, kind: action, known: known)
    }
  }

  /// Each journey consists of actions that exist.
  @Sendable static func journeysOfActions(_ system: System) -> [Diagnostic] {
    let known = system.actions.map(\.name)
    let names = Set(known)
    return system.journeys.flatMap { $0.once + $0.activities.flatMap { $0 } }
      .filter { !names.contains($0.value) }.prefix(Dossier.most)
      .map { unknownName($0.value, at: $0.location, kind: action, known: known) }
  }
}
