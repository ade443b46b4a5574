extension MistakeScript {
  static let references = #"""
    === a call of an unknown service
    system: A
    services:
      web: { kind: gunicorn, calls: [databse] }
      database: { kind: postgresql }
    >>> en
    a:3:34: error: there is no service `databse`
      → did you mean `database`? Known here: web, database
    >>> fr
    a:3:34: erreur : il n'y a pas de service « databse »
      → vouliez-vous dire « database » ? Connus ici : web, database
    === services that call each other
    system: A
    services:
      a: { kind: node, calls: [b] }
      b: { kind: node, calls: [c] }
      c: { kind: node, calls: [a] }
    >>> en
    a:5:28: error: services call each other in a circle: a → b → c → a
      → `calls` goes one way, from the web server towards the database: remove one call
    >>> fr
    a:5:28: erreur : des services s'appellent en rond : a → b → c → a
      → « calls » va dans un seul sens, du serveur web vers la base de données : retirez un appel
    === a service that calls itself
    system: A
    services:
      web: { kind: gunicorn, calls: web }
    >>> en
    a:3:33: error: services call each other in a circle: web → web
      → `calls` goes one way, from the web server towards the database: remove one call
    >>> fr
    a:3:33: erreur : des services s'appellent en rond : web → web
      → « calls » va dans un seul sens, du serveur web vers la base de données : retirez un appel
    === an observation of two places
    system: A
    services:
      web: { kind: gunicorn, observe: { port: 80, pid: 12 } }
    >>> en
    a:3:35: error: `services.web.observe` cannot be a mapping `{…}`
      → it takes one place, such as `{ port: 5432 }`
    >>> fr
    a:3:35: erreur : « services.web.observe » ne peut pas être un groupe de clés « {…} »
      → il faut un seul endroit, comme « { port: 5432 } »
    === a port out of range
    system: A
    services:
      web: { kind: gunicorn, observe: { port: 80000 } }
    >>> en
    a:3:43: error: `services.web.observe.port` cannot be `80000`
      → it takes a whole number up to 65,535
    >>> fr
    a:3:43: erreur : « services.web.observe.port » ne peut pas être « 80000 »
      → il faut un nombre entier jusqu'à 65 535
    === a cache without its keys
    system: A
    actions:
      home: { request: GET /, think: 1 s }
    caches:
      home: { scope: process }
    >>> en
    a:5:3: error: `caches.home` has no `service`
      → add `service: web`, for example
    a:5:3: error: `caches.home` has no `ttl`
      → add `ttl: 30 s`, for example
    >>> fr
    a:5:3: erreur : « caches.home » n'a pas de « service »
      → ajoutez par exemple « service: web »
    a:5:3: erreur : « caches.home » n'a pas de « ttl »
      → ajoutez par exemple « ttl: 30 s »
    === a cache of an unknown service
    system: A
    actions:
      home: { request: GET /, think: 1 s }
    caches: { home: { service: wbe, ttl: 5 s } }
    services: { web: { kind: node } }
    >>> en
    a:4:28: error: there is no service `wbe`
      → did you mean `web`? Known here: web
    >>> fr
    a:4:28: erreur : il n'y a pas de service « wbe »
      → vouliez-vous dire « web » ? Connus ici : web
    === a cache of an unknown action
    system: A
    actions:
      home: { request: GET /, think: 1 s }
    caches: { page: { service: web, ttl: 5 s } }
    services: { web: { kind: node } }
    >>> en
    a:4:11: error: there is no action `page`
      → known here: home
    >>> fr
    a:4:11: erreur : il n'y a pas d'action « page »
      → connus ici : home
    === a scope that does not exist
    system: A
    actions:
      home: { request: GET /, think: 1 s }
    caches: { home: { service: web, ttl: 5 s, scope: worker } }
    services: { web: { kind: node } }
    >>> en
    a:4:50: error: `worker` is not a value of `caches.home.scope`
      → known here: process, shared
    >>> fr
    a:4:50: erreur : « worker » n'est pas une valeur de « caches.home.scope »
      → connus ici : process, shared
    === an objective for an unknown action
    system: A
    actions:
      home: { request: GET /, think: 1 s }
    objectives: { p95: { hom: 1 s } }
    >>> en
    a:4:22: error: there is no action `hom`
      → did you mean `home`? Known here: home
    >>> fr
    a:4:22: erreur : il n'y a pas d'action « hom »
      → vouliez-vous dire « home » ? Connus ici : home
    === an unknown statistic
    system: A
    objectives: { p96: 1 s }
    >>> en
    a:2:15: error: `p96` is not a key of `objectives`
      → did you mean `p90`? Known here: mean, p50, p75, p90, p95, p99, errors, rpo, rto
    >>> fr
    a:2:15: erreur : « p96 » n'est pas une clé de « objectives »
      → vouliez-vous dire « p90 » ? Connus ici : mean, p50, p75, p90, p95, p99, errors, rpo, rto
    === an action without a request
    system: A
    actions: { home: { think: 1 s } }
    >>> en
    a:2:12: error: `actions.home` has no `request`
      → add `request: GET /chapters`, for example
    >>> fr
    a:2:12: erreur : « actions.home » n'a pas de « request »
      → ajoutez par exemple « request: GET /chapters »
    === a request without a method
    system: A
    actions: { home: { request: /home } }
    >>> en
    a:2:29: error: `actions.home.request` cannot be `/home`
      → it takes a method and a path, as `GET /chapters`, in ASCII characters
    >>> fr
    a:2:29: erreur : « actions.home.request » ne peut pas être « /home »
      → il faut une méthode et un chemin, comme « GET /chapters », en caractères ASCII
    === a method in small letters
    system: A
    actions: { home: { request: get /home } }
    >>> en
    a:2:29: error: `get` is not a request method
      → did you mean `GET`? Known here: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS
    >>> fr
    a:2:29: erreur : « get » n'est pas une méthode de requête
      → vouliez-vous dire « GET » ? Connus ici : GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS
    === a request with a space in its path
    system: A
    actions: { home: { request: GET /my page } }
    >>> en
    a:2:29: error: `actions.home.request` cannot be `GET /my page`
      → write a space of a path as %20
    >>> fr
    a:2:29: erreur : « actions.home.request » ne peut pas être « GET /my page »
      → dans un chemin, une espace s'écrit %20
    === two bodies
    system: A
    actions: { home: { request: POST /, form: { a: b }, json: { a: b } } }
    >>> en
    a:2:53: error: `actions.home` carries both `form` and `json`
      → keep one of them
    >>> fr
    a:2:53: erreur : « actions.home » porte à la fois « form » et « json »
      → gardez l'un des deux
    === a flag that is neither yes nor no
    system: A
    actions:
      home: { request: GET /, writes: maybe }
    >>> en
    a:3:35: error: `actions.home.writes` cannot be `maybe`
      → it takes `yes` or `no`
    >>> fr
    a:3:35: erreur : « actions.home.writes » ne peut pas être « maybe »
      → il faut « yes » ou « no »
    === a pattern that is not closed
    system: A
    actions:
      home: { request: GET /, extract: { token: 'id=(' } }
    >>> en
    a:3:45: error: `id=(` is not a regular expression
      → put it between single quotes and close its brackets: 'id=(\w+)'
    >>> fr
    a:3:45: erreur : « id=( » n'est pas une expression régulière
      → mettez-la entre apostrophes et fermez ses parenthèses : 'id=(\w+)'
    === a value that nothing extracts
    system: A
    actions: { home: { request: GET /?t=$tokn, extract: { token: 'id=(.*)' } } }
    >>> en
    a:2:12: error: no action extracts `$tokn`
      → did you mean `token`? Known here: token
    >>> fr
    a:2:12: erreur : aucune action n'extrait « $tokn »
      → vouliez-vous dire « token » ? Connus ici : token
    === rows without a file
    system: A
    actions: { home: { request: GET /u/$row.user } }
    >>> en
    a:2:12: warning: `$row.user` needs rows, and the dossier has no `rows`
      → add `rows: users.csv`, a file with a header and a line for each user
    >>> fr
    a:2:12: avertissement : « $row.user » demande des lignes, et le dossier n'a pas de « rows »
      → ajoutez « rows: users.csv », un fichier avec en-tête et une ligne par utilisateur
    === a status that does not exist
    system: A
    actions:
      home: { request: GET /, check: { status: 20 } }
    >>> en
    a:3:44: error: `actions.home.check.status` cannot be `20`
      → it takes statuses from 100 to 599, as `[200, 302]`
    >>> fr
    a:3:44: erreur : « actions.home.check.status » ne peut pas être « 20 »
      → il faut des codes de 100 à 599, comme « [200, 302] »
    === a header with a space in its name
    system: A
    actions:
      home: { request: GET /, headers: { My header: 1 } }
    >>> en
    a:3:36: error: `My header` cannot be a header
      → a header is `Name: value` on one line, its name without spaces
    >>> fr
    a:3:36: erreur : « My header » ne peut pas être un en-tête
      → un en-tête est « Nom: valeur » sur une ligne, son nom sans espaces
    === a journey of an unknown action
    system: A
    actions:
      home: { request: GET /, think: 1 s }
    journeys: { all: [home, serch] }
    >>> en
    a:4:25: error: there is no action `serch`
      → known here: home
    >>> fr
    a:4:25: erreur : il n'y a pas d'action « serch »
      → connus ici : home
    === a journey without activities
    system: A
    actions:
      home: { request: GET /, think: 1 s }
    journeys: { all: { once: [home] } }
    >>> en
    a:4:13: error: `journeys.all` has no `activities`
      → add `activities: [[chapters, comment], [events]]`, for example
    >>> fr
    a:4:13: erreur : « journeys.all » n'a pas de « activities »
      → ajoutez par exemple « activities: [[chapters, comment], [events]] »
    === a journey of lists and names mixed
    system: A
    actions:
      home: { request: GET /, think: 1 s }
    journeys: { all: { activities: [home, [home]] } }
    >>> en
    a:4:33: error: `activities` cannot be `home`
      → it takes a list of actions `[a, b]`, or several at the same time `[[a, b], [c]]`
    >>> fr
    a:4:33: erreur : « activities » ne peut pas être « home »
      → il faut une liste d'actions « [a, b] », ou plusieurs en même temps « [[a, b], [c]] »
    === shares above the whole
    system: A
    actions:
      home: { request: GET /, think: 1 s }
    journeys:
      a: { share: 70 %, activities: [home] }
      b: { share: 40 %, activities: [home] }
    >>> en
    a:6:15: error: the shares of the journeys make 110% together
      → 100% at most: lower one of them
    >>> fr
    a:6:15: erreur : les parts des parcours font 110 % ensemble
      → 100 % au plus : réduisez l'une d'elles
    === shares below the whole
    system: A
    actions:
      home: { request: GET /, think: 1 s }
    journeys:
      a: { share: 70 %, activities: [home] }
      b: { share: 20 %, activities: [home] }
    >>> en
    a:6:15: error: the shares of the journeys make only 90% together
      → raise one, or leave one out: it then takes the rest
    >>> fr
    a:6:15: erreur : les parts des parcours ne font que 90 % ensemble
      → augmentez-en une, ou omettez-en une : ce parcours prend alors le reste
    === nobody left for a journey
    system: A
    actions:
      home: { request: GET /, think: 1 s }
    journeys:
      a: { share: 100 %, activities: [home] }
      b: [home]
    >>> en
    a:5:15: warning: nobody is left for `b`: the other shares make 100%
      → lower a share
    >>> fr
    a:5:15: avertissement : il ne reste personne pour « b » : les autres parts font 100 %
      → réduisez une part
    === an action in no journey
    system: A
    actions: { home: { request: GET / }, away: { request: GET /away } }
    journeys: { all: [home] }
    >>> en
    a:2:38: warning: no journey does `away`
      → add it to a journey, or remove it
    >>> fr
    a:2:38: avertissement : aucun parcours ne fait « away »
      → ajoutez-la à un parcours, ou retirez-la
    === a share of unknown people
    system: A
    population: { daily_active: 10 % }
    >>> en
    a:2:29: error: `population.daily_active` is a share of the registered, and `registered` is not given
      → add `registered: NUMBER`, or write a number of people here
    >>> fr
    a:2:29: erreur : « population.daily_active » est une part des inscrits, et « registered » n'est pas donné
      → ajoutez « registered: NOMBRE », ou écrivez ici un nombre de personnes
    === more come in a day than in a month
    system: A
    population: { monthly_active: 500, daily_active: 600 }
    >>> en
    a:2:50: error: `population.daily_active` is more than `population.monthly_active`, of which it is a part
      → correct one of the two
    >>> fr
    a:2:50: erreur : « population.daily_active » dépasse « population.monthly_active », dont c'est une partie
      → corrigez l'un des deux
    === a target with a path
    system: A
    target: http://127.0.0.1:8000/home
    >>> en
    a:2:9: error: `target` cannot be `http://127.0.0.1:8000/home`
      → it takes scheme, host and port without a path, as `http://127.0.0.1:8000`
    >>> fr
    a:2:9: erreur : « target » ne peut pas être « http://127.0.0.1:8000/home »
      → il faut un protocole, un hôte et un port sans chemin, comme « http://127.0.0.1:8000 »
    === a target without a scheme
    system: A
    target: 127.0.0.1:8000
    >>> en
    a:2:9: error: `target` cannot be `127.0.0.1:8000`
      → it takes scheme, host and port without a path, as `http://127.0.0.1:8000`
    >>> fr
    a:2:9: erreur : « target » ne peut pas être « 127.0.0.1:8000 »
      → il faut un protocole, un hôte et un port sans chemin, comme « http://127.0.0.1:8000 »
    === an offer without a plan
    system: A
    machine: { offer: render }
    >>> en
    a:2:19: error: `machine.offer` cannot be `render`
      → it takes `provider/plan`
    >>> fr
    a:2:19: erreur : « machine.offer » ne peut pas être « render »
      → il faut « hébergeur/formule »
    === a threshold without a level
    system: A
    thresholds: [ { metric: cpu } ]
    >>> en
    a:2:25: error: this threshold has no level
      → add `watch: 70 %`, `urgent: 85 %` or `critical: 95 %`
    >>> fr
    a:2:25: erreur : ce seuil n'a pas de niveau
      → ajoutez « watch: 70 % », « urgent: 85 % » ou « critical: 95 % »
    === levels not in order
    system: A
    thresholds: [ { metric: cpu, watch: 85 %, urgent: 70 %, critical: 90 % } ]
    >>> en
    a:2:67: error: the levels of this threshold are not in order
      → watch, urgent and critical have one unit, and rise or fall in this order
    >>> fr
    a:2:67: erreur : les niveaux de ce seuil ne sont pas dans l'ordre
      → watch, urgent et critical ont la même unité, et montent ou descendent dans cet ordre
    === a data set without its rows
    system: A
    data: { students: { row: 900 B } }
    >>> en
    a:2:9: error: `data.students` has no size
      → give it `rows` and `row`, or `size` for the whole
    >>> fr
    a:2:9: erreur : « data.students » n'a pas de taille
      → donnez « rows » et « row », ou « size » pour le tout
    === a change of an unknown service
    system: A
    services:
      web: { kind: gunicorn, workers: 4 }
    changes: { more: { set: { wbe.workers: 8 } } }
    >>> en
    a:4:27: error: `wbe` is neither a service nor a key of a dossier
      → did you mean `web`? Known here: web, system, target, tls, objectives, population, machine, services, caches, actions, journeys, data, backups, tiers, regions, cdn, costs, rates, rows, datasets, network, thresholds, changes, claims, …
    >>> fr
    a:4:27: erreur : « wbe » n'est ni un service ni une clé de dossier
      → vouliez-vous dire « web » ? Connus ici : web, system, target, tls, objectives, population, machine, services, caches, actions, journeys, data, backups, tiers, regions, cdn, costs, rates, rows, datasets, network, thresholds, changes, claims, …
    === a change of an unknown key
    system: A
    services:
      web: { kind: gunicorn, workers: 4 }
    changes: { more: { set: { web.wokers: 8 } } }
    >>> en
    a:4:27: error: `wokers` is not a key of `services.web`
      → did you mean `workers`? Known here: kind, version, worker_class, framework, workers, threads, connections, pool, ceilings, calls, memory, limits, observe, speed, keep_alive, timeout
    >>> fr
    a:4:27: erreur : « wokers » n'est pas une clé de « services.web »
      → vouliez-vous dire « workers » ? Connus ici : kind, version, worker_class, framework, workers, threads, connections, pool, ceilings, calls, memory, limits, observe, speed, keep_alive, timeout
    === a change with a wrong unit
    system: A
    services:
      web: { kind: gunicorn, workers: 4 }
    changes: { more: { set: { web.workers: 8 GiB } } }
    >>> en
    a:4:40: error: `8 GiB` is an amount of data where a whole number is expected
      → for example `4`, `120`
    >>> fr
    a:4:40: erreur : « 8 GiB » est une quantité de données là où il faut un nombre entier
      → par exemple « 4 », « 120 »
    === a change that breaks a reference
    system: A
    services:
      web: { kind: gunicorn, workers: 4 }
    changes: { more: { set: { web.calls: [cache] } } }
    >>> en
    a:4:39: error: there is no service `cache`
      → known here: web
    >>> fr
    a:4:39: erreur : il n'y a pas de service « cache »
      → connus ici : web
    === a change that adds half a cache
    system: A
    actions:
      home: { request: GET /, think: 1 s }
    services:
      web: { kind: gunicorn, workers: 4 }
    changes: { more: { set: { caches.home.ttl: 3 s } } }
    >>> en
    a:6:27: error: `caches.home` has no `service`
      → add `service: web`, for example
    >>> fr
    a:6:27: erreur : « caches.home » n'a pas de « service »
      → ajoutez par exemple « service: web »
    === a change of changes
    system: A
    changes: { more: { set: { changes.more.sql: a } } }
    >>> en
    a:2:27: error: a change cannot set `changes.more.sql`
      → it sets keys such as `web.workers` or `machine.cpu`
    >>> fr
    a:2:27: erreur : un changement ne peut pas modifier « changes.more.sql »
      → il modifie des clés comme « web.workers » ou « machine.cpu »
    """#
}
