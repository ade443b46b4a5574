import PalierModel

extension Explainer {
  /// What a tier uses of each resource, and the load that it is planned for.
  func figures(of tier: TierPlan) -> [Explanation] {
    let inTier = Explainer(tier.system ?? system, calibration: calibration, asked: asked)
    let load = self.load(of: tier, inTier)
    return [load] + answers(of: tier, under: load, inTier)
      + tier.resources.map { resource in
        inTier.use(of: resource, in: tier, under: load)
      }
  }

  /// The load at the upper end of a tier.
  private func load(of tier: TierPlan, _ inTier: Explainer) -> Explanation {
    let name = FigureName.use(of: "load", in: tier.name)
    let label = Text(
      en: "people at the same time at the end of tier \(tier.name)",
      fr: "personnes en même temps au bout du palier \(tier.name)"
    )
    if let declared = tier.declared, let whole = range(of: tier) {
      guard declared.population != .concurrent else {
        return Explanation(name, label, tier.load, equation: Explainer.upperEnd, from: [whole])
      }
      return Explanation(
        name,
        label,
        tier.load,
        equation: Text(
          en: "upper end of the range × people at the same time / population that it counts",
          fr: "bout de l'étendue × personnes en même temps / population qu'elle compte"
        ),
        from: [whole, concurrent, peakFigure(declared.population.figure)].compactMap(\.self)
      )
    }
    if tier.capacity == tier.load {
      return Explanation(
        name,
        label,
        tier.load,
        equation: Text(
          en: "the tier's capacity: \(Explainer.capacityEquation)",
          fr: "la capacité du palier : \(Explainer.capacityEquation)"
        ),
        from: inTier.objectives + inTier.structure + inTier.demands
      )
    }
    guard asked == nil, let concurrent else {
      return Explanation(name, label, Figure(tier.load.value, .count, from: given))
    }
    return Explanation(
      name,
      label,
      tier.load,
      equation: Text(en: "today's peak", fr: "la pointe d'aujourd'hui"),
      from: [concurrent]
    )
  }

  /// Where a load comes from that no population gives.
  private var given: Source {
    asked == nil
      ? .assumed(
        by: "Palier",
        why: Text(
          en: "no load is declared: one person",
          fr: "aucune charge déclarée : une personne"
        )
      ) : .declared(SourceLocation(file: "--users", line: 1, column: 1))
  }

  private static let upperEnd = Text(en: "upper end of the range", fr: "bout de l'étendue")

  /// What a tier uses of one resource; this explains the tier's own system.
  private func use(
    of resource: TierResource,
    in tier: TierPlan,
    under load: Explanation
  ) -> Explanation {
    let name = FigureName.use(of: resource.name, in: tier.name)
    let label = Text(
      en: "\(resource.words) in tier \(tier.name)",
      fr: "\(resource.words) au palier \(tier.name)"
    )
    guard let (equation, inputs) = derivation(of: resource, in: tier, under: load) else {
      return Explanation(name, label, resource.used)
    }
    return Explanation(name, label, resource.used, equation: equation, from: inputs)
  }

  private func derivation(
    of resource: TierResource,
    in tier: TierPlan,
    under load: Explanation
  ) -> (Text, [Explanation])? {
    let (owner, kind) = resource.ownerAndKind
    switch (owner, kind) {
    case ("machine", "cpu"), ("machine", "memory"):
      let parts = tier.resources.filter {
        $0.ownerAndKind.owner != "machine" && $0.ownerAndKind.kind == kind
      }
      return (
        Text(en: "sum of the services", fr: "somme des services"),
        parts.map { use(of: $0, in: tier, under: load) }
      )
    case ("machine", "disk"):
      return (
        Text(
          en: "sum of the data on the disk when that load is reached",
          fr: "somme des données sur le disque quand cette charge est atteinte"
        ),
        [load] + storage.filter { $0.name == "data.total" } + growth
      )
    case ("machine", "network"):
      return (
        Text(
          en: "people × requests of each a second × bytes of a response",
          fr: "personnes × requêtes de chacune par seconde × octets d'une réponse"
        ),
        [load, requestRate] + responses
      )
    case (let service, "cpu"):
      return (
        Text(
          en:
            "people × requests of each a second × CPU time of a request (U = X·D)\(overSpeed)",
          fr:
            "personnes × requêtes de chacune par seconde × temps de processeur d'une requête (U = X·D)\(overSpeed)"
        ),
        [load, requestRate] + machine.filter { $0.name == "machine.speed" } + caches
          + demands(in: service)
      )
    case (let service, "memory"):
      guard case .predicted = resource.used.source,
        let ceilings = system.service(named: service)?.ceilings
      else { return nil }
      return (
        Text(
          en: "sum of what its settings let it take",
          fr: "somme de ce que ses réglages lui laissent prendre"
        ),
        ceilings.map {
          Explanation(
            "services.\(service).ceilings.\($0.name)",
            Text(verbatim: $0.name),
            $0.figure
          )
        }
      )
    case (let service, "connections"):
      let callers = system.services.filter { $0.calls.contains { $0.value == service } }
      let kinds = [".workers", ".threads", ".pool"]
      return (
        Text(
          en: "sum over the callers of workers × pool (threads, where no pool is declared)",
          fr: "somme sur les appelants de processus × pool (fils, si aucun pool n'est déclaré)"
        ),
        callers.flatMap(figures(of:)).filter { figure in
          kinds.contains { figure.name.hasSuffix($0) }
        }
      )
    default: return nil
    }
  }

