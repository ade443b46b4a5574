public import PalierModel

extension RoadmapStep {
  /// What is to be done as the population grows, in the order of time.
  ///
  /// Each tier when it is entered, what the last one cannot bear, and the disk when it is full; what
  /// never comes is left out, what may never come has the place of its earliest date.
  ///
  /// Empty where neither the load nor its growth is known.
  public static func roadmap(
    of tiers: [TierPlan],
    storage: StoragePlan,
    load: Interval?,
    growth: Growth?,
    today: CalendarDate
  ) -> [RoadmapStep] {
    var steps: [RoadmapStep] = []
    if let load, let growth {
      for tier in tiers where tier.entry > 0 {
        let months =
          tier.starts ?? growth.months(from: load, to: Interval(exactly: tier.entry))
        let settings = tier.changes.joined(separator: ", ")
        steps.append(
          RoadmapStep(
            users: Interval(exactly: tier.entry),
            due: Deadline(months: months, from: today),
            event: Text(en: "tier \(tier.name) begins", fr: "le palier \(tier.name) commence"),
            action: tier.action ?? Text(verbatim: settings)
          )
        )
      }
      if let last = tiers.last, let leaves = last.leaves {
        steps.append(
          RoadmapStep(
            users: last.load.value,
            due: Deadline(months: leaves, from: today),
            event: Text(
              en: "tier \(last.name), the last one, ends",
              fr: "le palier \(last.name), le dernier, prend fin"
            ),
            action: Text(en: "plan the next tier", fr: "prévoir le palier suivant")
          )
        )
      }
      if let last = tiers.last, let capacity = last.capacity {
        let first = last.bottlenecks.first { $0.station.resource != .disk }?.station.name ?? "–"
        steps.append(
          RoadmapStep(
            users: capacity.value,
            due: Deadline(months: growth.months(from: load, to: capacity.value), from: today),
            event: Text(
              en: "tier \(last.name) reaches its capacity",
              fr: "le palier \(last.name) atteint sa capacité"
            ),
            action: Text(
              en: "more of what gives way first: \(first)",
              fr: "davantage de ce qui cède en premier : \(first)"
            )
          )
        )
      }
    }
    if let full = full(tiers) ?? storage.full {
      let due = Deadline(months: full, from: today)
      steps.append(
        RoadmapStep(
          users: load.map { growth?.value($0, after: min(due.likely, Growth.horizon)) ?? $0 },
          due: due,
          event: Text(en: "the disk is full", fr: "le disque est plein"),
          action: Text(
            en: "a larger disk, backups elsewhere, or a shorter retention",
            fr: "un disque plus grand, des sauvegardes ailleurs, ou une rétention plus courte"
          )
        )
      )
    }
    return steps.filter { $0.due.likely.isFinite }.sorted { $0.due.likely < $1.due.likely }
  }

  /// When the disk is full: that of the tier in which the population then is; nil where no tier says.
  private static func full(_ tiers: [TierPlan]) -> Interval? {
    for (index, tier) in tiers.enumerated() {
      guard let full = tier.system.flatMap({ StoragePlan($0).full }) else { continue }
      let next = tiers.dropFirst(index + 1).first?.starts?.mid ?? .infinity
      if full.mid < next || index == tiers.count - 1 { return full }
    }
    return nil
  }
}
