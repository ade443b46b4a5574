import PalierModel

/// A claim with its path in the dossier, such as `claims[2]`, counted from 1.
struct Stated<Content> {
  /// The path.
  let path: String
  /// What is claimed.
  let content: Content
  /// The tier that is spoken of; nil: the system as it is.
  var tier: String?
}

extension System {
  /// The claimed capacities.
  var capacityClaims: [Stated<CapacityClaim>] {
    stated { if case .capacity(let claim) = $0 { claim } else { nil } }
  }

  /// The claimed loads.
  var loadClaims: [Stated<LoadClaim>] {
    stated { if case .load(let claim) = $0 { claim } else { nil } }
  }

  /// The claimed offers.
  var offerClaims: [Stated<OfferClaim>] {
    stated { if case .offer(let claim) = $0 { claim } else { nil } }
  }

  /// The claimed totals.
  var totalClaims: [Stated<TotalClaim>] {
    stated { if case .total(let claim) = $0 { claim } else { nil } }
  }

  private func stated<Content>(_ pick: (Claim.Content) -> Content?) -> [Stated<Content>] {
    claims.enumerated().compactMap { index, claim in
      pick(claim.content).map {
        Stated(path: Claim.path(at: index), content: $0, tier: claim.tier?.value)
      }
    }
  }
}

extension Claim {
  /// The path in the dossier of the claim at an index of ``System/claims``.
  static func path(at index: Int) -> String { "claims[\(index + 1)]" }
}

extension CapacityClaim.Population {
  /// What the people are called after their number, and after "in".
  var words: Text {
    switch self {
    case .concurrent: Text(en: "people at the same time", fr: "personnes en même temps")
    case .dailyActive: Text(en: "daily active people", fr: "personnes actives par jour")
    case .monthlyActive: Text(en: "monthly active people", fr: "personnes actives par mois")
    case .registered: Text(en: "registered people", fr: "personnes inscrites")
    case .records: Text(en: "people in the data", fr: "personnes dans les données")
    }
  }
}
