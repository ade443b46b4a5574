import PalierModel

extension CostItem {
  /// The keys of a cost.
  static let keys: [Key<CostItem>] = [
    .choice(
      "kind",
      example: "machine",
      meaning: Text(en: "What is paid for.", fr: "Ce qui est payé.")
    ) { $1.kind = $0.value },
    .money(
      "price",
      \.price,
      inTime: true,
      example: "120 EUR/month",
      meaning: Text(
        en: "Its price: a month, a year, or once (a purchase).",
        fr: "Son prix : par mois, par an, ou en une fois (un achat)."
      )
    ),
    .quantity(
      "number",
      \.number,
      .number,
      example: "3",
      meaning: Text(en: "How many of it; 1 if it is left out.", fr: "Combien ; 1 par défaut.")
    ),
    .quantity(
      "lasts",
      \.lasts,
      .positiveDuration,
      example: "4 years",
      meaning: Text(
        en: "For how long a purchase serves; 3 years if it is left out.",
        fr: "La durée de service d'un achat ; 3 ans par défaut."
      )
    ),
    .quantity(
      "power",
      \.power,
      .power,
      example: "4..7 W",
      meaning: Text(en: "Electric power that it draws.", fr: "La puissance électrique consommée.")
    ),
    .quantity(
      "running",
      \.running,
      .share,
      example: "100 %",
      meaning: Text(
        en: "The share of time for which it is on; always if it is left out.",
        fr: "La part du temps en marche ; toujours par défaut."
      )
    ),
    .money(
      "per_kwh",
      \.perKilowattHour,
      inTime: false,
      example: "0.20..0.25 EUR",
      meaning: Text(en: "The price of a kilowatt-hour.", fr: "Le prix d'un kilowattheure.")
    ),
    .quantity(
      "volume",
      \.volume,
      .dataRate,
      example: "5 TB/month",
      meaning: Text(en: "Data sent, or stored anew.", fr: "Les données envoyées.")
    ),
    .quantity(
      "included",
      \.included,
      .dataRate,
      example: "1 TB/month",
      meaning: Text(
        en: "Data that the price already includes.",
        fr: "Les données déjà comprises dans le prix."
      )
    ),
    .money(
      "per_gb",
      \.perGigabyte,
      inTime: false,
      example: "0.01 EUR",
      meaning: Text(
        en: "The price of a gigabyte (10⁹ bytes) beyond those.",
        fr: "Le prix d'un gigaoctet (10⁹ octets) au-delà."
      )
    ),
    .names(
      "tiers",
      \.tiers,
      example: "[small]",
      meaning: Text(
        en: "The tiers that need it; by default all.",
        fr: "Les paliers qui en ont besoin ; tous par défaut."
      )
    ),
    .text(
      "source",
      example: "price list of the provider",
      meaning: Text(en: "Who says so.", fr: "Qui le dit.")
    ) { $1.source = $0.value },
    .text(
      "date",
      example: "2025-10-29",
      meaning: Text(en: "The day of the price.", fr: "Le jour du prix.")
    ) { $1.date = $0.value },
  ]
}

extension Key<CostItem> {
  /// An amount of money in any currency.
  fileprivate static func money(
    _ name: String,
    _ property: Property<Figure?>,
    inTime: Bool,
    example: String,
    meaning: Text
  ) -> Key {
    let holds: Text =
      inTime
      ? Text(
        en: "an amount of money, a month, a year or once",
        fr: "une somme, par mois, par an ou en une fois"
      )
      : Dimension.money("EUR").name
    return Key(name, holds: holds, example: example, meaning: meaning) { field, item, reader in
      guard let figure = reader.money(field, inTime: inTime) else { return }
      item[keyPath: property] = figure
    }
  }
}

extension DossierReader {
  /// An amount of money that is not negative, in any currency.
  mutating func money(_ field: Field, inTime: Bool) -> Figure? {
    guard let figure = figure(field, inTime ? .price : .amountOfMoney) else { return nil }
    switch figure.dimension {
    case .money: return figure
    case .monthlyMoney where inTime: return figure
    default:
      let example = inTime ? "120 EUR/month" : "0.20 EUR"
      wrongType(
        field,
        expected: Text(en: "money, as `\(example)`", fr: "une somme, comme « \(example) »")
      )
      return nil
    }
  }

  /// What currencies are worth.
  mutating func exchangeRates(_ field: Field) -> [ExchangeRate]? {
    let expected = Text(
      en: "currencies with their worth: `{ USD: 0.92 EUR }`",
      fr: "des monnaies et leur valeur : « \("{ USD: 0.92 EUR }") »"
    )
    guard let fields = fields(field, expected: expected) else { return nil }
    return fields.compactMap { field in
      let isCode =
        field.name.utf8.count == 3 && field.name.utf8.allSatisfy { (65...90).contains($0) }
      guard isCode else {
        wrongType(field, expected: expected)
        return nil
      }
      return money(field, inTime: false).map { ExchangeRate(currency: field.name, worth: $0) }
    }
  }
}
