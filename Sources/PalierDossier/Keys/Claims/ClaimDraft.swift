import PalierModel

/// A claim before it is known to state exactly one thing.
struct ClaimDraft {
  /// The claim, its content left out.
  var claim = Claim(.load(LoadClaim()))
  /// What it states.
  var contents: [Claim.Content] = []
  /// What a measurement found, without its run.
  var measured: Figure?
  /// The run that found it.
  var run: String?

  static let keys: [Key<ClaimDraft>] = [
    .text(
      "by",
      example: "Capacity plan, page 3",
      meaning: Text(en: "Who states it, or where.", fr: "Qui l'affirme, ou où.")
    ) { $1.claim.by = $0.value },
    .text(
      "says",
      example: "Capacité : 200-500 utilisateurs",
      meaning: Text(en: "Its own words, shortly.", fr: "Ses propres mots, brièvement.")
    ) { $1.claim.says = $0.value },
    .text(
      "means",
      example: "capacity: 200 to 500 users",
      meaning: Text(en: "The same in English.", fr: "La même chose en anglais.")
    ) { $1.claim.means = $0.value },
    .choice(
      "bound",
      example: "at_most",
      meaning: Text(
        en: "How its values are meant; `about` by default.",
        fr: "Comment ses valeurs s'entendent ; « about » (environ) par défaut."
      )
    ) { (bound: Located<Claim.Bound>, draft) in draft.claim.bound = bound.value },
    .quantity(
      "tolerance",
      \.claim.tolerance,
      .share,
      example: "10 %",
      meaning: Text(
        en: "How far a figure may be off and still be the same; 10% by default.",
        fr: "De combien un chiffre peut différer et rester le même ; 10 % par défaut."
      )
    ),
    .text(
      "tier",
      holds: Text(en: "a name", fr: "un nom"),
      example: "single",
      meaning: Text(
        en: "The tier that it speaks of; by default, the system as it is.",
        fr: "Le palier dont il s'agit ; par défaut, le système tel qu'il est."
      )
    ) { $1.claim.tier = $0 },
    .text(
      "with",
      holds: Text(en: "a name", fr: "un nom"),
      example: "after",
      meaning: Text(
        en: "The change of `changes` with which it is said to be so; by default, none.",
        fr: "Le changement de « changes » avec lequel il en serait ainsi ; par défaut, aucun."
      )
    ) { $1.claim.with = $0 },
    .quantity(
      "measured",
      \.measured,
      .anything,
      example: "11..14..16",
      meaning: Text(
        en: "What a measurement found, with its bounds; `run` says which.",
        fr: "Ce qu'une mesure a trouvé, avec ses bornes ; « run » dit laquelle."
      )
    ),
    .text(
      "run",
      example: "Benchmarks/accuracy.csv, 2026-11-21",
      meaning: Text(en: "The measurement.", fr: "La mesure.")
    ) { $1.run = $0.value },
    .statement(
      "capacity",
      keys: CapacityClaim.keys,
      example: "{ users: 500, population: registered, tested_at: 50 }",
      meaning: Text(en: "How many people fit.", fr: "Combien de personnes tiennent."),
      empty: { CapacityClaim(users: .none(at: $0)) },
      content: { .capacity($0) }
    ),
    .statement(
      "load",
      keys: LoadClaim.keys,
      example: "{ requests: 60_000/day, peak: 0.7/s, cpu: 4 }",
      meaning: Text(
        en: "How many requests come, and what they keep busy.",
        fr: "Combien de requêtes arrivent, et ce qu'elles occupent."
      ),
      empty: { _ in LoadClaim() },
      content: { .load($0) }
    ),
    .statement(
      "offer",
      keys: OfferClaim.keys,
      example: "{ plan: render/pro, cpu: 4, memory: 8 GiB, price: 25 USD/month }",
      meaning: Text(
        en: "What a provider's plan is, and costs.",
        fr: "Ce qu'est la formule d'un hébergeur, et ce qu'elle coûte."
      ),
      empty: { OfferClaim(plan: Located("", at: $0)) },
      content: { .offer($0) }
    ),
    .statement(
      "total",
      keys: TotalClaim.keys,
      example: "{ parts: { server: 120 EUR, backups: 10 EUR }, sum: 130 EUR }",
      meaning: Text(en: "What some amounts come to.", fr: "Ce que font des montants ensemble."),
      empty: { TotalClaim(parts: [], sum: .none(at: $0)) },
      content: { .total($0) }
    ),
    .statement(
      "response",
      keys: ResponseClaim.keys,
      example: "{ action: chapters, time: 1 s }",
      meaning: Text(en: "How long responses take.", fr: "La durée des réponses."),
      empty: { ResponseClaim(time: .none(at: $0)) },
      content: { .response($0) }
    ),
    .statement(
      "change",
      keys: ChangeClaim.keys,
      example: "{ before: 60 s, after: 200 ms, factor: 300 }",
      meaning: Text(
        en: "How much better something became.",
        fr: "De combien quelque chose s'est amélioré."
      ),
      empty: { ChangeClaim(before: .none(at: $0), after: .none(at: $0)) },
      content: { .change($0) }
    ),
    .statement(
      "disk",
      keys: StorageClaim.keys,
      example: "{ size: 20 GB, after: 1 year }",
      meaning: Text(en: "How much disk data take.", fr: "La place que prennent les données."),
      empty: { _ in StorageClaim() },
      content: { .disk($0) }
    ),
    .statement(
      "memory",
      keys: MemoryClaim.keys,
      example: "{ used: 3..4 GB }",
      meaning: Text(en: "How much memory is used.", fr: "La mémoire utilisée."),
      empty: { MemoryClaim(used: .none(at: $0)) },
      content: { .memory($0) }
    ),
    .statement(
      "connections",
      keys: ConnectionsClaim.keys,
      example: "{ to: database, number: 120 }",
      meaning: Text(en: "How many connections are enough.", fr: "Combien de connexions suffisent."),
      empty: { ConnectionsClaim(to: Located("", at: $0), number: .none(at: $0)) },
      content: { .connections($0) }
    ),
    .statement(
      "traffic",
      keys: TrafficClaim.keys,
      example: "{ average: 5 TB/month }",
      meaning: Text(en: "How much leaves for the people.", fr: "Ce qui sort vers les personnes."),
      empty: { _ in TrafficClaim() },
      content: { .traffic($0) }
    ),
    .statement(
      "cost",
      keys: CostClaim.keys,
      example: "{ price: 50 USD/month }",
      meaning: Text(en: "What it costs.", fr: "Ce que cela coûte."),
      empty: { CostClaim(price: .none(at: $0)) },
      content: { .cost($0) }
    ),
    .statement(
      "durability",
      keys: DurabilityClaim.keys,
      example: "{ lasts: 6..12 months }",
      meaning: Text(en: "How long a tier serves.", fr: "Combien de temps un palier sert."),
      empty: { DurabilityClaim(lasts: .none(at: $0)) },
      content: { .durability($0) }
    ),
    .statement(
      "recovery",
      keys: RecoveryClaim.keys,
      example: "{ point: 1 h, time: 4 h }",
      meaning: Text(en: "What a disaster costs.", fr: "Ce que coûte un sinistre."),
      empty: { _ in RecoveryClaim() },
      content: { .recovery($0) }
    ),
    .statement(
      "product",
      keys: ProductClaim.keys,
      example: "{ factors: { members: 10_000, photo: 50..200 kB }, result: 500 MB..2 GB }",
      meaning: Text(
        en: "What some amounts multiplied make.",
        fr: "Ce que font des quantités multipliées."
      ),
      empty: { ProductClaim(factors: [], result: .none(at: $0)) },
      content: { .product($0) }
    ),
    .statement(
      "share",
      keys: ShareClaim.keys,
      example: "{ part: 8 GB, whole: 32 GB, share: 50..70 % }",
      meaning: Text(
        en: "How large a part something is.",
        fr: "Quelle part quelque chose représente."
      ),
      empty: { ShareClaim(part: .none(at: $0), whole: .none(at: $0), share: .none(at: $0)) },
      content: { .share($0) }
    ),
  ]

