import PalierModel

extension Explainer {
  /// What each item costs a month, and their sums.
  var costs: [Explanation] {
    let plan = CostPlan(system, regions: regionPlan)
    let lines = plan.lines.map { cost($0, in: plan) }
    let totals = plan.totals().map { total in
      let currency = total.dimension.currency ?? ""
      return Explanation(
        "costs.total.\(currency)",
        Text(en: "cost a month, \(currency)", fr: "coût mensuel, \(currency)"),
        total,
        equation: Text(
          en: "sum of what every tier needs, each currency by itself unless a rate is given",
          fr: "somme de ce que veut chaque palier, chaque devise à part sauf taux donné"
        ),
        from: zip(plan.lines, lines).filter { $0.0.tiers.isEmpty }.map(\.1)
          + rates.filter { $0.figure.dimension.currency == currency }
      )
    }
    return lines + totals
  }

  /// The items that one tier needs, and the rates at which they are added up.
  func costs(in tier: String) -> [Explanation] {
    let plan = CostPlan(system, regions: regionPlan)
    return plan.lines.filter { $0.tiers.isEmpty || $0.tiers.contains(tier) }
      .map { cost($0, in: plan) } + rates
  }

  private var rates: [Explanation] {
    system.exchangeRates.map {
      Explanation(
        "rates.\($0.currency)",
        Text(en: "one \($0.currency)", fr: "un \($0.currency)"),
        $0.worth
      )
    }
  }

  private func cost(_ line: CostPlan.Line, in plan: CostPlan) -> Explanation {
    let name = FigureName.cost(line, in: plan)
    let label = Text(en: "\(line.name), a month", fr: "\(line.name), par mois")
    guard let item = system.costs.first(where: { $0.name == line.name }) else {
      let region = system.regions.first { line.name == "egress." + $0.name }
      return region.map { egressCost(of: $0, name, line.monthly) }
        ?? Explanation(name, label, line.monthly)
    }
    let (equation, inputs) = CostDerivation(item).parts(in: line.monthly.dimension.currency)
    // A price a month by itself is the cost: there is nothing to derive.
    guard inputs.count > 1 || item.price?.dimension != line.monthly.dimension else {
      return Explanation(name, label, line.monthly)
    }
    return Explanation(name, label, line.monthly, equation: equation, from: inputs)
  }
}

extension Dimension {
  /// The currency of money, whether paid once or monthly.
  fileprivate var currency: String? {
    switch self {
    case .money(let currency), .monthlyMoney(let currency): currency
    default: nil
    }
  }
}
