import PalierModel
import PalierPlanning

extension PlanDocument {
  /// The tiers, and what each asks of its machine.
  func tiersSection(_ growth: GrowthPlan) -> Section? {
    guard !growth.tiers.isEmpty else { return nil }
    return Section(en: "Tiers", fr: "Paliers") {
      Table(
        columns: [
          .words(en: "Tier", fr: "Palier"),
          .words(en: "People at the peak", fr: "Personnes à la pointe"),
          .numbers(en: "Capacity", fr: "Capacité"), .numbers(en: "Headroom", fr: "Marge"),
          .words(en: "Gives way first", fr: "Cède en premier"),
          .numbers(en: "Lasts", fr: "Durée"), .numbers(en: "A month", fr: "Par mois"),
        ],
        rows: growth.tiers.map(row)
      )
      Notes(growth.tiers.flatMap(remarks))
      for tier in growth.tiers where !tier.resources.isEmpty { table(of: tier) }
    }
  }

  private func row(_ tier: TierPlan) -> [Cell] {
    let range = Text(
      en: "\(Int(tier.entry.rounded())) to \(Int(tier.load.mid.rounded()))",
      fr: "\(Int(tier.entry.rounded())) à \(Int(tier.load.mid.rounded()))"
    )
    let order = tier.bottlenecks.map { "\($0.station.name) (\(Int($0.users)))" }
    return [
      .name(tier.name), .text(range),
      .figure(tier.capacity.map { Figure(PlanDocument.people($0.value), .count, from: $0.source) }),
      tier.headroom.map { .interval($0, .ratio) } ?? .empty,
      order.isEmpty
        ? .text(en: "not known", fr: "inconnu") : .name(order.joined(separator: ", ")),
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

  private func durability(_ tier: TierPlan) -> Cell {
    guard let months = tier.durability else { return .empty }
    guard months.mid.isFinite else { return .text(en: "no end", fr: "sans fin") }
    return .figure(
      Figure(
        Interval(
          low: months.low * CalendarDate.month,
          mid: months.mid * CalendarDate.month,
          high: months.high * CalendarDate.month
        ),
        .time,
        from: .predicted(model: "compound growth", error: nil)
      )
    )
  }

  private func remarks(_ tier: TierPlan) -> [Prose] {
    var remarks: [Text] = []
    if tier.cannotHold == true {
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
    if !tier.changes.isEmpty {
      let changes = tier.changes.joined(separator: ", ")
      remarks.append(
        Text(
          en: "What tier \(tier.name) changes: \(changes).",
          fr: "Ce que change le palier \(tier.name) : \(changes)."
        )
      )
    }
    if let end = tier.end {
      remarks.append(
        Text(
          en: "Tier \(tier.name) ends by \(end.words).",
          fr: "Le palier \(tier.name) se termine par \(end.words)."
        )
      )
    }
    let missing = tier.name == contents.growth?.tiers.first?.name ? tier.missing : []
    return (remarks + missing).map { Prose($0) }
  }

  private func table(of tier: TierPlan) -> Table {
    Table(
      Text(
        en: "Tier \(tier.name) at \(tier.load.mid.rounded()) people",
        fr: "Palier \(tier.name) à \(tier.load.mid.rounded()) personnes"
      ),
      columns: [
        .words(en: "Resource", fr: "Ressource"), .numbers(en: "Used", fr: "Utilisé"),
        .numbers(en: "There is", fr: "Disponible"), .numbers(en: "Share", fr: "Part"),
        .numbers(en: "Limit that fits", fr: "Limite qui convient"),
      ],
      rows: tier.resources.map { resource in
        [
          .name(resource.name), .figure(resource.used), .figure(resource.limit),
          resource.share.map { .interval($0, .ratio) } ?? .empty,
          .figure(fitting(resource.name, in: tier)),
        ]
      }
    )
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

extension TierPlan.End {
  /// What it is, in words.
  var words: Text {
    switch self {
    case .capacity:
      Text(en: "its capacity", fr: "sa capacité")
    case .range: Text(en: "the range of the dossier", fr: "l'étendue donnée par le dossier")
    case .disk: Text(en: "its disk, which is full", fr: "son disque, qui est plein")
    }
  }
}
