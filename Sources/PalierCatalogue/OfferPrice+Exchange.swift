public import PalierModel

extension ExchangeRate {
  /// Reads `USD=0.86EUR` as a user gives it; nil if it is not a rate between two currencies.
  public init?(parsing text: String) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count > 3, let rate = Double(parts[1].dropLast(3)),
      rate > 0, rate.isFinite
    else { return nil }
    let names = [String(parts[0]), String(parts[1].suffix(3))]
    guard names.allSatisfy(Offer.isCurrency), names[0] != names[1] else { return nil }
    self.init(
      currency: names[0],
      worth: Figure(
        Interval(exactly: rate),
        .money(names[1]),
        from: .assumed(by: "--rate", why: Text(en: "given by the user", fr: "donné par l'usager"))
      )
    )
  }
}

extension Offer {
  /// True for three capital letters, as ISO 4217 names currencies.
  public static func isCurrency(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
  }
}

extension OfferPrice {
  /// The amount in a currency, at the most likely value of the first rate between the two, either
  /// way; nil where there is none.
  public func amount(in currency: String, at rates: [ExchangeRate]) -> Double? {
    if self.currency == currency { return amount }
    for rate in rates {
      guard case .money(let target) = rate.worth.dimension, rate.worth.mid > 0 else { continue }
      if rate.currency == self.currency, target == currency { return amount * rate.worth.mid }
      if target == self.currency, rate.currency == currency { return amount / rate.worth.mid }
    }
    return nil
  }
}
