import PalierModel

extension Action {
  /// The keys of an action.
  static let keys =
    [
      Key(
        "request",
        holds: Text(en: "`METHOD /path`", fr: "« MÉTHODE /chemin »"),
        example: "GET /chapters",
        meaning: Text(
          en: "The request that does it; or else `requests`.",
          fr: "La requête qui la réalise ; ou bien « requests »."
        ),
        shape: .text,
        read: readRequest
      )
    ] + requestKeys + ownKeys

  /// The keys of one of the requests of an action that has several.
  static let partKeys =
    [
      Key(
        "request",
        holds: Text(en: "`METHOD /path`", fr: "« MÉTHODE /chemin »"),
        example: "GET /chapters",
        meaning: Text(en: "The request.", fr: "La requête."),
        isRequired: true,
        shape: .text,
        read: readRequest
      ),
      .text(
        "name",
        example: "style",
        meaning: Text(
          en: "What reports call it, after the action's name; by default its number.",
          fr: "Comment les rapports l'appellent, après le nom de l'action ; par défaut son numéro."
        )
      ) { $1.name = $0.value },
    ] + requestKeys

  private static let readRequest: Key<Action>.Read = { field, action, reader in
    guard let request = reader.request(field) else { return }
    (action.method, action.path) = request
  }

  /// The keys of what makes one request.
  private static let requestKeys: [Key<Action>] = [
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

  /// The keys of the action as a whole.
  private static let ownKeys: [Key<Action>] = [
    Key(
      "requests",
      holds: Text(
        en: "a list of `METHOD /path`, of keys of their own, or of `{ parallel: […] }`",
        fr: "une liste de « MÉTHODE /chemin », de clés, ou de « \("{ parallel: […] }") »"
      ),
      example: "[ GET /page, { parallel: [ GET /a.css, GET /b.js ] } ]",
      meaning: Text(
        en:
          "Several requests, one after another; those in `parallel` at the same time. The response time is that of all, and each is reported too.",
        fr:
          "Plusieurs requêtes, l'une après l'autre ; celles de « parallel » en même temps. Le temps de réponse est celui de l'ensemble, et chacune figure aussi dans les rapports."
      ),
      shape: .list(
        .either([
          .text, .keys(of: { Action.partKeys }),
          .keys {
            [
              KeySchema(
                name: "parallel",
                meaning: Text(
                  en: "Requests at the same time.",
                  fr: "Des requêtes en même temps."
                ),
                example: "[ GET /a.css, GET /b.js ]",
                isRequired: true,
                shape: .list(.either([.text, .keys(of: { Action.partKeys })]))
              )
            ]
          },
        ])
      )
    ) { field, action, reader in
      if let stages = reader.stages(field, of: action) { action.stages = stages }
    },
    Key(
      "parallel",
      holds: QuantityRule.wholeNumber.expected.name,
      example: "6",
      meaning: Text(
        en:
          "How many requests go on at once at most, by default 6, as in browsers. Where no part of `requests` is in `parallel`, all of it is.",
        fr:
          "Combien de requêtes vont de front au plus, par défaut 6, comme dans un navigateur. Si aucune partie de « requests » n'est en « parallel », tout l'est."
      ),
      shape: .quantity
    ) { field, action, reader in
      if let figure = reader.figure(field, .wholeNumber) { action.parallel = Int(figure.mid) }
    },
    Key(
      "think",
      holds: Text(
        en: "a duration, or keys of its own",
        fr: "une durée, ou ses propres clés"
      ),
      example: "5..20 s",
      meaning: Text(
        en:
          "Time that a user takes before it, uniform over the interval; `{ exponential: 10 s }` and `{ lognormal: 10 s, variation: 80 % }` spread otherwise.",
        fr:
          "Le temps que prend un utilisateur avant elle, uniforme sur l'intervalle ; « \("{ exponential: 10 s }") » et « \("{ lognormal: 10 s, variation: 80 % }") » le répartissent autrement."
      ),
      shape: .either([.quantity, .keys(of: { ThinkDraft.keys })])
    ) { field, action, reader in
      guard let (time, shape) = reader.think(field) else { return }
      (action.think, action.thinkShape) = (time, shape)
    },
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
    Key(
      "events",
      holds: .ownKeys,
      example: "{ count: 5, within: 30 s }",
      meaning: Text(
        en:
          "The response is a stream of server-sent events, read until so many came or the time is over; the response time is that of the first event.",
        fr:
          "La réponse est un flux d'évènements (server-sent events), lu jusqu'à en avoir tant, ou ce temps ; le temps de réponse est celui du premier évènement."
      ),
      shape: .keys(of: { EventBound.keys })
    ) { field, action, reader in
      var bound = action.events ?? EventBound()
      reader.read(field, keys: EventBound.keys, into: &bound)
      action.events = bound
    },
    Key(
      "if",
      holds: Text(
        en: "a condition, or `{ value: condition, share: share }`",
        fr: "une condition, ou « \("{ value: condition, share: part }") »"
      ),
      example: "{ value: $cart != none, share: 30 % }",
      meaning: Text(
        en:
          "It is done only where an extracted value is so: `$cart` (there), `not $cart`, `$state == done`, `!=`, `<`, `>`. Predictions need the share.",
        fr:
          "Elle n'a lieu que si une valeur extraite est ainsi : « $cart » (présente), « not $cart », « $state == done », « != », « < », « > ». Les prédictions ont besoin de la part."
      ),
      shape: .either([.text, .keys(of: { ConditionDraft.keys })])
    ) { field, action, reader in
      var draft = ConditionDraft()
      if case .mapping = field.value.content {
        reader.read(field, keys: ConditionDraft.keys, into: &draft)
      } else {
        draft.condition = reader.condition(field)
      }
      (action.condition, action.chance) = (draft.condition, draft.share)
    },
    Key(
      "repeat",
      holds: Text(
        en: "a whole number, or keys of its own",
        fr: "un nombre entier, ou ses propres clés"
      ),
      example: "{ while: $state != done, at_most: 20, about: 4 }",
      meaning: Text(
        en: "How often it is done, with its think time each time, before the next action.",
        fr:
          "Combien de fois elle a lieu, chaque fois avec son temps de réflexion, avant la suivante."
      ),
      shape: .either([.quantity, .keys(of: { Repetition.keys })])
    ) { field, action, reader in
      var repetition = action.repetition ?? Repetition(atMost: 0)
      if case .mapping = field.value.content {
        reader.read(
          field,
          keys: Repetition.keys,
          into: &repetition,
          isNew: action.repetition == nil
        )
      } else if let times = reader.figure(field, .wholeNumber) {
        repetition = Repetition(atMost: Int(times.mid))
      }
      if repetition.atMost > 0 { action.repetition = repetition }
    },
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

extension Text {
  fileprivate static let fieldNames = Text(
    en: "names with their values",
    fr: "des noms avec leurs valeurs"
  )
}
