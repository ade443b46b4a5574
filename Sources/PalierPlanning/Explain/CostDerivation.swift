import PalierModel

/// How the monthly cost of an item follows from what the dossier says of it.
struct CostDerivation {
  let item: CostItem

  init(_ item: CostItem) { self.item = item }

  /// The equation of what is paid in a currency, and its inputs.
  func parts(in currency: String?) -> (Text, [Explanation]) {
    let parts = [bought, power, volume].compactMap(\.self).filter {
      $0.currency == currency
    }
    var inputs = parts.flatMap(\.inputs)
    if parts.contains(where: \.isMultiplied) {
      inputs += [leaf("number", Text(en: "how many", fr: "combien"), item.number)]
        .compactMap(\.self)
    }
    return (Text.joined(parts.map(\.equation), separator: " + "), inputs)
  }

  private struct Part {
    let currency: String
    let equation: Text
    let inputs: [Explanation]
    /// True if it counts as often as there are such items.
    let isMultiplied: Bool
  }

  private var times: Text {
    item.number == nil
      ? Text(verbatim: "") : Text(en: " × how many", fr: " × combien")
  }

  private func leaf(_ key: String, _ label: Text, _ figure: Figure?) -> Explanation? {
    figure.map { Explanation("costs.\(item.name).\(key)", label, $0) }
  }

  /// The price, in time or spread over a life.
  private var bought: Part? {
    let price = leaf("price", Text(en: "price", fr: "prix"), item.price)
    switch item.price?.dimension {
    case .monthlyMoney(let currency):
      return Part(
        currency: currency,
        equation: Text(en: "price a month\(times)", fr: "prix mensuel\(times)"),
        inputs: [price].compactMap(\.self),
        isMultiplied: true
      )
    case .money(let currency):
      let life =
        item.lasts
        ?? Figure(
          Interval(exactly: CostPlan.usualLife * CalendarDate.month),
          .time,
          from: .assumed(
            by: "Palier",
            why: Text(
              en: "small computers are usually written off in three years",
              fr: "un petit ordinateur s'amortit d'ordinaire en trois ans"
            )
          )
        )
      return Part(
        currency: currency,
        equation: Text(
          en: "price\(times) / months of its life",
          fr: "prix\(times) / mois de sa vie"
        ),
        inputs: [
          price, leaf("lasts", Text(en: "how long it serves", fr: "durée de service"), life),
        ].compactMap(\.self),
        isMultiplied: true
      )
    default: return nil
    }
  }

  /// Electricity.
  private var power: Part? {
    guard let power = item.power, let price = item.perKilowattHour,
      case .money(let currency) = price.dimension
    else { return nil }
    return Part(
      currency: currency,
      equation: Text(
        en: "watts × share of time × 730.5 h / 1,000 × price of a kWh\(times)",
        fr:
          "watts × part du temps × \(CostPlan.hoursAMonth, decimals: 1) h / \(1_000) × prix du kWh\(times)"
      ),
      inputs: [
        leaf("power", Text(en: "power", fr: "puissance"), power),
        leaf(
          "running",
          Text(en: "share of time switched on", fr: "part du temps en marche"),
          item.running
        ),
        leaf("per_kwh", Text(en: "price of a kWh", fr: "prix du kWh"), price),
      ].compactMap(\.self),
      isMultiplied: true
    )
  }

  /// Volume beyond what is included.
  private var volume: Part? {
    guard let volume = item.volume, let price = item.perGigabyte,
      case .money(let currency) = price.dimension
    else { return nil }
    return Part(
      currency: currency,
      equation: Text(
        en: "(volume − included) × price of a GB",
        fr: "(volume − inclus) × prix du Go"
      ),
      inputs: [
        leaf("volume", Text(en: "volume", fr: "volume"), volume),
        leaf("included", Text(en: "included volume", fr: "volume inclus"), item.included),
        leaf("per_gb", Text(en: "price of a GB", fr: "prix du Go"), price),
      ].compactMap(\.self),
      isMultiplied: false
    )
  }
}
