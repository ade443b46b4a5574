import PalierModel

extension Action {
  /// The keys of what makes one request.
  static let requestKeys: [Key<Action>] = [
    Key(
      "form",
      holds: .fieldNames,
      example: "{ user: $row.user, password: $env.PASSWORD }",
      meaning: Text(
        en: "Form fields that the request carries.",
        fr: "Les champs de formulaire que porte la requête."
      ),
      shape: .named(.text)
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
      meaning: Text(en: "Further headers.", fr: "Des en-têtes supplémentaires."),
      shape: .named(.text)
    ) { field, action, reader in
      if let pairs = reader.headers(field, existing: action.headers) { action.headers = pairs }
    },
    Key(
      "extract",
      holds: Text(
        en: "names with regular expressions, or keys of their own",
        fr: "des noms et expressions régulières, ou leurs propres clés"
      ),
      example: "{ token: 'name=\"csrf\" value=\"([^\"]+)\"', id: { json: '$.items[0].id' } }",
      meaning: Text(
        en: "Values taken from the response (the first group) for later requests: `$token`.",
        fr:
          "Des valeurs prises dans la réponse (le premier groupe) pour les requêtes suivantes : « $token »."
      ),
      shape: .named(.either([.text, .keys(of: { ExtractionDraft.keys })]))
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
    .choice(
      "redirects",
      example: "follow",
      meaning: Text(
        en:
          "`follow`: redirects are followed, ten at most, to this machine only; their time counts. By default they are answers like any other.",
        fr:
          "« follow » : les redirections sont suivies, dix au plus, sur cette machine seulement ; leur durée compte. Par défaut, ce sont des réponses comme les autres."
      )
    ) { (rule: Located<RedirectRule>, action) in action.followsRedirects = rule.value == .follow },
    .quantity(
      "expect_continue",
      \.expectContinue,
      .size,
      example: "1 MiB",
      meaning: Text(
        en: "From this size on, the body is sent after the server asked for it (100 Continue).",
        fr: "À partir de cette taille, le corps part après l'accord du serveur (100 Continue)."
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
      ),
      shape: .named(.quantity)
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
  ]
}

extension Text {
  fileprivate static let fieldNames = Text(
    en: "names with their values",
    fr: "des noms avec leurs valeurs"
  )
}
