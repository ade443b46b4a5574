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
          "Time that a user takes before it (an arrival of an open load begins without), uniform over the interval; `{ exponential: 10 s }` and `{ lognormal: 10 s, variation: 80 % }` spread otherwise.",
        fr:
          "Le temps que prend un utilisateur avant elle (une arrivée d'une charge ouverte commence sans), uniforme sur l'intervalle ; « \("{ exponential: 10 s }") » et « \("{ lognormal: 10 s, variation: 80 % }") » le répartissent autrement."
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
