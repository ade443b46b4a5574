extension MistakeScript {
  static let journeys = #"""
    === an action with one request and several
    system: A
    actions:
      page: { request: GET /, requests: [ GET /a ] }
    >>> en
    a:3:11: error: `actions.page` has `requests`, and `request` belongs to one request
      → write it in the request that it is meant for
    >>> fr
    a:3:11: erreur : « actions.page » a « requests », et « request » est propre à une requête
      → écrivez-la dans la requête concernée
    === an action without any request
    system: A
    actions: { page: { think: 1 s } }
    >>> en
    a:2:12: error: `actions.page` has no `request`
      → add `request: GET /chapters`, for example
    >>> fr
    a:2:12: erreur : « actions.page » n'a pas de « request »
      → ajoutez par exemple « request: GET /chapters »
    === two requests of one name
    system: A
    actions: { page: { requests: [ { request: GET /a, name: x }, { request: GET /b, name: x } ] } }
    >>> en
    a:2:62: error: there are two requests named `page.x`
      → give one of them another `name`
    >>> fr
    a:2:62: erreur : il y a deux requêtes nommées « page.x »
      → donnez un autre « name » à l'une
    === requests that are none
    system: A
    actions: { page: { requests: GET /a } }
    >>> en
    a:2:30: error: `actions.page.requests` cannot be `GET /a`
      → it takes a list of requests: `[ GET /page, GET /style.css ]`
    >>> fr
    a:2:30: erreur : « actions.page.requests » ne peut pas être « GET /a »
      → il faut une liste de requêtes : « [ GET /page, GET /style.css ] »
    === a JSON path with a filter
    system: A
    actions: { page: { request: GET /, extract: { id: { json: '$.a[?@.b]' } } } }
    >>> en
    a:2:59: error: `$.a[?@.b]` is not a JSON path
      → write `$`, then names, indexes or `*`: '$.items[0].id', '$.items[*].id'
    >>> fr
    a:2:59: erreur : « $.a[?@.b] » n'est pas un chemin JSON
      → écrivez « $ », puis des noms, indices ou « * » : '$.items[0].id', '$.items[*].id'
    === an extraction from two places
    system: A
    actions: { page: { request: GET /, extract: { id: { json: $.a, header: B } } } }
    >>> en
    a:2:47: error: `actions.page.extract.id` does not say where one value stands
      → write one of `json` and `header`, or `matches` for the body
    >>> fr
    a:2:47: erreur : « actions.page.extract.id » ne dit pas où est une seule valeur
      → écrivez « json » ou « header », ou bien « matches » pour le corps
    === a condition with one equals sign
    system: A
    actions: { page: { request: GET /, if: $a = b } }
    >>> en
    a:2:40: error: `$a = b` is not a condition
      → write `$token`, `not $token`, `$state == done`, `$state != done` or `$count > 3`
    >>> fr
    a:2:40: erreur : « $a = b » n'est pas une condition
      → écrivez « $token », « not $token », « $state == done », « $state != done » ou « $count > 3 »
    === a condition on a value that nobody extracts
    system: A
    actions:
      home: { request: GET /, extract: { token: 'a(b)' } }
      page: { request: GET /, if: { value: $tokn, share: 10 % } }
    >>> en
    a:4:40: error: no action extracts `$tokn`
      → did you mean `token`? Known here: token
    >>> fr
    a:4:40: erreur : aucune action n'extrait « $tokn »
      → vouliez-vous dire « token » ? Connus ici : token
    === an activity of conditions alone
    system: A
    actions:
      page: { request: GET /, extract: { a: 'a(b)' }, if: { value: $a, share: 10 % } }
    >>> en
    a:3:3: error: all actions of this activity depend on an `if`
      → leave one of them without `if`, or a user would have nothing to do
    >>> fr
    a:3:3: erreur : toutes les actions de cette activité dépendent d'un « if »
      → laissez-en une sans « if », sinon un utilisateur n'aurait rien à faire
    === a condition without its share
    system: A
    actions:
      home: { request: GET /, extract: { a: 'a(b)' } }
      page: { request: GET /, if: $a }
    >>> en
    a:4:31: note: predictions take `page` to be done every time
      → say how often: `if: { value: …, share: 30 % }`
    >>> fr
    a:4:31: note : les prédictions supposent que « page » a lieu chaque fois
      → dites combien de fois : « if: { value: …, share: 30 % } »
    === a data set called like the rows
    system: A
    datasets: { row: a.csv }
    >>> en
    a:2:13: error: `row` cannot be a data set
      → take a name of letters, digits and `_`, other than `row` and `env`
    >>> fr
    a:2:13: erreur : « row » ne peut pas être un jeu de données
      → prenez un nom de lettres, chiffres et « _ », autre que « row » et « env »
    === a think time of two shapes
    system: A
    actions: { page: { request: GET /, think: { exponential: 1 s, lognormal: 2 s } } }
    >>> en
    a:2:36: error: `actions.page.think` needs one of `exponential` and `lognormal`
      → write `{ exponential: 10 s }`, or a duration such as `5..20 s`
    >>> fr
    a:2:36: erreur : « actions.page.think » demande « exponential » ou « lognormal »
      → écrivez « { exponential: 10 s } », ou une durée comme « 5..20 s »
    """#
}