  /// The keys of which each claim has exactly one.
  static let statements = [
    "capacity", "load", "offer", "total", "response", "change", "disk", "memory", "connections",
    "traffic", "cost", "durability", "recovery", "product", "share",
  ]
}

extension Figure {
  /// Nothing, where a required key was left out; the mistake is kept elsewhere.
  fileprivate static func none(at location: SourceLocation) -> Figure {
    Figure(Interval(exactly: 0), .count, from: .declared(location))
  }
}

extension Key where Target == ClaimDraft {
  /// One thing that a claim may state.
  fileprivate static func statement<Inner>(
    _ name: String,
    keys: [Key<Inner>],
    example: String,
    meaning: Text,
    empty: @escaping @Sendable (SourceLocation) -> Inner,
    content: @escaping @Sendable (Inner) -> Claim.Content
  ) -> Key {
    Key(name, holds: .ownKeys, example: example, meaning: meaning) { field, draft, reader in
      var inner = empty(field.location)
      reader.read(field, keys: keys, into: &inner)
      draft.contents.append(content(inner))
    }
  }
}

extension DossierReader {
  /// The list of claims.
  mutating func claims(_ field: Field) -> [Claim]? {
    guard case .sequence(let items) = field.value.content else {
      wrongType(
        field,
        expected: Text(
          en: "a list: `[ { capacity: { users: 500 } } ]`",
          fr: "une liste : « \("[ { capacity: { users: 500 } } ]") »"
        )
      )
      return nil
    }
    return items.compactMap { item in
      var draft = ClaimDraft()
      let field = Field(YAMLEntry(name: field.name, location: item.location, value: item), in: "")
      let mistakes = diagnostics.count
      read(field, keys: ClaimDraft.keys, into: &draft)
      guard let content = draft.contents.first, draft.contents.count == 1 else {
        if diagnostics.count == mistakes { notOneStatement(field) }
        return nil
      }
      if diagnostics.count == mistakes { checkUnits(of: content) }
      if let measured = draft.measured, draft.run == nil { missingRun(of: measured) }
      var claim = draft.claim
      claim.content = content
      claim.location = item.location
      claim.measured = draft.measured.map {
        Figure($0.value, $0.dimension, from: .measured(run: draft.run ?? ""))
      }
      return claim
    }
  }

  private mutating func notOneStatement(_ field: Field) {
    error(
      at: field.location,
      offending: field.value.excerpt,
      Text(
        en: "a claim states exactly one thing",
        fr: "une affirmation porte sur une seule chose"
      ),
      cure: Text(
        en: "write one of \(Text.quoted(ClaimDraft.statements)) in each item of `claims`",
        fr:
          "écrivez une seule clé parmi \(Text.quoted(ClaimDraft.statements)) par élément de « claims »"
      )
    )
  }

  /// Says that a measurement does not say where it was made.
  private mutating func missingRun(of measured: Figure) {
    error(
      at: measured.source.location,
      offending: "measured",
      Text(
        en: "`measured` says of no run that it found this",
        fr: "« measured » ne dit pas quelle mesure a trouvé cela"
      ),
      cure: Text(
        en: "add `run: …`, the name of the run or of the file that keeps it",
        fr: "ajoutez « \("run: …") », le nom de l'essai ou du fichier qui le garde"
      )
    )
  }
}
