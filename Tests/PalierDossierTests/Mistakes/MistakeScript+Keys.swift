extension MistakeScript {
  static let keys = #"""
    === the file is empty
    >>> en
    a:1:1: error: the file is empty
      → `palier init` writes one to start from
    >>> fr
    a:1:1: erreur : le fichier est vide
      → « palier init » en écrit un pour commencer
    === the file has only a comment
    # nothing
    >>> en
    a:1:1: error: the file is empty
      → `palier init` writes one to start from
    >>> fr
    a:1:1: erreur : le fichier est vide
      → « palier init » en écrit un pour commencer
    === a text instead of keys
    hello
    >>> en
    a:1:1: error: a dossier begins with keys
      → write `system: NAME` on the first line
    >>> fr
    a:1:1: erreur : un dossier commence par des clés
      → écrivez « system: NOM » sur la première ligne
    === no name of the system
    machine: { cpu: 4 }
    >>> en
    a:1:1: error: the dossier has no `system`
      → add `system: Étude LINE`, for example
    >>> fr
    a:1:1: erreur : le dossier n'a pas de « system »
      → ajoutez par exemple « system: Étude LINE »
    === an unknown key of the file
    system: A
    machin: { cpu: 4 }
    >>> en
    a:2:1: error: `machin` is not a key of a dossier
      → did you mean `machine`? Known here: system, target, tls, objectives, population, machine, services, caches, actions, journeys, data, backups, tiers, regions, cdn, costs, rates, rows, datasets, network, thresholds, changes, claims, reset, …
    >>> fr
    a:2:1: erreur : « machin » n'est pas une clé de dossier
      → vouliez-vous dire « machine » ? Connus ici : system, target, tls, objectives, population, machine, services, caches, actions, journeys, data, backups, tiers, regions, cdn, costs, rates, rows, datasets, network, thresholds, changes, claims, reset, …
    === an unknown key without a close one
    system: A
    zebra: 1
    >>> en
    a:2:1: error: `zebra` is not a key of a dossier
      → known here: system, target, tls, objectives, population, machine, services, caches, actions, journeys, data, backups, tiers, regions, cdn, costs, rates, rows, datasets, network, thresholds, changes, claims, reset, …
    >>> fr
    a:2:1: erreur : « zebra » n'est pas une clé de dossier
      → connus ici : system, target, tls, objectives, population, machine, services, caches, actions, journeys, data, backups, tiers, regions, cdn, costs, rates, rows, datasets, network, thresholds, changes, claims, reset, …
    === an unknown key of a service
    system: A
    services:
      web: { kind: gunicorn, wrokers: 4 }
    >>> en
    a:3:26: error: `wrokers` is not a key of `services.web`
      → did you mean `workers`? Known here: kind, version, worker_class, framework, workers, threads, connections, pool, ceilings, calls, memory, limits, observe, speed, keep_alive, timeout
    >>> fr
    a:3:26: erreur : « wrokers » n'est pas une clé de « services.web »
      → vouliez-vous dire « workers » ? Connus ici : kind, version, worker_class, framework, workers, threads, connections, pool, ceilings, calls, memory, limits, observe, speed, keep_alive, timeout
    === a service without a kind
    system: A
    services:
      web: { workers: 4 }
    >>> en
    a:3:3: error: `services.web` has no `kind`
      → add `kind: gunicorn`, for example
    >>> fr
    a:3:3: erreur : « services.web » n'a pas de « kind »
      → ajoutez par exemple « kind: gunicorn »
    === an unknown kind
    system: A
    services: { web: { kind: postgres } }
    >>> en
    a:2:26: error: `postgres` is not a value of `services.web.kind`
      → did you mean `postgresql`? Known here: nginx, apache, haproxy, gunicorn, uvicorn, node, postgresql, pgbouncer, mysql, mariadb, mongodb, sqlite, redis, valkey, minio, reference, other
    >>> fr
    a:2:26: erreur : « postgres » n'est pas une valeur de « services.web.kind »
      → vouliez-vous dire « postgresql » ? Connus ici : nginx, apache, haproxy, gunicorn, uvicorn, node, postgresql, pgbouncer, mysql, mariadb, mongodb, sqlite, redis, valkey, minio, reference, other
    === an unknown worker class
    system: A
    services:
      web: { kind: gunicorn, worker_class: gevnet }
    >>> en
    a:3:40: error: `gevnet` is not a value of `services.web.worker_class`
      → did you mean `gevent`? Known here: sync, gthread, gevent, eventlet, uvicorn, async, threads
    >>> fr
    a:3:40: erreur : « gevnet » n'est pas une valeur de « services.web.worker_class »
      → vouliez-vous dire « gevent » ? Connus ici : sync, gthread, gevent, eventlet, uvicorn, async, threads
    === a service that is no mapping
    system: A
    services: { web: gunicorn }
    >>> en
    a:2:18: error: `services.web` cannot be `gunicorn`
      → it takes `{ key: value }`
    >>> fr
    a:2:18: erreur : « services.web » ne peut pas être « gunicorn »
      → il faut « { clé: valeur } »
    === services as a list
    system: A
    services: [web]
    >>> en
    a:2:11: error: `services` cannot be a list
      → it takes names, each with keys of its own: `web: { … }`
    >>> fr
    a:2:11: erreur : « services » ne peut pas être une liste
      → il faut des noms, chacun avec ses clés : « web: { … } »
    === a section without a value
    system: A
    services:
    >>> en
    a:2:1: error: `services` has no value
      → give it names, each with keys of its own: `web: { … }`, or remove the key
    >>> fr
    a:2:1: erreur : « services » n'a pas de valeur
      → il faut des noms, chacun avec ses clés : « web: { … } » ; sinon, retirez la clé
    === a name with a dot
    system: A
    services: { web.1: { kind: nginx } }
    >>> en
    a:2:13: error: `web.1` cannot be a name
      → a name has letters, digits, `-` and `_`, 60 at most
    >>> fr
    a:2:13: erreur : « web.1 » ne peut pas être un nom
      → un nom a des lettres, des chiffres, « - » et « _ », 60 au plus
    """#
}
