import PalierModel
import PalierPlanning

extension PlanDocument {
  /// The tiers, and what each asks of its machine.
  func tiersSection(_ growth: GrowthPlan) -> Section? {
    guard !growth.tiers.isEmpty else { return nil }
    return Section(.tiers) {
      Table(
        columns: [
          .words(en: "Tier", fr: "Palier"),
          .words(en: "People at the peak", fr: "Personnes à la pointe"),
          .numbers(en: "Capacity", fr: "Capacité"),
          .numbers(en: "Capacity ÷ load", fr: "Capacité ÷ charge"),
          .words(en: "Gives way, from so many people on", fr: "Cède, dès tant de personnes"),
          .numbers(en: "Lasts", fr: "Durée"), .numbers(en: "A month", fr: "Par mois"),
        ],
        rows: growth.tiers.map(row)
      )
      Notes(growth.tiers.flatMap(remarks) + endings(growth.tiers))
      settings(growth)
      rentals(growth)
      for tier in growth.tiers where !tier.resources.isEmpty { table(of: tier) }
    }
  }

  private func row(_ tier: TierPlan) -> [Cell] {
    let (first, last) = (Int(min(1e9, tier.entry.rounded())), wholePeople(at: tier))
    let range = Text(en: "\(first) to \(last)", fr: "\(first) à \(last)")
    return [
      .text(title(of: tier)), .text(range),
      .figure(
        tier.capacity.map {
          Figure(LoadLevel.users(1).rounded($0.value), .count, from: $0.source)
        }
      ),
      tier.headroom.map { .interval($0, .count) } ?? .empty,
      yielding(tier),
      durability(tier),
      tier.cost.isEmpty
        ? .empty
        : .prose(
          tier.cost.dropFirst().reduce(Prose(tier.cost[0])) {
            $0 + Prose(Text(verbatim: ", ")) + Prose($1)
          }
        ),
    ]
  }

  /// People at the upper end of a tier: where on average there is less than one, one at times.
  private func wholePeople(at tier: TierPlan) -> Int {
    max(1, Int(min(1e9, tier.load.mid.rounded())))
  }

  /// What gives way, in order, and at how many people.
  private func yielding(_ tier: TierPlan) -> Cell {
    let names = tier.bottlenecks.map { "\($0.station.name) (\(Int($0.users)))" }
      .joined(separator: ", ")
    // Without demands nobody knows what gives way before the disk.
    guard tier.bottlenecks.contains(where: { $0.station.resource != .disk }) else {
      return names.isEmpty
        ? .text(en: "not known", fr: "inconnu")
        : .text(en: "not known but for \(names)", fr: "inconnu, sauf \(names)")
    }
    return .name(names)
  }

  /// Its name, and its range in the population that the dossier counts.
  private func title(of tier: TierPlan) -> Text {
    guard let declared = tier.declared, let range = declared.range?.value else {
      return Text(verbatim: tier.name)
    }
    let (low, high) = (Int(min(1e12, range.low)), Int(min(1e12, range.high)))
    let people = declared.population.words
    return Text(
      en: "\(tier.name): \(low) to \(high) \(people)",
      fr: "\(tier.name) : \(low) à \(high) \(people)"
    )
  }

  private func durability(_ tier: TierPlan) -> Cell {
    if let starts = tier.starts, !starts.mid.isFinite {
      return starts.low.isFinite
        ? .text(en: "may never begin", fr: "peut ne jamais commencer")
        : .text(en: "never begins", fr: "ne commence jamais")
    }
    guard let months = tier.durability else { return .empty }
    guard months.high > 0 else { return .text(en: "over already", fr: "déjà fini") }
    func figure(_ months: Interval) -> Figure {
      Figure(
        months.map { $0 * CalendarDate.month },
        .time,
        from: .predicted(model: "compound growth", error: nil)
      )
    }
    guard months.mid.isFinite else {
      guard months.low.isFinite else { return .text(en: "no end", fr: "sans fin") }
      let least = figure(Interval(exactly: months.low))
      return .prose(Prose(en: "\(least) at least, or no end", fr: "\(least) au moins, ou sans fin"))
    }
    guard months.mid > 0 else {
      guard months.high.isFinite else {
        return .text(en: "over already, or no end", fr: "déjà fini, ou sans fin")
      }
      let most = figure(Interval(exactly: months.high))
      return .prose(
        Prose(en: "over already, or \(most) at most", fr: "déjà fini, ou \(most) au plus")
      )
    }
    return .figure(figure(months))
  }

