import PalierCatalogue
import PalierModel

/// A plan of a provider has another size or price in the catalogue.
enum CatalogueOffer: ContradictionRule {
  static let identifier = "catalogue-offer"
  static let severity = Diagnostic.Severity.warning
  static let title = Text(
    en: "a plan whose size or price disagrees with the catalogue",
    fr: "une offre dont la taille ou le prix contredit le catalogue"
  )
  static let explanation = Text(
    en: """
      Plans keep their names and change their contents and prices. What was copied from an older \
      page, or from another plan, misleads all that is derived from it. Sizes are compared within \
      \(percent: sizeTolerance), which GB and GiB differ by, prices within \
      \(percent: priceTolerance), which value-added tax may be.
      """,
    fr: """
      Les offres gardent leur nom et changent de contenu et de prix. Ce qui a été copié d'une page \
      plus ancienne, ou d'une autre offre, fausse tout ce qui en découle. Les tailles sont \
      comparées à \(percent: sizeTolerance) près, l'écart entre Go et Gio, les prix à \
      \(percent: priceTolerance) près, ce que peut être la TVA.
      """
  )
  static let keys = [
    "claims.offer.cpu", "claims.offer.memory", "claims.offer.disk", "claims.offer.price",
    "machine.offer", "machine.cpu", "machine.memory", "machine.disk",
  ]
  static let example = """
    system: Cards
    claims:
      - offer: { plan: ovh-vps/VPS-3, cpu: 8, memory: 8 GiB, price: 12.75 EUR/month }
    """

  private static let sizeTolerance = 0.08
  private static let priceTolerance = 0.25

  /// The catalogue that the program was built with, read once a dossier names a plan.
  private static let catalogue = try? Catalogue.shipped()

  /// What the catalogue has of a plan, in all its versions and regions.
  static func entries(of plan: String) -> [Offer] {
    let name = plan.lowercased()
    return catalogue?.offers.filter { $0.name.lowercased() == name } ?? []
  }

  static func findings(in system: System) -> [Contradiction] {
    var plans = system.offerClaims.map { claim in
      Plan(
        name: claim.content.plan.value,
        cpu: Stated(path: claim.path + ".offer.cpu", content: claim.content.cpu),
        memory: Stated(path: claim.path + ".offer.memory", content: claim.content.memory),
        disk: Stated(path: claim.path + ".offer.disk", content: claim.content.disk),
        price: Stated(path: claim.path + ".offer.price", content: claim.content.price)
      )
    }
    if let offer = system.machine.offer {
      plans.append(
        Plan(
          name: offer.value,
          cpu: Stated(path: "machine.cpu", content: system.machine.cpu),
          memory: Stated(path: "machine.memory", content: system.machine.memory),
          disk: Stated(path: "machine.disk", content: system.machine.disk),
          price: nil
        )
      )
    }
    return plans.flatMap(findings)
  }

  /// What a dossier says of a plan.
  private struct Plan {
    let name: String
    let cpu: Stated<Figure?>
    let memory: Stated<Figure?>
    let disk: Stated<Figure?>
    let price: Stated<Figure?>?
  }

  private static func findings(_ plan: Plan) -> [Contradiction] {
    let entries = entries(of: plan.name)
    return [
      finding(
        plan,
        plan.cpu,
        entries,
        sizeTolerance,
        Text(en: " cores", fr: " cœurs"),
        \.cores
      ),
      finding(
        plan,
        plan.memory,
        entries,
        sizeTolerance,
        Text(en: " of memory", fr: " de mémoire"),
        \.memory
      ),
      finding(
        plan,
        plan.disk,
        entries,
        sizeTolerance,
        Text(en: " of disk", fr: " de disque"),
        \.disk
      ),
      plan.price.flatMap { price in
        guard case .monthlyMoney(let currency) = price.content?.dimension else { return nil }
        return finding(
          plan,
          price,
          entries.filter { $0.price?.currency == currency },
          priceTolerance,
          Text(verbatim: ""),
          \.price?.amount
        )
      },
    ].compactMap(\.self)
  }

  /// A finding if no entry of the plan agrees with a statement.
  private static func finding(
    _ plan: Plan,
    _ stated: Stated<Figure?>,
    _ entries: [Offer],
    _ tolerance: Double,
    _ what: Text,
    _ value: (Offer) -> Double?
  ) -> Contradiction? {
    guard let figure = stated.content else { return nil }
    let known = entries.compactMap { entry in value(entry).map { (entry: entry, value: $0) } }
    let agrees = known.contains {
      $0.value >= figure.value.low / (1 + tolerance)
        && $0.value <= figure.value.high * (1 + tolerance)
    }
    let closest = known.min {
      ($0.value - figure.mid).magnitude < ($1.value - figure.mid).magnitude
    }
    guard !agrees, let (entry, other) = closest else { return nil }
    let verb =
      what.english.isEmpty ? Text(en: "cost", fr: "coûter") : Text(en: "have", fr: "avoir")
    let shown = other.words(figure.dimension)
    let source = Text.joined(
      [Text(verbatim: entry.source)]
        + (entry.date.isEmpty ? [] : [Text(verbatim: entry.date)]) + doubts(entry),
      separator: ", "
    )
    return finding(
      [.init(stated.path, figure)],
      Text(
        en: """
          \(plan.name) is said to \(verb) \(figure.words)\(what); the catalogue says \
          \(shown)\(what) (\(source))
          """,
        fr: """
          \(plan.name) est censé \(verb) \(figure.words)\(what) ; le catalogue dit \
          \(shown)\(what) (\(source))
          """
      ),
      cure: Text(
        en: "see the provider's own page; `palier offers` shows what the catalogue has",
        fr: "voyez la page du fournisseur ; « palier offers » montre ce qu'a le catalogue"
      )
    )
  }

  /// Why an entry of the catalogue may be wrong itself; its age shows in its date.
  private static func doubts(_ entry: Offer) -> [Text] {
    var doubts: [Text] = []
    if entry.date.isEmpty { doubts.append(Text(en: "undated", fr: "sans date")) }
    if entry.trust == .low { doubts.append(Text(en: "low trust", fr: "peu fiable")) }
    if entry.isInConflict { doubts.append(Text(en: "conflict", fr: "contredit")) }
    return doubts
  }
}
