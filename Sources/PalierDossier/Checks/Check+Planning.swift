import PalierModel

extension Check {
  /// Each declared demand is on a service that exists.
  @Sendable static func demandsOfServices(_ system: System) -> [Diagnostic] {
    let known = system.services.map(\.name)
    return system.actions.flatMap { $0.stages.joined() + [$0] }.flatMap { action in
      action.demands.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map {
        unknownName($0.key, at: $0.value.source.location, kind: service, known: known)
      }
    }
  }

  /// Each backup copies data that exist.
  @Sendable static func backupsOfData(_ system: System) -> [Diagnostic] {
    let known = system.data.map(\.name)
    return system.backups.flatMap(\.of).filter { !known.contains($0.value) }.map {
      unknownName(
        $0.value,
        at: $0.location,
        kind: Text(en: "data set", fr: "de jeu de données"),
        known: known
      )
    }
  }

  /// Each cost belongs to tiers that exist.
  @Sendable static func costsOfTiers(_ system: System) -> [Diagnostic] {
    let known = system.tiers.map(\.name)
    return system.costs.flatMap(\.tiers).filter { !known.contains($0.value) }.map {
      unknownName($0.value, at: $0.location, kind: Text(en: "tier", fr: "de palier"), known: known)
    }
  }

  /// Each data set has a size: rows of a size, what comes to it and stays, or the whole.
  @Sendable static func storedData(_ system: System) -> [Diagnostic] {
    system.data.filter { set in
      let isByRows =
        set.row.dimension == .information && (set.rows.value.high > 0 || set.added != nil)
      let isByBytes = set.added?.dimension == .dataRate
      return set.size == nil && !isByRows && !isByBytes
    }.map { set in
      Diagnostic(
        .error,
        at: set.rows.source.location,
        offending: set.name.excerpt,
        Text(
          en: "`data.\(set.name.excerpt)` has no size",
          fr: "« data.\(set.name.excerpt) » n'a pas de taille"
        ),
        cure: Text(
          en: "give it `rows` and `row`, or `size` for the whole",
          fr: "donnez « rows » et « row », ou « size » pour le tout"
        )
      )
    }
  }

  /// Each tier has a range.
  @Sendable static func tierRanges(_ system: System) -> [Diagnostic] {
    system.tiers.filter { $0.range == nil }.map { tier in
      Diagnostic(
        .error,
        at: tier.location,
        offending: tier.name.excerpt,
        Text(
          en: "tier `\(tier.name.excerpt)` has no range of people",
          fr: "le palier « \(tier.name.excerpt) » n'a pas d'étendue de population"
        ),
        cure: Text(
          en: "add `registered: 0..500`, or another population",
          fr: "ajoutez « \("registered: 0..500") », ou une autre population"
        )
      )
    }
  }

  /// The shares of all regions make 100 % together.
  @Sendable static func regionShares(_ system: System) -> [Diagnostic] {
    let shares = system.regions.compactMap(\.share)
    guard let last = shares.last else { return [] }
    let low = shares.reduce(0) { $0 + $1.value.low }
    let high = shares.reduce(0) { $0 + $1.value.high }
    let isOpen = shares.count < system.regions.count
    guard low > 1 + 1e-9 || !isOpen && high < 1 - 1e-9 else { return [] }
    let total = low > 1 ? low : high
    return [
      Diagnostic(
        .error,
        at: last.source.location,
        offending: Quantity(last.value, .ratio).written,
        Text(
          en: "the shares of the regions cannot make 100%: together they are \(percent: total)",
          fr: "les parts des régions ne peuvent pas faire 100 % : ensemble, \(percent: total)"
        ),
        cure: Text(
          en: "change one, or leave one out: it then takes the rest",
          fr: "changez-en une, ou omettez-en une : cette région prend alors le reste"
        )
      )
    ]
  }
}