  private func remarks(_ tier: TierPlan) -> [Prose] {
    var remarks: [Text] = []
    if let capacity = tier.capacity, capacity.mid < 1 {
      remarks.append(
        Text(
          en:
            "On tier \(tier.name) one person alone already misses the objectives: less work for each request helps, more machines do not.",
          fr:
            "Au palier \(tier.name), une personne seule manque déjà les objectifs : réduire le travail de chaque requête aide, ajouter des machines n'aide pas."
        )
      )
    } else if tier.cannotHold == true {
      remarks.append(
        Text(
          en: "Tier \(tier.name) cannot hold even the people that enter it.",
          fr: "Le palier \(tier.name) ne tient même pas les personnes qui y entrent."
        )
      )
    } else if let headroom = tier.headroom, headroom.high < 1 {
      remarks.append(
        Text(
          en: "Tier \(tier.name) does not reach its upper end: its capacity is below it.",
          fr: "Le palier \(tier.name) n'atteint pas son extrémité : sa capacité est en dessous."
        )
      )
    }
    let changes = changesInWords(tier)
    if !changes.isEmpty {
      let changes = changes.joined(separator: ", ")
      remarks.append(
        Text(
          en: "What tier \(tier.name) changes: \(changes).",
          fr: "Ce que change le palier \(tier.name) : \(changes)."
        )
      )
    }
    return remarks.map { Prose($0) }
  }

  /// What a tier changes and no table of sizes shows.
  private func changesInWords(_ tier: TierPlan) -> [String] {
    guard let settings = tier.declared?.settings, let sizes = tier.system?.sizes else {
      return tier.changes
    }
    return zip(settings, tier.changes).filter { setting, _ in
      let key = setting.key.value
      let name = key.hasPrefix("services.") ? String(key.dropFirst(9)) : key
      return !sizes.contains { $0.key == name || $0.key.hasPrefix(name + ".") }
    }.map(\.1)
  }

  /// The sizes of machine and services that differ between the tiers.
  private func settings(_ growth: GrowthPlan) -> Table? {
    let tiers = growth.tiers.filter { $0.declared != nil && $0.system != nil }
    let sizes = tiers.map { tier in
      Dictionary((tier.system?.sizes ?? []).map { ($0.key, $0.value) }) { first, _ in first }
    }
    let keys = (tiers.first?.system?.sizes ?? []).map(\.key).filter { key in
      Set(sizes.map { $0[key]??.value }).count > 1
    }
    guard !keys.isEmpty else { return nil }
    return Table(
      Text(en: "What each tier sets", fr: "Ce que règle chaque palier"),
      columns: [.words(en: "Setting", fr: "Réglage")]
        + tiers.map { .numbers(Text(verbatim: $0.name)) },
      rows: keys.map { key in [.name(key)] + sizes.map { .figure($0[key] ?? nil) } }
    )
  }

  /// The cheapest machines for rent that are as large as those of the tiers.
  private func rentals(_ growth: GrowthPlan) -> Table? {
    let rented = growth.tiers.filter { $0.offer?.price != nil }
    guard !rented.isEmpty else { return nil }
    return Table(
      Text(
        en: "Cheapest machine for rent with the tier's cores and memory, and disk for its data",
        fr:
          "La machine à louer la moins chère ayant cœurs et mémoire du palier, et le disque pour ses données"
      ),
      columns: [
        .words(en: "Tier", fr: "Palier"), .words(en: "Offer", fr: "Offre"),
        .numbers(en: "A month", fr: "Par mois"), .words(en: "To know", fr: "À savoir"),
      ],
      rows: rented.compactMap { tier in
        if tier.cannotHold == true || (tier.headroom?.high ?? 1) < 1 {
          return [
            .name(tier.name),
            .text(
              en: "none: one machine of this size does not hold the tier",
              fr: "aucune : une machine de cette taille ne tient pas le palier"
            ),
          ]
        }
        return tier.offer.map { offer in
          let apart =
            offer.disk == nil ? [Text(en: "disk paid apart", fr: "disque payé à part")] : []
          let marks = offer.marks(on: growth.today, in: offer.price?.currency ?? "").map(\.word)
          let volume = tier.volume.map { [$0.words] } ?? []
          let isOneOfSeveral =
            tier.system.map {
              $0.regions.count > 1 || $0.data.contains { ($0.shards?.mid ?? 1) > 1 }
            }
            ?? false
          let node =
            isOneOfSeveral
            ? [Text(en: "for one node of several", fr: "pour un nœud parmi d'autres")] : []
          return [
            .name(tier.name), .name(offer.name), .figure(offer.priceFigure),
            .text(.joined(marks + node + apart + volume, separator: ", ")),
          ]
        }
      }
    )
  }

