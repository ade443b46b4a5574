import PalierModel

extension ClaimContext {
  /// What the system, or a tier of it, costs a month.
  func review(_ claim: CostClaim) -> [ClaimFinding] {
    let costs = plan.costs.totals(in: tier?.name)
    let found = costs.first { $0.dimension == claim.price.dimension }
    return [
      compare(
        Text(en: "cost", fr: "coût"),
        claim.price,
        with: found,
        because: found == nil
          ? Text(
            en: "the dossier has no costs in this currency",
            fr: "le dossier n'a pas de coûts dans cette devise"
          ) : Text(en: "sum of the items", fr: "somme des postes"),
        else: Text(
          en: "list what is paid under `costs`, or ask `palier offers \(file)`",
          fr: "énumérer ce qui est payé sous « costs », ou demander « palier offers \(file) »"
        )
      )
    ]
  }

  /// What a plan of a provider is and costs, by the catalogue.
  func review(_ claim: OfferClaim) -> [ClaimFinding] {
    let entries = CatalogueOffer.entries(of: claim.plan.value)
    guard !entries.isEmpty else {
      let subject = Text(en: "plan \(claim.plan.value)", fr: "formule \(claim.plan.value)")
      return [notInCatalogue(subject, claim.price ?? claim.memory ?? claim.cpu ?? claim.disk)]
    }
    let parts: [(what: Text, stated: Figure?, isKnown: Bool)] = [
      (Text(en: "cores", fr: "cœurs"), claim.cpu, entries.contains { $0.cores != nil }),
      (Text(en: "memory", fr: "mémoire"), claim.memory, entries.contains { $0.memory != nil }),
      (Text(en: "disk", fr: "disque"), claim.disk, entries.contains { $0.disk != nil }),
      (
        Text(en: "price", fr: "prix"), claim.price,
        entries.contains { offer in
          offer.price.map { .monthlyMoney($0.currency) == claim.price?.dimension } ?? false
        }
      ),
    ]
    return parts.compactMap { what, stated, isKnown in
      stated.map {
        judged(
          Text(en: "\(claim.plan.value): \(what)", fr: "\(claim.plan.value) : \(what)"),
          $0,
          isKnown
        )
      }
    }
  }

  private func judged(_ subject: Text, _ stated: Figure, _ isKnown: Bool) -> ClaimFinding {
    let wrong = contradictions.first {
      $0.rule == CatalogueOffer.identifier
        && $0.statements.first?.location == stated.source.location
    }
    if let wrong { return finding(subject, stated, .corrected, wrong.message) }
    guard isKnown else { return notInCatalogue(subject, stated) }
    return finding(
      subject,
      stated,
      .confirmed,
      Text(en: "as in the catalogue of offers", fr: "comme dans le catalogue des offres")
    )
  }

  private func notInCatalogue(_ subject: Text, _ stated: Figure?) -> ClaimFinding {
    finding(
      subject,
      stated,
      .unknown,
      Text(
        en: "the catalogue does not have it, or in another currency",
        fr: "le catalogue ne l'a pas, ou dans une autre devise"
      ),
      measurement: Text(
        en: "see the provider's own page; `palier offers` shows what the catalogue has",
        fr: "voir la page du fournisseur ; « palier offers » montre ce qu'a le catalogue"
      )
    )
  }
}