  private var overSpeed: Text {
    system.machine.speed == nil
      ? Text(verbatim: "") : Text(en: " / speed of one core", fr: " / vitesse d'un cœur")
  }

  /// Requests a second of one person, all actions together.
  private var requestRate: Explanation {
    let session =
      system.journeys.contains { !$0.once.isEmpty }
      ? [leaf("population.session", Explainer.sessionLabel, system.population.session)] : []
    return Explanation(
      "requests_per_person",
      Text(en: "requests a second of one person", fr: "requêtes par seconde d'une personne"),
      Figure(
        ActionRates(system).total,
        .frequency,
        from: .predicted(model: "think times", error: nil)
      ),
      equation: Text(
        en:
          "each action once in the think times and holds of its activity, response times left out",
        fr:
          "chaque action une fois par somme des réflexions et retenues de son activité, sans les temps de réponse"
      ),
      from: pauses + session.compactMap(\.self)
    )
  }

  private static let sessionLabel = Text(en: "length of a session", fr: "durée d'une session")

  /// Bytes of one response of each action.
  var responses: [Explanation] {
    system.actions.compactMap { action in
      let measured = calibration?.action(named: action.name).flatMap { profile in
        profile.responseBytes > 0 && calibration?.isDeclared == false
          ? Figure(
            Interval(exactly: profile.responseBytes),
            .information,
            from: .measured(run: calibration?.run ?? "")
          ) : nil
      }
      return leaf(
        "actions.\(action.name).response",
        Text(
          en: "bytes of a response of \(action.name)",
          fr: "octets d'une réponse \(French.of(action.name))"
        ),
        action.responseSize ?? measured
      )
    }
  }
}

extension TierResource {
  /// What is used, and what of it: `("machine", "cpu")`.
  fileprivate var ownerAndKind: (owner: String, kind: String) {
    guard let dot = name.lastIndex(of: ".") else { return (name, "") }
    return (String(name[..<dot]), String(name[name.index(after: dot)...]))
  }

  /// The resource in words.
  fileprivate var words: Text {
    let (owner, kind) = ownerAndKind
    let by =
      owner == "machine"
      ? Text(verbatim: "") : Text(en: " by \(owner)", fr: " par \(owner)")
    return switch kind {
    case "cpu": Text(en: "cores kept busy\(by)", fr: "cœurs occupés\(by)")
    case "memory": Text(en: "memory used\(by)", fr: "mémoire utilisée\(by)")
    case "disk": Text(en: "disk used", fr: "disque utilisé")
    case "network": Text(en: "bytes sent a second", fr: "octets envoyés par seconde")
    case "connections":
      Text(en: "connections held to \(owner)", fr: "connexions tenues vers \(owner)")
    default: Text(verbatim: name)
    }
  }
}

extension Tier.Population {
  /// The stable name of the figure that it is.
  fileprivate var figure: String {
    switch self {
    case .registered: "population.registered"
    case .monthlyActive: "peak.monthly_active"
    case .dailyActive: "peak.daily_active"
    case .concurrent: "peak.concurrent"
    }
  }
}
