import PalierModel

extension Explainer {
  /// Levels at which something must be done, those that follow from the model.
  func decisionFigures() throws -> [Explanation] {
    try decisions().flatMap { rule in
      let levels = [
        ("watch", rule.derived.watch, DecisionRule.watchMonths),
        ("urgent", rule.derived.urgent, DecisionRule.urgentMonths),
        ("critical", rule.derived.critical, 0),
      ]
      return levels.compactMap { level, figure, months in
        figure.map { explanation(of: $0, at: level, months, rule.metric) }
      }
    }
  }

  private func explanation(
    of figure: Figure,
    at level: String,
    _ months: Double,
    _ metric: String
  ) -> Explanation {
    var isDeclared = false
    if case .declared = figure.source { isDeclared = true }
    let isDisk = metric == "machine.disk"
    let months = Int(months)
    let state =
      isDisk
      ? Text(en: "how full the disk is", fr: "ce que le disque a de plein")
      : Text(en: "what \(metric) shows, simulated,", fr: "ce que montre \(metric), simulé,")
    let when =
      isDisk
      ? Text(en: "when it is full", fr: "quand il est plein")
      : Text(en: "at the capacity", fr: "à la capacité")
    let equation =
      months == 0
      ? Text(en: "\(state) \(when)", fr: "\(state) \(when)")
      : Text(
        en: "\(state) \(months) months of growth before it is \(when)",
        fr: "\(state) \(months) mois de croissance avant d'être \(when)"
      )
    let words: [String: Text] = [
      "watch": Text(en: "watch from here on", fr: "à surveiller à partir de là"),
      "urgent": Text(en: "urgent from here on", fr: "urgent à partir de là"),
      "critical": Text(en: "critical from here on", fr: "critique à partir de là"),
    ]
    let word = words[level] ?? Text(verbatim: level)
    return Explanation(
      "\(FigureName.decisions)\(metric).\(level)",
      Text(en: "\(metric), \(word)", fr: "\(metric), \(word)"),
      figure,
      equation: isDeclared ? nil : equation,
      from: isDeclared
        ? []
        : isDisk
          ? storage.filter { ["data.total", "data.full"].contains($0.name) } + growth
          : objectives + structure + demands + [peopleGrowth].compactMap(\.self)
    )
  }
}
