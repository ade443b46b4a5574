public import PalierModel

extension Dossier {
  /// The reference of all keys for users, in Markdown, made from the key tables that read the file.
  ///
  /// `Docs/dossier.md` and `Docs/dossier.fr.md` hold this text; a test compares them.
  public static func reference(in language: Language) -> String {
    var text = introduction(language)
    for section in sections {
      text += "\n## " + section.title(language) + "\n\n" + header(language)
      for key in section.keys {
        let name = "`\(key.name)`" + (key.isRequired ? requiredMark(language) : "")
        let cells = [
          name, key.holds(language), "`\(key.example)`", key.meaning(language),
        ]
        text += "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
      }
    }
    return text + units(language)
  }

  /// What the reference says of one key.
  struct KeyReference {
    let name: String
    let holds: Text
    let example: String
    let meaning: Text
    let isRequired: Bool

    init<Target>(_ key: Key<Target>) {
      name = key.name
      holds = key.holds
      example = key.example
      meaning = key.meaning
      isRequired = key.isRequired
    }
  }

  /// The sections of the file, each with its keys.
  static let sections: [(title: Text, keys: [KeyReference])] = [
    (Text(en: "The file", fr: "Le fichier"), System.keys.map(KeyReference.init)),
    (Text(verbatim: "`objectives`"), Objectives.keys.map(KeyReference.init)),
    (Text(verbatim: "`population`"), Population.keys.map(KeyReference.init)),
    (Text(verbatim: "`machine`"), Machine.keys.map(KeyReference.init)),
    (
      Text(en: "`services`: each service", fr: "`services` : chaque service"),
      Service.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`limits` of a service", fr: "`limits` d'un service"),
      Service.Limits.keys.map(KeyReference.init)
    ),
    (
      Text(
        en: "`observe` of a service: one of these",
        fr: "`observe` d'un service : l'une de ces clés"
      ), DossierReader.Places.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`caches`: each cache", fr: "`caches` : chaque cache"),
      CacheRule.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`actions`: each action", fr: "`actions` : chaque action"),
      Action.keys.map(KeyReference.init)
    ),
    (
      Text(
        en: "`requests` of an action: each request",
        fr: "`requests` d'une action : chaque requête"
      ), Action.partKeys.map(KeyReference.init)
    ),
    (
      Text(en: "`extract` of a request: each value", fr: "`extract` d'une requête : chaque valeur"),
      ExtractionDraft.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`check` of a request", fr: "`check` d'une requête"),
      Action.Checks.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`think` of an action", fr: "`think` d'une action"),
      ThinkDraft.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`events` of an action", fr: "`events` d'une action"),
      EventBound.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`if` of an action", fr: "`if` d'une action"),
      ConditionDraft.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`repeat` of an action", fr: "`repeat` d'une action"),
      Repetition.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`journeys`: each journey", fr: "`journeys` : chaque parcours"),
      Journey.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`data`: each data set", fr: "`data` : chaque jeu de données"),
      DataSet.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`backups`: each backup", fr: "`backups` : chaque sauvegarde"),
      Backup.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`tiers`: each tier", fr: "`tiers` : chaque palier"),
      Tier.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`regions`: each region", fr: "`regions` : chaque région"),
      Region.keys.map(KeyReference.init)
    ),
    (Text(verbatim: "`cdn`"), DeliveryNetwork.keys.map(KeyReference.init)),
    (
      Text(en: "`costs`: each cost", fr: "`costs` : chaque coût"),
      CostItem.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`datasets`: each data set", fr: "`datasets` : chaque jeu de données"),
      UserData.keys.map(KeyReference.init)
    ),
    (Text(verbatim: "`network`"), NetworkPath.keys.map(KeyReference.init)),
    (
      Text(en: "`thresholds`: each threshold", fr: "`thresholds` : chaque seuil"),
      Threshold.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`changes`: each change", fr: "`changes` : chaque changement"),
      Change.keys.map(KeyReference.init)
    ),
    (
      Text(
        en: "`claims`: each claim, one thing and what is known of it",
        fr: "`claims` : chaque affirmation, une seule chose et ce qu'on en sait"
      ),
      ClaimDraft.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`capacity` of a claim", fr: "`capacity` d'une affirmation"),
      CapacityClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`load` of a claim", fr: "`load` d'une affirmation"),
      LoadClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`offer` of a claim", fr: "`offer` d'une affirmation"),
      OfferClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`total` of a claim", fr: "`total` d'une affirmation"),
      TotalClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`response` of a claim", fr: "`response` d'une affirmation"),
      ResponseClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`change` of a claim", fr: "`change` d'une affirmation"),
      ChangeClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`disk` of a claim", fr: "`disk` d'une affirmation"),
      StorageClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`memory` of a claim", fr: "`memory` d'une affirmation"),
      MemoryClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`connections` of a claim", fr: "`connections` d'une affirmation"),
      ConnectionsClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`traffic` of a claim", fr: "`traffic` d'une affirmation"),
      TrafficClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`cost` of a claim", fr: "`cost` d'une affirmation"),
      CostClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`durability` of a claim", fr: "`durability` d'une affirmation"),
      DurabilityClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`recovery` of a claim", fr: "`recovery` d'une affirmation"),
      RecoveryClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`product` of a claim", fr: "`product` d'une affirmation"),
      ProductClaim.keys.map(KeyReference.init)
    ),
    (
      Text(en: "`share` of a claim", fr: "`share` d'une affirmation"),
      ShareClaim.keys.map(KeyReference.init)
    ),
  ]

  private static func header(_ language: Language) -> String {
    let names: [Text] = [
      Text(en: "key", fr: "clé"), Text(en: "holds", fr: "contient"),
      Text(en: "example", fr: "exemple"), Text(en: "meaning", fr: "sens"),
    ]
    return "| " + names.map { $0(language) }.joined(separator: " | ") + " |\n|---|---|---|---|\n"
  }

  private static func requiredMark(_ language: Language) -> String {
    Text(en: " (required)", fr: " (obligatoire)")(language)
  }

  private static func escaped(_ cell: String) -> String { cell.replacing("|", with: "\\|") }

  private static func units(_ language: Language) -> String {
    let title = Text(en: "Units", fr: "Unités")(language)
    let heads = [Text(en: "for", fr: "pour"), Text(en: "units", fr: "unités")]
    var text = "\n## \(title)\n\n| " + heads.map { $0(language) }.joined(separator: " | ")
    text += " |\n|---|---|\n"
    var seen: Set<Dimension> = []
    for dimension in Unit.table.map(\.dimension) where seen.insert(dimension).inserted {
      let units = Unit.table.filter { $0.dimension == dimension && !$0.symbol.isEmpty }
      let spellings = units.flatMap { [$0.symbol] + $0.aliases }.map { "`\($0)`" }
      let none = Text(en: "none", fr: "aucune")(language)
      let cell = spellings.isEmpty ? none : spellings.joined(separator: ", ")
      text += "| \(dimension.name(language)) | \(cell) |\n"
    }
    let money = Text(
      en: "`EUR`, `€`, any code of three capitals; with `/month` or `/year` for a price in time",
      fr:
        "`EUR`, `€`, tout code de trois capitales ; avec `/mois` ou `/an` pour un prix dans le temps"
    )
    return text + "| \(Dimension.money("EUR").name(language)) | \(money(language)) |\n"
  }
}
