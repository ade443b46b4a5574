import PalierModel

extension Action {
  /// The keys of an action.
  static let keys: [Key<Action>] = [
    Key(
      "request",
      holds: Text(en: "`METHOD /path`", fr: "« MÉTHODE /chemin »"),
      example: "GET /chapters",
      meaning: Text(en: "The request that does it.", fr: "La requête qui la réalise."),
      isRequired: true
    ) { field, action, reader in
      guard let request = reader.request(field) else { return }
      (action.method, action.path) = request
    },
    Key(
      "form",
      holds: .fieldNames,
      example: "{ user: $row.user, password: $env.PASSWORD }",
      meaning: Text(
        en: "Form fields that the request carries.",
        fr: "Les champs de formulaire que porte la requête."
      )
    ) { field, action, reader in
      var existing: [Field] = []
      if case .form(let fields) = action.body { existing = fields }
      if let pairs = reader.pairs(field, existing: existing) { action.body = .form(pairs) }
    },
    Key(
      "json",
      holds: Text(
        en: "keys and values, or a JSON text",
        fr: "des clés et valeurs, ou un texte JSON"
      ),
      example: "{ text: hello, page: 2 }",
      meaning: Text(
        en: "A JSON body that the request carries.",
        fr: "Le corps JSON que porte la requête."
      )
    ) { field, action, reader in
      guard !field.value.isAbsent else {
        return reader.wrongType(
          field,
          expected: Text(en: "keys and values", fr: "des clés et des valeurs")
        )
      }
      action.body = .json(field.value.text ?? JSONWriter.text(of: field.value))
    },
    .text(
      "body",
      example: "a=1",
      meaning: Text(
        en: "Any other text that the request carries; say its type in `headers`.",
        fr: "Tout autre texte que porte la requête ; donnez son type dans « headers »."
      )
    ) { $1.body = .text($0.value) },
    Key(
      "headers",
      holds: .fieldNames,
      example: "{ Accept-Language: fr }",
      meaning: Text(en: "Further headers.", fr: "Des en-têtes supplémentaires.")
    ) { field, action, reader in
      if let pairs = reader.headers(field, existing: action.headers) { action.headers = pairs }
    },
    Key(
      "extract",
      holds: Text(en: "names with regular expressions", fr: "des noms et expressions régulières"),
      example: "{ token: 'name=\"csrf\" value=\"([^\"]+)\"' }",
      meaning: Text(
        en: "Values taken from the response (the first group) for later requests: `$token`.",
        fr:
          "Des valeurs prises dans la réponse (le premier groupe) pour les requêtes suivantes : « $token »."
      )
    ) { field, action, reader in
      reader.extractions(field, into: &action.extractions)
    },
    .group(
      "check",
      \.checks,
      keys: Checks.keys,
      example: "{ status: 200, contains: Bonjour }",
      meaning: Text(
        en: "What the response must be; by default a status from 200 to 399.",
        fr: "Ce que doit être la réponse ; par défaut, un code de 200 à 399."
      )
    ),
    .quantity(
      "think",
      \.think,
      .duration,
      example: "5..20 s",
      meaning: Text(
        en: "Time that a user takes before the request, uniform over the interval.",
        fr: "Le temps que prend un utilisateur avant la requête, uniforme sur l'intervalle."
      )
    ),
    .quantity(
      "held",
      \.held,
      .positiveDuration,
      example: "1..3 s",
      meaning: Text(
        en: "For how long the server holds the response on purpose (a long poll).",
        fr: "La durée pendant laquelle le serveur retient exprès la réponse (long polling)."
      )
    ),
    .quantity(
      "outside",
      \.outside,
      .duration,
      example: "0.5 s",
      meaning: Text(
        en: "Part of the response time that is spent waiting outside the system.",
        fr: "La part du temps de réponse passée à attendre hors du système."
      )
    ),
    Key(
      "demand",
      holds: Text(en: "services with a duration", fr: "des services avec une durée"),
      example: "{ web: 8..12 ms, database: 3 ms }",
      meaning: Text(
        en: "CPU time of one request in each service, until `palier calibrate` measures it.",
        fr:
          "Le temps processeur d'une requête dans chaque service, avant que « palier calibrate » le mesure."
      )
    ) { field, action, reader in
      for field in reader.fields(field) ?? [] {
        guard let figure = reader.figure(field, .duration) else { continue }
        action.demands[field.name] = figure
      }
    },
    .quantity(
      "response",
      \.responseSize,
      .size,
      example: "20 kB",
      meaning: Text(
        en: "The size of its response, until it is measured.",
        fr: "La taille de sa réponse, avant qu'elle soit mesurée."
      )
    ),
    .quantity(
      "timeout",
      \.timeout,
      .positiveDuration,
      example: "60 s",
      meaning: Text(
        en: "After how long the user gives up.",
        fr: "Le délai après lequel l'utilisateur abandonne."
      )
    ),
    .flag(
      "writes",
      \.writes,
      example: "yes",
      meaning: Text(
        en: "`yes` if it changes the data.",
        fr: "« yes » si elle modifie les données."
      )
    ),
  ]
}

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
  ]
}

extension Text {
  fileprivate static let fieldNames = Text(
    en: "names with their values",
    fr: "des noms avec leurs valeurs"
  )
}
