import PalierModel

/// A claim with its path in the dossier, such as `claims[2]`, counted from 1.
struct Stated<Content> {
  /// The path.
  let path: String
  /// What is claimed.
  let content: Content
  /// The tier and the change that are spoken of; empty: the system as it is.
  var variant: [String] = []
  /// How the values are meant.
  var bound = Claim.Bound.about
  /// True if the dossier says what a measurement found.
  var isMeasured = false
}

extension Stated<CapacityClaim> {
  /// The numbers of people that the claim allows.
  var allowed: Interval {
    let users = content.users.value
    switch bound {
    case .about: return users
    case .atLeast: return Interval(low: users.low, mid: users.mid, high: .infinity)
    case .atMost: return Interval(low: 0, mid: users.mid, high: users.high)
    }
  }
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
        Stated(
          path: Claim.path(at: index),
          content: $0,
          variant: claim.variant,
          bound: claim.bound,
          isMeasured: claim.measured != nil
        )
      }
    }
  }
}

extension Claim {
  /// The tier and the change that it speaks of; empty: the system as it is.
  fileprivate var variant: [String] { [tier, with].compactMap { $0?.value } }

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
