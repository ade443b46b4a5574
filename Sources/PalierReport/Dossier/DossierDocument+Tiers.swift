import PalierModel
import PalierPlanning

extension DossierDocument {
  /// The tiers, beside each other and each by itself; what the machine shows at the peak.
  var tiersChapter: [Block] {
    var blocks: [Block] = []
    if !plan.bottlenecks.isEmpty {
      let order = Section(.saturation) {
        ProofTelling.table(of: plan.bottlenecks, nil, from: sources.predicted)
      }
      blocks.append(order.block)
    }
    if let prediction = plan.prediction {
      blocks.append(planned.predictionSection(prediction).block)
    }
    if var tiers = planned.tiersSection(growth) {
      if let comparison { tiers.blocks.insert(comparison.block, at: min(1, tiers.blocks.count)) }
      blocks.append(tiers.block)
    }
    return blocks
  }

  /// What each tier asks for, a row each.
  private var comparison: Table? {
    let tiers = growth.tiers.filter {
      !$0.resources.isEmpty || plan.profile.requests[$0.name] != nil
    }
    guard tiers.count > 1 else { return nil }
    return Table(
      Text(
        en: "What each tier asks for at its upper end",
        fr: "Ce que demande chaque palier à son extrémité"
      ),
      columns: [
        .words(en: "Tier", fr: "Palier"), .numbers(en: "Requests", fr: "Requêtes"),
        .numbers(en: "Cores busy", fr: "Cœurs occupés"), .numbers(en: "Memory", fr: "Mémoire"),
        .numbers(en: "Disk", fr: "Disque"), .numbers(en: "Sent", fr: "Envoyé"),
      ],
      rows: tiers.map { tier in
        [.name(tier.name), .figure(plan.profile.requests[tier.name])]
          + ["cpu", "memory", "disk", "network"].map {
            .figure(tier.resource("machine." + $0)?.used)
          }
      }
    )
  }

  /// The 95th percentile against the load, with the objective and the capacity.
  private var capacityChart: LineChart? {
    guard let curve = plan.curve, curve.steps.count > 1 else { return nil }
    let objective = system.objectives.responseTimes.first {
      $0.statistic == .p95 && $0.action == nil
    }
    return LineChart(
      Text(en: "Response time against the load", fr: "Temps de réponse selon la charge"),
      x: Axis(en: "people at the same time", fr: "personnes en même temps", .count),
      y: Axis(en: "p95", fr: "p95", .time),
      series: [
        .predicted(
          Text(en: "p95 of all actions", fr: "p95 de toutes les actions"),
          curve.steps.map { .init(x: $0.load.amount, y: $0.overall.p95) },
          from: sources.predicted(.p95)
        )
      ],
      objectives: objective.map {
        [.init(Text(en: "objective", fr: "objectif"), at: $0.limit.value)]
      } ?? [],
      capacities: plan.capacity.map {
        [.init(Text(en: "capacity", fr: "capacité"), at: PlanDocument.people($0))]
      } ?? []
    )
  }
}