  /// What ends the tiers, and what would tell what is not known of them: each said once.
  private func endings(_ tiers: [TierPlan]) -> [Prose] {
    let ends = [TierPlan.End.capacity, .range, .disk].compactMap { end -> Text? in
      let names = tiers.filter { $0.end == end }.map(\.name)
      guard !names.isEmpty else { return nil }
      let list = names.joined(separator: ", ")
      return names.count == 1
        ? Text(
          en: "Tier \(list) ends when \(end.words).",
          fr: "Le palier \(list) prend fin quand \(end.words)."
        )
        : Text(
          en: "Tiers \(list) end when \(end.words).",
          fr: "Les paliers \(list) prennent fin quand \(end.words)."
        )
    }
    let missing = tiers.flatMap(\.missing).reduce(into: [Text]()) { list, text in
      if !list.contains(text) { list.append(text) }
    }
    return (ends + missing).map { Prose($0) }
  }

  private func table(of tier: TierPlan) -> Table {
    let load = LoadLevel.users(wholePeople(at: tier))
    // Without a population and a capacity one person stands for all.
    let isForOne =
      tier.capacity == nil && tier.starts == nil && tier.load.value == Interval(exactly: 1)
    return Table(
      isForOne
        ? Text(
          en: "Tier \(tier.name) for one person: nobody says how many come",
          fr: "Palier \(tier.name) pour une personne : personne ne dit combien viennent"
        )
        : Text(
          en: "Tier \(tier.name) at \(load.words)",
          fr: "Palier \(tier.name) à \(load.words)"
        ),
      columns: [
        .words(en: "Resource", fr: "Ressource"), .numbers(en: "Used", fr: "Utilisé"),
        .numbers(en: "There is", fr: "Disponible"), .numbers(en: "Share", fr: "Part"),
        .numbers(en: "Limit that fits", fr: "Limite qui convient"),
      ],
      rows: tier.resources.map { resource in
        [
          .name(resource.name), used(resource), .figure(resource.limit),
          resource.share.map { .interval($0, .ratio) } ?? .empty,
          .figure(fitting(resource.name, in: tier)),
        ]
      }
    )
  }

  private func used(_ resource: TierResource) -> Cell {
    guard resource.isCeiling else { return .figure(resource.used) }
    return .prose(Prose(en: "at most \(resource.used)", fr: "au plus \(resource.used)"))
  }

  private func fitting(_ name: String, in tier: TierPlan) -> Figure? {
    tier.limits.lazy.compactMap { share in
      switch name {
      case share.service + ".cpu": share.cpu
      case share.service + ".memory": share.memory
      default: nil
      }
    }.first
  }
}

extension Tier.Population {
  /// Who is counted, after a number.
  var words: Text {
    switch self {
    case .registered: Text(en: "registered", fr: "inscrits")
    case .monthlyActive: Text(en: "people a month", fr: "personnes par mois")
    case .dailyActive: Text(en: "people a day", fr: "personnes par jour")
    case .concurrent: Text(en: "at the same time", fr: "en même temps")
    }
  }
}

extension TierPlan.End {
  /// What happens then, in words.
  var words: Text {
    switch self {
    case .capacity:
      Text(en: "the capacity is reached", fr: "la capacité est atteinte")
    case .range:
      Text(
        en: "the range that the dossier gives is passed",
        fr: "l'étendue donnée par le dossier est dépassée"
      )
    case .disk: Text(en: "the disk is full", fr: "le disque est plein")
    }
  }
}
