import PalierModel

extension Action.Checks {
  /// The keys of an action's `check`.
  static let keys: [Key<Action.Checks>] = [
    Key(
      "status",
      holds: Text(en: "a status, or a list of them", fr: "un code, ou une liste de codes"),
      example: "[200, 302]",
      meaning: Text(en: "Accepted statuses.", fr: "Les codes acceptés.")
    ) { field, checks, reader in
      if let statuses = reader.statuses(field) { checks.statuses = statuses }
    },
    .text(
      "contains",
      example: "Bonjour",
      meaning: Text(
        en: "A text that the response must contain.",
        fr: "Un texte que la réponse doit contenir."
      )
    ) { $1.contains = $0.value },
    .text(
      "matches",
      holds: Text(en: "a regular expression", fr: "une expression régulière"),
      example: "'total: \\d+'",
      meaning: Text(
        en: "A regular expression that must be found in the response.",
        fr: "Une expression régulière qui doit se trouver dans la réponse."
      )
    ) { $1.pattern = $0 },
    Key(
      "json",
      holds: Text(
        en: "JSON paths with their values, or a list of paths",
        fr: "des chemins JSON et leurs valeurs, ou une liste de chemins"
      ),
      example: "{ $.status: ok, '$.items[0].id': 7 }",
      meaning: Text(
        en: "What the first value at each path must be; a list says what must be there.",
        fr:
          "Ce que doit être la première valeur à chaque chemin ; une liste dit ce qui doit exister."
      )
    ) { field, checks, reader in
      if let values = reader.jsonValues(field) { checks.json = values }
    },
    Key(
      "headers",
      holds: Text(
        en: "header names with texts, or a list of names",
        fr: "des noms d'en-têtes et des textes, ou une liste de noms"
      ),
      example: "{ Content-Type: json }",
      meaning: Text(
        en: "Headers that must be there, and a text that each must contain.",
        fr: "Les en-têtes qui doivent être là, et un texte que chacun doit contenir."
      )
    ) { field, checks, reader in
      if let headers = reader.expectedHeaders(field) { checks.headers = headers }
    },
  ]
}
