extension MistakeScript {
  static let planning = #"""
    === a backup of unknown data
    system: A
    data: { photos: { size: 1 GB } }
    backups: { nightly: { of: [photo] } }
    >>> en
    a:3:28: error: there is no data set `photo`
      → did you mean `photos`? Known here: photos
    >>> fr
    a:3:28: erreur : il n'y a pas de jeu de données « photo »
      → vouliez-vous dire « photos » ? Connus ici : photos
    === a data set without a size
    system: A
    data: { photos: { rows: 5 } }
    >>> en
    a:2:25: error: `data.photos` has no size
      → give it `rows` and `row`, or `size` for the whole
    >>> fr
    a:2:25: erreur : « data.photos » n'a pas de taille
      → donnez « rows » et « row », ou « size » pour le tout
    === cores that do nothing
    system: A
    machine: { speed: 0..1 }
    >>> en
    a:2:19: error: `machine.speed`: `0..1` must be above 0
      → for example `0.9`, `0.8..1.1`
    >>> fr
    a:2:19: erreur : « machine.speed » : « 0..1 » doit dépasser 0
      → par exemple « 0.9 », « 0.8..1.1 »
    === a history of years
    system: A
    population: { history: { 2025: 5 } }
    >>> en
    a:2:26: error: `2025` is neither a month nor a day
      → write a month as `2025-01`, a day as `2025-01-31`
    >>> fr
    a:2:26: erreur : « 2025 » n'est ni un mois ni un jour
      → écrivez un mois comme « 2025-01 », un jour comme « 2025-01-31 »
    === a history of months and days
    system: A
    population: { history: { 2025-01: 5, 2025-02-01: 6 } }
    >>> en
    a:2:38: error: `population.history` mixes months and days
      → give all of one kind
    >>> fr
    a:2:38: erreur : « population.history » mêle des mois et des jours
      → donnez-les tous d'un seul genre
    === a history of three months
    system: A
    population: { history: { 2025-01: 5, 2025-02: 6, 2025-03: 7 } }
    >>> en
    a:2:35: warning: `population.history` has too few points (3) to tell a growth
      → give 5 months or days at least, or `growth`
    >>> fr
    a:2:35: avertissement : « population.history » a trop peu de points (3) pour dire une croissance
      → donnez au moins 5 mois ou jours, ou « growth »
    === a tier without a range
    system: A
    tiers: { small: { do: x } }
    >>> en
    a:2:10: error: tier `small` has no range of people
      → add `registered: 0..500`, or another population
    >>> fr
    a:2:10: erreur : le palier « small » n'a pas d'étendue de population
      → ajoutez « registered: 0..500 », ou une autre population
    === a price without a currency
    system: A
    costs: { a: { price: 5 } }
    >>> en
    a:2:22: error: `costs.a.price` cannot be `5`
      → it takes money, as `120 EUR/month`
    >>> fr
    a:2:22: erreur : « costs.a.price » ne peut pas être « 5 »
      → il faut une somme, comme « 120 EUR/month »
    === a cost of an unknown tier
    system: A
    tiers: { small: { registered: 0..10 } }
    costs: { a: { price: 5 EUR, tiers: [smal] } }
    >>> en
    a:3:37: error: there is no tier `smal`
      → did you mean `small`? Known here: small
    >>> fr
    a:3:37: erreur : il n'y a pas de palier « smal »
      → vouliez-vous dire « small » ? Connus ici : small
    === a demand on an unknown service
    system: A
    services: { web: { kind: node } }
    actions: { page: { request: GET /, demand: { wbe: 5 ms } } }
    >>> en
    a:3:51: error: there is no service `wbe`
      → did you mean `web`? Known here: web
    >>> fr
    a:3:51: erreur : il n'y a pas de service « wbe »
      → vouliez-vous dire « web » ? Connus ici : web
    === regions of more than the whole
    system: A
    regions: { a: { share: 70 % }, b: { share: 40..50 % } }
    >>> en
    a:2:44: error: the shares of the regions cannot make 100%: together they are 110%
      → change one, or leave one out: it then takes the rest
    >>> fr
    a:2:44: erreur : les parts des régions ne peuvent pas faire 100 % : ensemble, 110 %
      → changez-en une, ou omettez-en une : cette région prend alors le reste
    """#
}
