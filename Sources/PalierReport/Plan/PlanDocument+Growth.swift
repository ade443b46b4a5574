import PalierModel
import PalierPlanning

extension PlanDocument {
  /// Tiers, data, dates, decisions and costs.
  @BlockBuilder func growthSections(_ growth: GrowthPlan) -> [Block] {
    tiersSection(growth)
    dataSection(growth)
    if let regions = growth.regions { regionsSection(regions) }
    recoverySection(growth.recovery)
    trendSection
    roadmapSection(growth)
    decisionsSection(growth)
    costSection(growth)
  }

  func roadmapSection(_ growth: GrowthPlan) -> Section? {
    guard !growth.roadmap.isEmpty else { return nil }
    return Section(.roadmap) {
      Table(
        columns: [
          .words(en: "When", fr: "Quand"),
          .numbers(en: "People at the peak", fr: "Personnes à la pointe"),
          .words(en: "What happens", fr: "Ce qui arrive"),
          .words(en: "What to do", fr: "Ce qu'il faut faire"),
        ],
        rows: growth.roadmap.map { step in
          [
            .text(step.due.words),
            step.users.map { .interval(PlanDocument.people($0), .count) } ?? .empty,
            .text(step.event), .text(step.action),
          ]
        }
      )
    }
  }

  func decisionsSection(_ growth: GrowthPlan) -> Section? {
    let thresholds = contents.system.thresholds
    guard !growth.decisions.isEmpty || !thresholds.isEmpty else { return nil }
    return Section(.decisions) {
      if !growth.decisions.isEmpty { derived(growth.decisions) }
      if !thresholds.isEmpty { declared(thresholds) }
    }
  }

  /// The levels that the dossier sets.
  private func declared(_ thresholds: [Threshold]) -> Table {
    Table(
      Text(en: "The levels that the dossier sets", fr: "Les niveaux que fixe le dossier"),
      columns: [
        .words(en: "Metric", fr: "Mesure"), .numbers(en: "Watch", fr: "Surveiller"),
        .numbers(en: "Urgent", fr: "Urgent"), .numbers(en: "Critical", fr: "Critique"),
        .words(en: "What to do", fr: "Ce qu'il faut faire"),
      ],
      rows: thresholds.map { threshold in
        [
          .name(threshold.metric.value), .figure(threshold.watch), .figure(threshold.urgent),
          .figure(threshold.critical), threshold.action.map { .text($0) } ?? .empty,
        ]
      }
    )
  }

  /// The levels that follow from the model.
  @BlockBuilder private func derived(_ decisions: [DecisionRule]) -> [Block] {
    Table(
      columns: [
        .words(en: "Metric", fr: "Mesure"), .numbers(en: "Watch", fr: "Surveiller"),
        .numbers(en: "Urgent", fr: "Urgent"), .numbers(en: "Critical", fr: "Critique"),
        .words(en: "Usual levels", fr: "Niveaux usuels"),
        .words(en: "What to do", fr: "Ce qu'il faut faire"),
      ],
      rows: decisions.map { rule in
        [
          .name(rule.metric), .figure(rule.derived.watch), .figure(rule.derived.urgent),
          .figure(rule.derived.critical), usual(rule.customary), .text(rule.action),
        ]
      }
    )
    Notes([
      decisions.contains { $0.derived.critical != nil || $0.derived.watch != nil }
        ? PlanDocument.meaningOfLevels : PlanDocument.levelsNotKnown
    ])
  }

  private static let meaningOfLevels = Text(
    en:
      "Watch, urgent and critical follow from the model: critical is what the metric shows where an objective is just met or the disk is full; urgent and watch, 2 and 6 months of growth before. Usual levels stand beside them: nothing of this system speaks for them.",
    fr:
      "Surveiller, urgent et critique découlent du modèle. Critique : ce que montre la mesure quand un objectif est tout juste tenu ou que le disque est plein ; urgent et surveiller : 2 et 6 mois de croissance avant. Les niveaux usuels sont là pour comparer : rien dans ce système ne les justifie."
  )

  private static let levelsNotKnown = Text(
    en:
      "These levels are usual ones: nothing of this system speaks for them. Its own follow once a calibration tells what requests cost, and the population how fast it grows.",
    fr:
      "Ces niveaux sont des niveaux usuels : rien dans ce système ne les justifie. Les siens en découleront quand un calibrage dira ce que coûtent les requêtes, et la population à quelle vitesse elle croît."
  )

  private func usual(_ levels: DecisionRule.Levels) -> Cell {
    let values = [levels.watch, levels.urgent, levels.critical].compactMap { $0?.mid }
    guard values.count == 3 else { return .empty }
    return .text(
      Text(
        en: "\(percent: values[0]), \(percent: values[1]), \(percent: values[2])",
        fr: "\(percent: values[0]), \(percent: values[1]), \(percent: values[2])"
      )
    )
  }

  func costSection(_ growth: GrowthPlan) -> Section? {
    let costs = growth.costs
    guard !costs.lines.isEmpty || !costs.unpriced.isEmpty else { return nil }
    let totals = costs.totals()
    return Section(.costs) {
      Table(
        columns: [
          .words(en: "Item", fr: "Poste"), .numbers(en: "A month", fr: "Par mois"),
          .numbers(en: "A year", fr: "Par an"), .numbers(en: "Once", fr: "En une fois"),
        ],
        rows: costs.lines.map { line in
          let name =
            line.tiers.isEmpty ? line.name : "\(line.name) (\(line.tiers.joined(separator: ", ")))"
          return [
            .name(name), .figure(line.monthly), .figure(line.monthly.ofAYear), .figure(line.once),
          ]
        }
          + sums(of: growth)
      )
      if totals.count > 1 {
        Notes([
          Text(
            en: "Currencies are not added up: give `rates` to convert them.",
            fr: "Les monnaies ne sont pas additionnées : donnez « rates » pour les convertir."
          )
        ])
      }
      if !costs.unpriced.isEmpty {
        let names = costs.unpriced.joined(separator: ", ")
        Notes([Text(en: "Without a price: \(names).", fr: "Sans prix : \(names).")])
      }
    }
  }

  /// Rows of what all items cost together, or of what those of each tier do where tiers differ.
  private func sums(of growth: GrowthPlan) -> [[Cell]] {
    func rows(_ name: Text, _ totals: [Figure]) -> [[Cell]] {
      totals.map { [.text(name), .figure($0), .figure($0.ofAYear)] }
    }
    let costs = growth.costs
    guard growth.areDeclared, costs.lines.contains(where: { !$0.tiers.isEmpty }) else {
      return rows(Text(en: "in all", fr: "en tout"), costs.totals())
    }
    return growth.tiers.flatMap { tier in
      rows(
        Text(en: "in all, tier \(tier.name)", fr: "en tout, palier \(tier.name)"),
        costs.totals(in: tier.name)
      )
    }
  }

  /// Whole people.
  static func people(_ interval: Interval) -> Interval { interval.map { $0.rounded() } }
}

extension Figure {
  /// A monthly price over a year.
  fileprivate var ofAYear: Figure? {
    guard case .monthlyMoney(let currency) = dimension else { return nil }
    return Figure(value * 12, .money(currency), from: source)
  }
}
