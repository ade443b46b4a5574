import PalierModel

extension CostClaim {
  /// The keys of a claimed cost.
  static let keys: [Key<CostClaim>] = [
    Key(
      "price",
      holds: Dimension.monthlyMoney("EUR").name,
      example: "50 USD/month",
      meaning: Text(
        en: "What it costs, a month or a year.",
        fr: "Ce que cela coûte, par mois ou par an."
      ),
      isRequired: true
    ) { field, claim, reader in
      if let price = reader.monthlyPrice(field) { claim.price = price }
    }
  ]
}

extension DossierReader {
  /// Money in time.
  mutating func monthlyPrice(_ field: Field) -> Figure? {
    guard let figure = figure(field, .price) else { return nil }
    guard case .monthlyMoney = figure.dimension else {
      let name = Dimension.monthlyMoney("EUR").name
      wrongType(
        field,
        expected: Text(en: "\(name), as `25 USD/month`", fr: "\(name), comme « 25 USD/month »")
      )
      return nil
    }
    return figure
  }
}
