import PalierModel
import PalierPlanning

extension DossierDocument {
  /// What is paid for, and how it grows with the people.
  var costsChapter: Section? {
    guard var section = planned.costSection(growth) else { return nil }
    if !contradictedPrices.isEmpty {
      section.blocks.append(
        Notes(
          contradictedPrices.map {
            Text(
              en: "A price to check: \($0). What is added up above is the dossier's.",
              fr:
                "Un prix à vérifier : \($0). Ce qui est additionné plus haut est celui du dossier."
            )
          }
        ).block
      )
    }
    if let costChart { section.blocks.append(costChart.block) }
    return section
  }

  /// What the catalogue says in place of prices that the dossier claims.
  var contradictedPrices: [Text] {
    plan.claims.compactMap { finding in
      guard case .offer = finding.claim.content, finding.verdict == .corrected,
        finding.stated?.dimension.isMoney == true
      else { return nil }
      return finding.reason
    }
  }

  /// The cost of each tier from its first to its last person; nil where tiers cost the same.
  private var costChart: LineChart? {
    let tiers = growth.tiers.filter { $0.cost.count == 1 && $0.load.mid > $0.entry }
      .sorted { $0.entry < $1.entry }
    guard growth.areDeclared, Set(tiers.map { $0.cost[0].value }).count > 1,
      Set(tiers.map { $0.cost[0].dimension }).count == 1, let first = tiers.first?.cost[0]
    else { return nil }
    return LineChart(
      Text(en: "Cost over people", fr: "Coût selon le nombre de personnes"),
      x: Axis(en: "people at the same time", fr: "personnes en même temps", .count),
      y: Axis(en: "cost", fr: "coût", first.dimension),
      series: [
        .predicted(
          Text(en: "cost a month", fr: "coût mensuel"),
          tiers.indices.flatMap { index in
            // Where tiers overlap, the later one counts.
            let next = index + 1 < tiers.count ? tiers[index + 1].entry : .infinity
            let tier = tiers[index]
            return [tier.entry, min(tier.load.mid, next)].map {
              LineChart.Point(x: $0, y: tier.cost[0].value)
            }
          },
          from: first.source
        )
      ]
    )
  }
}
