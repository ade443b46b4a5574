import PalierModel

/// What becomes of redirects.
enum RedirectRule: String, CaseIterable, Sendable, Hashable, Codable {
  /// They are followed.
  case follow
  /// They are answers like any other.
  case keep
}

/// What `if` says where it has keys of its own.
struct ConditionDraft: Sendable {
  var condition: Located<Condition>?
  var share: Figure?

  static let keys: [Key<ConditionDraft>] = [
    Key(
      "value",
      holds: Text(en: "a condition", fr: "une condition"),
      example: "$cart != none",
      meaning: Text(
        en: "The condition: `$cart` (there), `not $cart`, or compared by `==`, `!=`, `<`, `>`.",
        fr: "La condition : « $cart » (présente), « not $cart », ou « == », « != », « < », « > »."
      ),
      isRequired: true
    ) { field, draft, reader in
      if let condition = reader.condition(field) { draft.condition = condition }
    },
    .quantity(
      "share",
      \.share,
      .share,
      example: "30 %",
      meaning: Text(
        en: "How often it holds, for predictions; by default always.",
        fr: "Combien de fois elle est vraie, pour les prédictions ; par défaut toujours."
      )
    ),
  ]
}

extension Repetition {
  /// The keys of `repeat`.
  static let keys: [Key<Repetition>] = [
    Key(
      "while",
      holds: Text(en: "a condition", fr: "une condition"),
      example: "$state != done",
      meaning: Text(
        en: "It is done again as long as this holds afterwards, and it did not fail.",
        fr: "Elle a lieu de nouveau tant que ceci est vrai après, et qu'elle n'a pas échoué."
      )
    ) { field, repetition, reader in
      if let condition = reader.condition(field) { repetition.condition = condition }
    },
    Key(
      "at_most",
      holds: QuantityRule.wholeNumber.expected.name,
      example: "20",
      meaning: Text(en: "The most times.", fr: "Le plus grand nombre de fois."),
      isRequired: true
    ) { field, repetition, reader in
      if let times = reader.figure(field, .wholeNumber) { repetition.atMost = Int(times.mid) }
    },
    .quantity(
      "about",
      \.about,
      .factor,
      example: "4",
      meaning: Text(
        en: "How often it is done on average, for predictions; by default the most times.",
        fr: "Combien de fois elle a lieu en moyenne, pour les prédictions ; par défaut le plus."
      )
    ),
  ]
}

extension EventBound {
  /// The keys of `events`.
  static let keys: [Key<EventBound>] = [
    Key(
      "count",
      holds: QuantityRule.wholeNumber.expected.name,
      example: "5",
      meaning: Text(
        en: "The events after which the user leaves.",
        fr: "Le nombre d'évènements après lequel l'utilisateur part."
      )
    ) { field, bound, reader in
      if let count = reader.figure(field, .wholeNumber) { bound.count = Int(count.mid) }
    },
    .quantity(
      "within",
      \.within,
      .positiveDuration,
      example: "30 s",
      meaning: Text(
        en: "The time after which the user leaves.",
        fr: "Le temps après lequel l'utilisateur part."
      )
    ),
  ]
}

/// What `extract` says of one value where it has keys of its own.
struct ExtractionDraft: Sendable {
  var json: JSONPath?
  var header: String?
  var pattern: Located<String>?
  var isOptional = false

  static let keys: [Key<ExtractionDraft>] = [
    Key(
      "json",
      holds: .jsonPath,
      example: "'$.items[0].id'",
      meaning: Text(
        en: "The first value at this path of a JSON response (names, indexes, `*`; RFC 9535).",
        fr: "La première valeur à ce chemin d'une réponse JSON (noms, indices, « * » ; RFC 9535)."
      )
    ) { field, draft, reader in
      if let path = reader.jsonPath(field) { draft.json = path }
    },
    .text(
      "header",
      holds: Text(en: "a header name", fr: "un nom d'en-tête"),
      example: "Location",
      meaning: Text(en: "The first header of this name.", fr: "Le premier en-tête de ce nom.")
    ) { $1.header = $0.value },
    .text(
      "matches",
      holds: Text(en: "a regular expression", fr: "une expression régulière"),
      example: "'id=(\\w+)'",
      meaning: Text(
        en: "The part of it that is taken: the first group, or the whole match.",
        fr: "Ce qu'on en prend : le premier groupe, ou tout ce qui correspond."
      )
    ) { $1.pattern = $0 },
    .flag(
      "optional",
      \.isOptional,
      example: "yes",
      meaning: Text(
        en: "`yes` if the response is right without it; the value is then empty.",
        fr: "« yes » si la réponse est juste sans elle ; la valeur est alors vide."
      )
    ),
  ]
}

/// What `think` says where it has keys of its own.
struct ThinkDraft: Sendable {
  var exponential: Figure?
  var logNormal: Figure?
  var variation: Figure?

  static let keys: [Key<ThinkDraft>] = [
    .quantity(
      "exponential",
      \.exponential,
      .positiveDuration,
      example: "10 s",
      meaning: Text(
        en: "The mean of exponential times.",
        fr: "La moyenne de temps exponentiels."
      )
    ),
    .quantity(
      "lognormal",
      \.logNormal,
      .positiveDuration,
      example: "10 s",
      meaning: Text(
        en: "The mean of log-normal times, some of which are long.",
        fr: "La moyenne de temps log-normaux, dont certains sont longs."
      )
    ),
    .quantity(
      "variation",
      \.variation,
      .allowance,
      example: "80 %",
      meaning: Text(
        en: "Their standard deviation over their mean, by default 100 %.",
        fr: "Leur écart type rapporté à leur moyenne, par défaut \("100 %")."
      )
    ),
  ]
}

extension UserData {
  /// The keys of a data set.
  static let keys: [Key<UserData>] = [
    .text(
      "file",
      holds: Text(en: "a file name", fr: "un nom de fichier"),
      example: "accounts.csv",
      meaning: Text(
        en: "The CSV file, from the dossier's folder; its first line names the columns.",
        fr:
          "Le fichier CSV, depuis le dossier où est ce fichier ; sa première ligne nomme les colonnes."
      ),
      isRequired: true
    ) { $1.file = $0 },
    .choice(
      "order",
      example: "random",
      meaning: Text(
        en:
          "`per_user`: each user has its own row, the first user the first, and around again; `random`: any row, drawn for each action.",
        fr:
          "« per_user » : chaque utilisateur a sa ligne, le premier la première, et ainsi de suite en boucle ; « random » : une ligne tirée au sort à chaque action."
      )
    ) { (order: Located<Order>, data) in data.order = order.value },
  ]
}

extension Text {
  static let jsonPath = Text(en: "a JSON path", fr: "un chemin JSON")
}
