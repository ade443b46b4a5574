extension MistakeScript {
  static let yaml = #"""
    === a key written twice
    system: A
    machine: { cpu: 4, cpu: 8 }
    >>> en
    a:2:20: error: `cpu` is written twice
      → keep one; the first stands on line 2
    >>> fr
    a:2:20: erreur : « cpu » est écrit deux fois
      → gardez-en un ; le premier est à la ligne 2
    === an alias
    system: A
    machine: &m { cpu: 4 }
    network: *m
    >>> en
    a:2:10: error: anchors (`&name`) and aliases (`*name`) are not read
      → write the value out; put a text that begins with & or * between quotes
    a:3:10: error: anchors (`&name`) and aliases (`*name`) are not read
      → write the value out; put a text that begins with & or * between quotes
    >>> fr
    a:2:10: erreur : les ancres (« &nom ») et les alias (« *nom ») ne sont pas lus
      → écrivez la valeur en entier ; un texte qui commence par & ou * se met entre guillemets
    a:3:10: erreur : les ancres (« &nom ») et les alias (« *nom ») ne sont pas lus
      → écrivez la valeur en entier ; un texte qui commence par & ou * se met entre guillemets
    === a tag
    system: A
    machine: !!map { cpu: 4 }
    >>> en
    a:2:10: error: tags (`!name`) are not read
      → remove it; put a text that begins with ! between quotes
    >>> fr
    a:2:10: erreur : les étiquettes YAML (« !nom ») ne sont pas lues
      → retirez-la ; un texte qui commence par ! se met entre guillemets
    === two documents
    system: A
    ---
    system: B
    >>> en
    a:2:1: error: a second document begins here: a file holds one dossier
      → move it to a file of its own
    >>> fr
    a:2:1: erreur : un second document commence ici : un fichier contient un seul dossier
      → mettez-le dans un autre fichier
    === a tab for indentation
    system: A
    machine:
    ⇥cpu: 4
    >>> en
    a:3:1: error: a value cannot begin with this character
      → indent with spaces, not tabs; put a text that begins with %, @ or ` between quotes
    >>> fr
    a:3:1: erreur : une valeur ne peut pas commencer par ce caractère
      → indentez avec des espaces, sans tabulation ; un texte qui commence par %, @ ou ` se met entre guillemets
    === a bracket that is not closed
    system: A
    services: { web: { kind: nginx
    >>> en
    a:3:1: error: a `{` is not closed (in what begins on line 2)
      → separate keys by `,` and close with `}`
    >>> fr
    a:3:1: erreur : une accolade « { » n'est pas fermée (dans ce qui commence à la ligne 2)
      → séparez les clés par « , » et fermez par « } »
    === quotes that are not closed
    system: "A
    >>> en
    a:2:1: error: the file ends inside quotes (in what begins on line 1)
      → close them
    >>> fr
    a:2:1: erreur : le fichier se termine à l'intérieur de guillemets (dans ce qui commence à la ligne 1)
      → fermez-les
    === a second colon on the line
    system: A
    reset: ./a: b
    >>> en
    a:2:11: error: a second `:` on one line
      → put the text that holds it between quotes, or start a new line
    >>> fr
    a:2:11: erreur : un second « : » sur une même ligne
      → mettez le texte qui le contient entre guillemets, ou passez à la ligne
    === a line that is not aligned
    system: A
    machine:
      cpu: 4
     memory: 8 GiB
    >>> en
    a:4:2: error: this line does not stand under its neighbours (in what begins on line 1)
      → give keys of the same level the same number of spaces before them
    >>> fr
    a:4:2: erreur : cette ligne n'est pas alignée avec ses voisines (dans ce qui commence à la ligne 1)
      → donnez aux clés d'un même niveau le même nombre d'espaces devant elles
    === a control character
    system: A
    reset: a␁b
    >>> en
    a:2:9: error: an invisible control character
      → delete it
    >>> fr
    a:2:9: erreur : un caractère de contrôle invisible
      → effacez-le
    === a NUL in a text
    system: A
    reset: "a\0b"
    >>> en
    a:2:8: error: `reset` contains a NUL character
      → remove `\0`
    >>> fr
    a:2:8: erreur : « reset » contient un caractère nul
      → retirez « \0 »
    === a list as a key
    system: A
    ? [a, b]
    : c
    >>> en
    a:2:3: error: a key must be a word
      → write `name: value`
    >>> fr
    a:2:3: erreur : une clé doit être un mot
      → écrivez « nom: valeur »
    === three mistakes at once
    system: A
    machine: { cpu: four }
    services:
      web: { kind: gunicron, workers: 2 GiB }
    >>> en
    a:2:17: error: `four` is not a plain number
      → for example `4`, `0.5`
    a:4:16: error: `gunicron` is not a value of `services.web.kind`
      → did you mean `gunicorn`? Known here: nginx, apache, haproxy, gunicorn, uvicorn, node, postgresql, pgbouncer, mysql, mariadb, mongodb, sqlite, redis, valkey, minio, reference, other
    a:4:35: error: `2 GiB` is an amount of data where a whole number is expected
      → for example `4`, `120`
    >>> fr
    a:2:17: erreur : « four » n'est pas un nombre sans unité
      → par exemple « 4 », « 0.5 »
    a:4:16: erreur : « gunicron » n'est pas une valeur de « services.web.kind »
      → vouliez-vous dire « gunicorn » ? Connus ici : nginx, apache, haproxy, gunicorn, uvicorn, node, postgresql, pgbouncer, mysql, mariadb, mongodb, sqlite, redis, valkey, minio, reference, other
    a:4:35: erreur : « 2 GiB » est une quantité de données là où il faut un nombre entier
      → par exemple « 4 », « 120 »
    """#
}
