import PalierModel
import PalierPlanning

/// What a reader must know of an entry of the catalogue before trusting it.
enum OfferMark: String, CaseIterable, Encodable {
  case old
  case undated
  case future
  case lowTrust = "low_trust"
  case conflict
  case taxIncluded = "tax_included"
  case taxUnknown = "tax_unknown"
  case from
  case reserved
  case converted
  case burstable
  case shared

  /// True if the price may be wrong.
  var isDoubt: Bool { [.old, .undated, .future, .lowTrust, .conflict].contains(self) }

  /// It in a word or two.
  var word: Text {
    switch self {
    case .old: Text(en: "old", fr: "ancien")
    case .undated: Text(en: "undated", fr: "sans date")
    case .future: Text(en: "future", fr: "futur")
    case .lowTrust: Text(en: "low trust", fr: "peu fiable")
    case .conflict: Text(en: "conflict", fr: "contredit")
    case .taxIncluded: Text(en: "VAT in", fr: "TTC")
    case .taxUnknown: Text(en: "VAT?", fr: "TVA ?")
    case .from: Text(en: "from", fr: "à partir de")
    case .reserved: Text(en: "3 years", fr: "3 ans")
    case .converted: Text(en: "converted", fr: "converti")
    case .burstable: Text(en: "burstable", fr: "à crédits")
    case .shared: Text(en: "shared", fr: "partagé")
    }
  }

  /// What it means.
  var meaning: Text {
    switch self {
    case .old:
      Text(
        en: "the entry is older than \(Offer.daysUntilOld) days",
        fr: "l'entrée a plus de \(Offer.daysUntilOld) jours"
      )
    case .undated:
      Text(en: "nobody says of when the entry is", fr: "personne ne dit de quand date l'entrée")
    case .future:
      Text(en: "the entry is dated in the future", fr: "l'entrée est datée du futur")
    case .lowTrust:
      Text(en: "the source is of low trust", fr: "la source est peu fiable")
    case .conflict:
      Text(
        en: "another entry of the same plan says something else",
        fr: "une autre entrée de la même offre dit autre chose"
      )
    case .taxIncluded:
      Text(
        en: "the price includes value added tax, others do not",
        fr: "le prix comprend la TVA, d'autres non"
      )
    case .taxUnknown:
      Text(
        en: "nobody says whether the price includes value added tax",
        fr: "personne ne dit si le prix comprend la TVA"
      )
    case .from:
      Text(en: "the least that it may cost", fr: "le moins que cela peut coûter")
    case .reserved:
      Text(en: "the price binds for three years", fr: "le prix engage pour trois ans")
    case .converted:
      Text(en: "converted at the rate that was given", fr: "converti au taux donné")
    case .burstable:
      Text(
        en: "a core counts as \(percent: Offer.burstableShare): more only while credits last",
        fr:
          "un cœur compte pour \(percent: Offer.burstableShare) : plus seulement tant qu'il y a des crédits"
      )
    case .shared:
      Text(
        en: "cores are shared with other customers, and may be slower at times",
        fr: "les cœurs sont partagés avec d'autres clients, et parfois plus lents"
      )
    }
  }
}

extension Offer {
  /// What must be known of the entry on a day, compared in a currency.
  func marks(on today: CalendarDate, in currency: String) -> [OfferMark] {
    var marks: [OfferMark] = []
    switch isOld(on: today) {
    case true?: marks.append(.old)
    case nil: marks.append(.undated)
    case false?: break
    }
    if let dated = CalendarDate(earliestOf: date), dated.day > today.day { marks.append(.future) }
    if trust == .low { marks.append(.lowTrust) }
    if isInConflict { marks.append(.conflict) }
    switch price?.valueAddedTax {
    case .included: marks.append(.taxIncluded)
    case .unknown: marks.append(.taxUnknown)
    case .excluded, nil: break
    }
    if price?.basis == .from { marks.append(.from) }
    if price?.basis == .reserved { marks.append(.reserved) }
    if let price, price.currency != currency { marks.append(.converted) }
    if coreKind == .burstable { marks.append(.burstable) }
    if coreKind == .shared { marks.append(.shared) }
    return marks
  }
}

extension BoughtVolume {
  /// What is bought, and what it costs by its entry.
  var words: Text {
    guard let price = entry.price, let size = entry.disk else { return Text(verbatim: entry.name) }
    let (amount, money) = (price.amount / size * bytes, Dimension.monthlyMoney(price.currency))
    return Text(
      en: "and a volume of \(bytes, .information), \(amount, money)",
      fr: "et un volume de \(bytes, .information), \(amount, money)"
    )
  }
}

extension PricedOffer {
  /// The price a month with its source, in the currency of the comparison.
  func figure(in currency: String) -> Figure {
    let date = offer.date.isEmpty ? "–" : offer.date
    var name = offer.source.isEmpty ? offer.name : "\(offer.name), \(offer.source)"
    if let price = offer.price, price.currency != currency {
      name += " (\(price.amount) \(price.currency))"
    }
    if let volume { name += " + \(volume.entry.name), \(volume.entry.source)" }
    return Figure(
      Interval(exactly: amount),
      .monthlyMoney(currency),
      from: .catalogued(name: name, date: date)
    )
  }
}

extension Requirement.Resource {
  /// Its name.
  var words: Text {
    switch self {
    case .cores: Text(en: "cores", fr: "cœurs")
    case .memory: Text(en: "memory", fr: "mémoire")
    case .disk: Text(en: "disk", fr: "disque")
    case .transfer: Text(en: "transfer", fr: "transfert")
    }
  }

  /// It with its article, as the subject of a sentence's end.
  var lacking: Text {
    switch self {
    case .cores: Text(en: "processor power", fr: "puissance de calcul")
    case .memory: Text(en: "memory", fr: "mémoire")
    case .disk: Text(en: "disk", fr: "disque")
    case .transfer: Text(en: "transfer", fr: "transfert")
    }
  }
}
