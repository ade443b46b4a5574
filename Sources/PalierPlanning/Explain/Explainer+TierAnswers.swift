import PalierModel

extension Explainer {
  /// What a tier holds, what gives way there, when it begins, how long it lasts and what it costs.
  ///
  /// `load` is what it is planned for; what never comes has no figure. This explains the system as it
  /// is, `inTier` that of the tier.
  func answers(of tier: TierPlan, under load: Explanation, _ inTier: Explainer) -> [Explanation] {
    let capacity = capacity(of: tier, inTier)
    return [capacity, headroom(of: tier, over: load, capacity)].compactMap(\.self)
      + yielding(of: tier, inTier)
      + [starts(tier), lasts(tier, capacity, inTier)].compactMap(\.self)
      + cost(of: tier)
  }

  private func named(_ quantity: String, _ tier: TierPlan) -> String {
    FigureName.use(of: quantity, in: tier.name)
  }

  private func capacity(of tier: TierPlan, _ inTier: Explainer) -> Explanation? {
    tier.capacity.map {
      Explanation(
        named("capacity", tier),
        Text(
          en: "people that tier \(tier.name) holds",
          fr: "personnes que tient le palier \(tier.name)"
        ),
        $0,
        equation: Explainer.capacityEquation,
        from: inTier.objectives + inTier.structure + inTier.demands
      )
    }
  }

  private func headroom(
    of tier: TierPlan,
    over load: Explanation,
    _ capacity: Explanation?
  ) -> Explanation? {
    guard let capacity, let ratio = tier.headroom else { return nil }
    return Explanation(
      named("headroom", tier),
      Text(
        en: "capacity over the load at the end of tier \(tier.name)",
        fr: "capacité sur charge au bout du palier \(tier.name)"
      ),
      Figure(ratio, .ratio, from: capacity.figure.source),
      equation: Text(
        en: "capacity / people at the same time",
        fr: "capacité / personnes en même temps"
      ),
      from: [capacity, load]
    )
  }

  private func yielding(of tier: TierPlan, _ inTier: Explainer) -> [Explanation] {
    tier.bottlenecks.enumerated().map { index, bottleneck in
      let station = bottleneck.station.name
      let isDisk = bottleneck.station.resource == .disk
      return Explanation(
        named("bottleneck.\(index + 1)", tier),
        Text(
          en: "people at which \(station) gives way in tier \(tier.name)",
          fr: "personnes à partir desquelles cède \(station) au palier \(tier.name)"
        ),
        Figure(
          Interval(exactly: bottleneck.users),
          .count,
          from: isDisk
            ? .predicted(model: "growth of the data", error: nil)
            : tier.capacity?.source ?? .predicted(model: "simulation", error: nil)
        ),
        equation: isDisk
          ? Text(
            en: "the fewest people whose data, when so many are there, fill the disk",
            fr: "le moins de personnes dont les données, quand elles sont là, emplissent le disque"
          )
          : Explainer.saturation(of: station),
        from: isDisk
          ? inTier.storage.filter { $0.name == "data.total" }
            + inTier.machine.filter { $0.name == "machine.disk" } + growth
          : inTier.structure + inTier.demands
      )
    }
  }

  static func saturation(of station: String) -> Text {
    Text(
      en:
        "the least load at which \(station) is 95% utilised, those before it taken away (U = X·D/c)",
      fr: "la plus faible charge qui occupe \(station) à 95 %, les précédents écartés (U = X·D/c)"
    )
  }

  private func starts(_ tier: TierPlan) -> Explanation? {
    duration(
      named("starts", tier),
      Text(
        en: "until tier \(tier.name) begins",
        fr: "avant que le palier \(tier.name) commence"
      ),
      tier.starts,
      Text(
        en: "ln(people on entering / people today) / ln(1 + growth)",
        fr: "ln(personnes à l'entrée / personnes aujourd'hui) / ln(1 + croissance)"
      ),
      [range(of: tier) ?? concurrent, peopleGrowth]
    )
  }

  private func lasts(
    _ tier: TierPlan,
    _ capacity: Explanation?,
    _ inTier: Explainer
  ) -> Explanation? {
    let label = Text(
      en: "how long tier \(tier.name) lasts",
      fr: "durée du palier \(tier.name)"
    )
    switch tier.end {
    case .capacity:
      return duration(
        named("lasts", tier),
        label,
        tier.durability,
        Text(
          en: "ln(capacity / people on entering) / ln(1 + growth)",
          fr: "ln(capacité / personnes à l'entrée) / ln(1 + croissance)"
        ),
        [capacity, concurrent, peopleGrowth]
      )
    case .range:
      return duration(
        named("lasts", tier),
        label,
        tier.durability,
        Text(
          en: "ln(upper end of the range / people on entering) / ln(1 + growth)",
          fr: "ln(bout de l'étendue / personnes à l'entrée) / ln(1 + croissance)"
        ),
        [range(of: tier), concurrent, peopleGrowth]
      )
    case .disk:
      return duration(
        named("lasts", tier),
        label,
        tier.durability,
        Text(
          en: "until the disk is full, less until the tier begins",
          fr: "temps avant que le disque soit plein, moins celui avant que le palier commence"
        ),
        inTier.storage.filter { ["data.total", "data.full"].contains($0.name) } + [starts(tier)]
      )
    case nil: return nil
    }
  }

  /// The range that the dossier gives to a tier; nil where it gives none.
  func range(of tier: TierPlan) -> Explanation? {
    guard let declared = tier.declared, let range = declared.range else { return nil }
    return Explanation(
      "tiers.\(tier.name).\(declared.population.rawValue)",
      Text(en: "range of tier \(tier.name)", fr: "étendue du palier \(tier.name)"),
      range
    )
  }

  /// A time in months that comes at the latest one day; nil where it may never come.
  private func duration(
    _ name: String,
    _ label: Text,
    _ months: Interval?,
    _ equation: Text,
    _ inputs: [Explanation?]
  ) -> Explanation? {
    guard let months, months.high.isFinite else { return nil }
    return Explanation(
      name,
      label,
      Figure(
        months * CalendarDate.month,
        .time,
        from: .predicted(model: "compound growth", error: nil)
      ),
      equation: equation,
      from: inputs.compactMap(\.self)
    )
  }

  /// What the tier costs a month, each currency by itself.
  private func cost(of tier: TierPlan) -> [Explanation] {
    tier.cost.compactMap { total in
      guard case .monthlyMoney(let currency) = total.dimension else { return nil }
      return Explanation(
        named("cost.\(currency)", tier),
        Text(
          en: "cost of tier \(tier.name) a month, \(currency)",
          fr: "coût mensuel du palier \(tier.name), \(currency)"
        ),
        total,
        equation: Text(
          en: "sum of what this tier needs",
          fr: "somme de ce que veut ce palier"
        ),
        from: costs(in: tier.name)
      )
    }
  }
}
