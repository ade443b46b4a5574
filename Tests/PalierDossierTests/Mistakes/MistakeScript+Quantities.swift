extension MistakeScript {
  static let quantities = #"""
    === a duration given as a size
    system: A
    services:
      web: { kind: gunicorn, timeout: 512 MiB }
    >>> en
    a:3:35: error: `512 MiB` is an amount of data where a duration is expected
      → for example `250 ms`, `1 s`, `5..20 s`
    >>> fr
    a:3:35: erreur : « 512 MiB » est une quantité de données là où il faut une durée
      → par exemple « 250 ms », « 1 s », « 5..20 s »
    === a duration without its unit
    system: A
    services:
      web: { kind: gunicorn, timeout: 30 }
    >>> en
    a:3:35: error: `30` has no unit: a duration is expected
      → write `30 s`
    >>> fr
    a:3:35: erreur : « 30 » n'a pas d'unité : il faut ici une durée
      → écrivez « 30 s »
    === a size with an ambiguous unit
    system: A
    machine: { memory: 8G }
    >>> en
    a:2:20: error: unknown unit `G`
      → did you mean `GiB`?
    >>> fr
    a:2:20: erreur : unité inconnue « G »
      → vouliez-vous dire « GiB » ?
    === a misspelt unit of a size
    system: A
    machine: { memory: 8 Gib }
    >>> en
    a:2:20: error: unknown unit `Gib`
      → did you mean `GiB`?
    >>> fr
    a:2:20: erreur : unité inconnue « Gib »
      → vouliez-vous dire « GiB » ?
    === an unknown unit
    system: A
    machine: { memory: 8 cows }
    >>> en
    a:2:20: error: unknown unit `cows`
      → for example `512 MiB`, `8 GiB`, `256 GB`
    >>> fr
    a:2:20: erreur : unité inconnue « cows »
      → par exemple « 512 MiB », « 8 GiB », « 256 GB »
    === a rate in bits as often abbreviated
    system: A
    network: { rate: 20 Mbps }
    >>> en
    a:2:18: error: unknown unit `Mbps`
      → did you mean `Mbit/s`?
    >>> fr
    a:2:18: erreur : unité inconnue « Mbps »
      → vouliez-vous dire « Mbit/s » ?
    === a duration where m is unclear
    system: A
    services:
      web: { kind: gunicorn, timeout: 5 m }
    >>> en
    a:3:35: error: unknown unit `m`
      → did you mean `min`?
    >>> fr
    a:3:35: erreur : unité inconnue « m »
      → vouliez-vous dire « min » ?
    === a share without per cent
    system: A
    objectives: { errors: 0.01 }
    >>> en
    a:2:23: error: `0.01` has no unit: a share is expected
      → write `1 %`
    >>> fr
    a:2:23: erreur : « 0.01 » n'a pas d'unité : il faut ici une proportion
      → écrivez « 1 % »
    === a share above the whole
    system: A
    population: { peak_hour: 120 % }
    >>> en
    a:2:26: error: `population.peak_hour`: `120 %` is more than the whole
      → 100% at most; for example `1 %`, `8..12 %`
    >>> fr
    a:2:26: erreur : « population.peak_hour » : « 120 % » dépasse le tout
      → 100 % au plus ; par exemple « 1 % », « 8..12 % »
    === growth without its period
    system: A
    population: { growth: 5 % }
    >>> en
    a:2:23: error: `5 %` is a share where a growth in a period is expected
      → for example `5 %/month`, `12 %/year`
    >>> fr
    a:2:23: erreur : « 5 % » est une proportion là où il faut une croissance sur une période
      → par exemple « 5 %/month », « 12 %/year »
    === a shrinking by more than all
    system: A
    population: { growth: -100 %/month }
    >>> en
    a:2:23: error: `population.growth`: `-100 %/month`: nothing shrinks by 100% or more
      → for example `5 %/month`, `12 %/year`
    >>> fr
    a:2:23: erreur : « population.growth » : « -100 %/month » : rien ne diminue de 100 % ou plus
      → par exemple « 5 %/month », « 12 %/year »
    === a decimal comma
    system: A
    actions:
      home:
        request: GET /
        think: 1,5 s
    >>> en
    a:5:12: error: `1,5 s`: a comma separates items here, not decimals
      → write `1.5 s`
    >>> fr
    a:5:12: erreur : « 1,5 s » : ici la virgule sépare des éléments, pas des décimales
      → écrivez « 1.5 s »
    === a decimal comma between braces
    system: A
    actions:
      home: { request: GET /, think: 1,5 s }
    >>> en
    a:3:34: error: `1,5 s`: a comma separates items here, not decimals
      → write `1.5 s`
    >>> fr
    a:3:34: erreur : « 1,5 s » : ici la virgule sépare des éléments, pas des décimales
      → écrivez « 1.5 s »
    === thousands with a comma
    system: A
    population:
      registered: 100,000
    >>> en
    a:3:15: error: `100,000`: a comma separates items here, not decimals
      → write `100_000` or `100.000`
    >>> fr
    a:3:15: erreur : « 100,000 » : ici la virgule sépare des éléments, pas des décimales
      → écrivez « 100_000 » ou « 100.000 »
    === thousands with spaces
    system: A
    population: { registered: 100 000 }
    >>> en
    a:2:27: error: `100 000`: a number has no spaces inside
      → write `100_000`
    >>> fr
    a:2:27: erreur : « 100 000 » : un nombre n'a pas d'espaces à l'intérieur
      → écrivez « 100_000 »
    === a number that is a word
    system: A
    services:
      web: { kind: gunicorn, workers: many }
    >>> en
    a:3:35: error: `many` is not a whole number
      → for example `4`, `120`
    >>> fr
    a:3:35: erreur : « many » n'est pas un nombre entier
      → par exemple « 4 », « 120 »
    === a quantity that is a list
    system: A
    services:
      web: { kind: gunicorn, workers: [4] }
    >>> en
    a:3:35: error: `services.web.workers` cannot be a list
      → it takes a whole number, as `4`, `120`
    >>> fr
    a:3:35: erreur : « services.web.workers » ne peut pas être une liste
      → il faut un nombre entier, comme « 4 », « 120 »
    === half a worker
    system: A
    services:
      web: { kind: gunicorn, workers: 4.5 }
    >>> en
    a:3:35: error: `services.web.workers`: `4.5` is not one whole number
      → for example `4`, `120`
    >>> fr
    a:3:35: erreur : « services.web.workers » : « 4.5 » n'est pas un nombre entier
      → par exemple « 4 », « 120 »
    === an interval of workers
    system: A
    services:
      web: { kind: gunicorn, workers: 4..8 }
    >>> en
    a:3:35: error: `services.web.workers`: `4..8` is not one whole number
      → for example `4`, `120`
    >>> fr
    a:3:35: erreur : « services.web.workers » : « 4..8 » n'est pas un nombre entier
      → par exemple « 4 », « 120 »
    === no worker
    system: A
    services:
      web: { kind: gunicorn, workers: 0 }
    >>> en
    a:3:35: error: `services.web.workers`: `0` must be above 0
      → for example `4`, `120`
    >>> fr
    a:3:35: erreur : « services.web.workers » : « 0 » doit dépasser 0
      → par exemple « 4 », « 120 »
    === a negative number of workers
    system: A
    services:
      web: { kind: gunicorn, workers: -4 }
    >>> en
    a:3:35: error: `services.web.workers`: `-4` is negative
      → for example `4`, `120`
    >>> fr
    a:3:35: erreur : « services.web.workers » : « -4 » est négatif
      → par exemple « 4 », « 120 »
    === a negative think time
    system: A
    actions:
      home: { request: GET /, think: -1..2 s }
    >>> en
    a:3:34: error: `actions.home.think`: `-1..2 s` is negative
      → for example `250 ms`, `1 s`, `5..20 s`
    >>> fr
    a:3:34: erreur : « actions.home.think » : « -1..2 s » est négatif
      → par exemple « 250 ms », « 1 s », « 5..20 s »
    === a reversed interval
    system: A
    actions:
      home: { request: GET /, think: 20..5 s }
    >>> en
    a:3:34: error: `20..5 s`: the bounds are not in order
      → write `5..20 s`
    >>> fr
    a:3:34: erreur : « 20..5 s » : les bornes ne sont pas dans l'ordre
      → écrivez « 5..20 s »
    === a middle outside the bounds
    system: A
    actions:
      home: { request: GET /, think: 5..30..20 s }
    >>> en
    a:3:34: error: `5..30..20 s`: the bounds are not in order
      → write `5..20..30 s`
    >>> fr
    a:3:34: erreur : « 5..30..20 s » : les bornes ne sont pas dans l'ordre
      → écrivez « 5..20..30 s »
    === an interval with a dash
    system: A
    actions:
      home: { request: GET /, think: 5-20 s }
    >>> en
    a:3:34: error: `5-20 s` is not an interval
      → write `5..20 s`
    >>> fr
    a:3:34: erreur : « 5-20 s » n'est pas un intervalle
      → écrivez « 5..20 s »
    === an interval with a word
    system: A
    actions:
      home: { request: GET /, think: 5 to 20 s }
    >>> en
    a:3:34: error: `5 to 20 s` is not an interval
      → write `5..20 s`
    >>> fr
    a:3:34: erreur : « 5 to 20 s » n'est pas un intervalle
      → écrivez « 5..20 s »
    === an interval without an end
    system: A
    actions:
      home: { request: GET /, think: 5.. s }
    >>> en
    a:3:34: error: `5.. s` is not an interval
      → write `5..20 s`
    >>> fr
    a:3:34: erreur : « 5.. s » n'est pas un intervalle
      → écrivez « 5..20 s »
    === an interval of four
    system: A
    actions:
      home: { request: GET /, think: 1..2..3..4 s }
    >>> en
    a:3:34: error: `1..2..3..4 s` is not an interval
      → write `5..20 s`
    >>> fr
    a:3:34: erreur : « 1..2..3..4 s » n'est pas un intervalle
      → écrivez « 5..20 s »
    === bounds of different kinds
    system: A
    actions:
      home: { request: GET /, think: 5 MiB..20 s }
    >>> en
    a:3:34: error: `5 MiB..20 s` is an amount of data where a duration is expected
      → for example `250 ms`, `1 s`, `5..20 s`
    >>> fr
    a:3:34: erreur : « 5 MiB..20 s » est une quantité de données là où il faut une durée
      → par exemple « 250 ms », « 1 s », « 5..20 s »
    === a number too large
    system: A
    population: { registered: 1e999 }
    >>> en
    a:2:27: error: `1e999` is too large a number
    >>> fr
    a:2:27: erreur : « 1e999 » est un nombre trop grand
    """#
}
