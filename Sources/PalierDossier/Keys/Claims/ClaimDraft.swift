import PalierModel

/// A claim before it is known to state exactly one thing.
struct ClaimDraft {
  /// Who states it.
  var by: String?
  /// What it states.
  var contents: [Claim.Content] = []

  static let keys: [Key<ClaimDraft>] = [
    .text(
      "by",
      example: "Capacity plan, page 3",
      meaning: Text(en: "Who states it, or where.", fr: "Qui l'affirme, ou où.")
    ) { $1.by = $0.value },
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
      if case .total(let total) = content, diagnostics.count == mistakes { checkUnits(of: total) }
      return Claim(content, by: draft.by, at: item.location)
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
        en: "write one of `capacity`, `load`, `offer` and `total` in each item of `claims`",
        fr:
          "écrivez une seule clé parmi « capacity », « load », « offer » et « total » par élément de « claims »"
      )
    )
  }
}
