import PalierCatalogue
import PalierModel

/// What `palier offers` says of itself.
extension OffersCommand {
  static let users = Option<Int>(
    "users",
    .count,
    Text(
      en: "people at the same time at the peak",
      fr: "personnes en même temps à la pointe"
    ),
    standard: Text(en: "from the population", fr: "d'après la population")
  )
  static let registered = Option<Int>(
    "registered",
    .count,
    Text(
      en: "people who have an account; as many come as the population says",
      fr: "personnes inscrites ; il en vient autant que le dit la population"
    )
  )
  static let region = Option<[String]>(
    "region",
    .names,
    Text(
      en: "parts of names of regions, such as fr-par,west",
      fr: "parties de noms de régions, comme fr-par,west"
    ),
    standard: Text(en: "all", fr: "toutes")
  )
  static let provider = Option<[String]>(
    "provider",
    .names,
    Text(
      en: "providers, such as hetzner,scaleway",
      fr: "fournisseurs, comme hetzner,scaleway"
    ),
    standard: Text(en: "all", fr: "tous")
  )
  static let currency = Option<String>(
    "currency",
    .currency,
    Text(
      en: "the currency in which prices are compared",
      fr: "la monnaie dans laquelle les prix sont comparés"
    ),
    standard: Text(verbatim: "EUR")
  )
  static let rate = Option<[ExchangeRate]>(
    "rate",
    .exchangeRates,
    Text(
      en: "what other currencies are worth; before those of the dossier",
      fr: "ce que valent d'autres monnaies ; avant ceux du dossier"
    )
  )
  static let catalogue = Option<String>(
    "catalogue",
    .file,
    Text(
      en: "a CSV file of your own offers, beside the built-in ones",
      fr: "un fichier CSV de vos propres offres, à côté de celles du programme"
    )
  )
  static let reserved = OptionDeclaration.flag(
    "reserved",
    Text(
      en: "compare prices that bind for three years too",
      fr: "comparer aussi les prix qui engagent pour trois ans"
    )
  )
  static let top = Option<Int>(
    "top",
    .count,
    Text(en: "how many offers to list", fr: "combien d'offres énumérer"),
    standard: Text(verbatim: "10")
  )

  static let declaration = CommandDeclaration(
    name: "offers",
    family: .plan,
    summary: Text(
      en: "Find machines for rent for the peak load",
      fr: "Chercher des machines à louer pour la pointe"
    ),
    description: [
      Text(
        en: """
          Searches a catalogue of machines for rent, which is part of the program, for those that \
          hold the load at the peak: enough processor power for the objectives, memory, disk and \
          transfer. What is known within bounds is drawn 10,000 times within them, and each offer \
          is held against all of these worlds. Three answers stand side by side: least cost, least \
          regret, and least trouble (it still holds after three years of the growth).
          """,
        fr: """
          Cherche dans un catalogue de machines à louer, qui fait partie du programme, celles qui \
          suffisent à la charge à la pointe : assez de puissance de calcul pour les objectifs, de \
          mémoire, de disque et de transfert. Ce qui n'est connu qu'entre des bornes y est tiré \
          10 000 fois, et chaque offre est confrontée à tous ces mondes. Trois réponses côte à \
          côte : le moindre coût, le moindre regret, le moins de tracas (elle suffit encore après \
          trois ans de croissance).
          """
      ),
      Text(
        en: """
          What requests cost comes from the calibration, else from the demands that the dossier \
          declares; without either, offers as large as the machine of the dossier are searched. \
          Each price is shown with its source and date; old, doubtful and contradicted entries are \
          marked. Currencies are compared only at a rate that you give. It sends nothing: no price \
          is looked up.
          """,
        fr: """
          Ce que coûtent les requêtes vient du calibrage, sinon des demandes que le dossier \
          déclare ; sans l'un ni l'autre, sont cherchées des offres aussi grandes que la machine du \
          dossier. Chaque prix est montré avec sa source et sa date ; les entrées anciennes, peu \
          sûres ou contredites sont marquées. Les monnaies ne sont comparées qu'à un taux que vous \
          donnez. Rien n'est envoyé : aucun prix n'est consulté en ligne.
          """
      ),
      Text(
        en: """
          A catalogue of your own has a header line with the columns provider, plan, vcpu, \
          memory_gib, price and currency, and may have region, cores, disk_gb, transfer_gb, vat, \
          basis, date, trust, speed, core_index and source. The exit status is 0 where an offer holds, 1 where \
          none does, 4 where nobody knows what requests cost.
          """,
        fr: """
          Un catalogue à vous a une ligne d'en-tête avec les colonnes provider, plan, vcpu, \
          memory_gib, price et currency, et au besoin region, cores, disk_gb, transfer_gb, vat, \
          basis, date, trust, speed, core_index et source. Le code de retour est 0 si une offre suffit, 1 si \
          aucune ne suffit, 4 si personne ne sait ce que coûtent les requêtes.
          """
      ),
    ],
    arguments: [.dossier],
    options: [
      users.declaration, registered.declaration, provider.declaration, region.declaration,
      currency.declaration, rate.declaration, catalogue.declaration, reserved, top.declaration,
      ProofOptions.changes.declaration,
    ],
    examples: [
      CommandDeclaration.Example(
        line: "palier offers palier.yaml --users 100 --rate USD=0.86EUR",
        meaning: Text(
          en: "finds the machines for 100 people at the same time, prices in dollars converted.",
          fr: "trouve les machines pour 100 personnes en même temps, dollars convertis."
        )
      ),
      CommandDeclaration.Example(
        line: "palier offers palier.yaml --provider scaleway --region fr-par",
        meaning: Text(
          en: "searches one provider's offers in Paris for the peak of the population.",
          fr: "cherche parmi les offres d'un fournisseur à Paris, pour la pointe de la population."
        )
      ),
    ]
  )
}

extension ValueType<String> {
  /// The three letters of a currency.
  static let currency = ValueType(
    placeholder: Text(en: "CUR", fr: "MON"),
    expected: Text(
      en: "the three letters of a currency, such as EUR",
      fr: "les trois lettres d'une monnaie, comme EUR"
    ),
    read: { Offer.isCurrency($0) ? $0 : nil }
  )
}

extension ValueType<[ExchangeRate]> {
  /// What currencies are worth.
  static let exchangeRates = ValueType(
    placeholder: Text(en: "RATE,…", fr: "TAUX,…"),
    expected: Text(
      en: "what one unit is worth, such as USD=0.86EUR",
      fr: "ce que vaut une unité, comme USD=0.86EUR"
    ),
    read: { text in
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      let rates = parts.compactMap { ExchangeRate(parsing: String($0)) }
      return rates.count == parts.count ? rates : nil
    }
  )
}
