import PalierModel
import PalierSetup

extension AuditRule {
  /// A plan at another price than its seller's list.
  static let planPrice = AuditRule(
    "plan-price",
    .warning,
    Text(
      en: "A plan at another price than listed",
      fr: "Une offre à un autre prix que celui du tarif"
    ),
    consequence: Text(
      en:
        "The total of the costs, and every comparison with other offers, rests on a price that nobody asks.",
      fr:
        "Le total des coûts, et toute comparaison avec d'autres offres, repose sur un prix que personne ne pratique."
    ),
    fix: Text(
      en: "Look the price up, and write its date beside it (`palier offers` has date and source).",
      fr: "Relever le prix, et écrire sa date à côté (« palier offers » a la date et la source)."
    ),
    manual: Manual("catalogue.md", "Palier")
  ) { subject in
    guard let document = subject.document else { return [] }
    var named: [String: Int] = [:]
    return document.prose.compactMap { line -> Occurrence? in
      guard let (offer, said) = PlanMention.price(on: line, of: document), let price = offer.price,
        price.currency == "USD", (price.amount - said).magnitude > 0.2 * price.amount,
        named.updateValue(line, forKey: offer.plan) == nil
      else { return nil }
      let (name, date) = ("\(offer.provider) \(offer.plan)", offer.date)
      return document.occurrence(
        line,
        mark: "$",
        Text(
          en: "\(name) is listed at \(price.amount) USD a month (\(date)), not \(said).",
          fr: "\(name) est au tarif de \(price.amount) USD par mois (\(date)), pas \(said)."
        )
      )
    }
  }
}
