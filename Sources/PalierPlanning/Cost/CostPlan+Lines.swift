import PalierModel

extension CostPlan {
  /// Hours of an average month.
  static let hoursAMonth = CalendarDate.month / 3_600
  /// For how many months a purchase serves, where the dossier does not say: three years, as small
  /// computers are usually written off.
  static let usualLife = 36.0

  /// The monthly cost of an item, one line for each currency that it is paid in; none without price.
  static func lines(_ item: CostItem) -> [Line] {
    let number = item.number?.value ?? Interval(exactly: 1)
    var parts: [(currency: String, value: Interval)] = []
    var once: Figure?
    switch item.price?.dimension {
    case .monthlyMoney(let currency):
      parts.append((currency, (item.price?.value ?? Interval(exactly: 0)) * number))
    case .money(let currency):
      let price = (item.price?.value ?? Interval(exactly: 0)) * number
      let life = item.lasts?.value.map { $0 / CalendarDate.month } ?? Interval(exactly: usualLife)
      parts.append((currency, price * life.map { 1 / $0 }))
      once = Figure(price, .money(currency), from: source(of: item))
    default: break
    }
    if let power = item.power, let price = item.perKilowattHour,
      case .money(let currency) = price.dimension
    {
      let kilowattHours =
        power.value * (item.running?.value ?? Interval(exactly: 1)) * (hoursAMonth / 1_000)
      parts.append((currency, kilowattHours * price.value * number))
    }
    if let volume = item.volume, let price = item.perGigabyte,
      case .money(let currency) = price.dimension
    {
      let included = item.included?.value ?? Interval(exactly: 0)
      let gigabytes =
        Interval(
          low: max(0, volume.value.low - included.high),
          mid: max(0, volume.value.mid - included.mid),
          high: max(0, volume.value.high - included.low)
        ) * (CalendarDate.month / 1e9)
      parts.append((currency, gigabytes * price.value))
    }
    let currencies = parts.map(\.currency).reduce(into: [String]()) { list, currency in
      if !list.contains(currency) { list.append(currency) }
    }
    return currencies.map { currency in
      let sum = parts.filter { $0.currency == currency }
        .reduce(Interval(exactly: 0)) { $0 + $1.value }
      return Line(
        name: item.name,
        kind: item.kind,
        monthly: Figure(sum, .monthlyMoney(currency), from: source(of: item)),
        once: currency == currencies.first ? once : nil,
        tiers: item.tiers.map(\.value)
      )
    }
  }

  /// Who says so and when, or where the dossier does.
  private static func source(of item: CostItem) -> Source {
    let declared =
      (item.price ?? item.perKilowattHour ?? item.perGigabyte)?.source
      ?? .assumed(by: "Palier", why: Text(en: "no price", fr: "pas de prix"))
    guard let name = item.source else { return declared }
    return .catalogued(name: name, date: item.date ?? "")
  }
}
