import PalierModel

extension Dossier {
  /// What stands above the tables of the reference.
  static func introduction(_ language: Language) -> String {
    switch language {
    case .english:
      #"""
      # The dossier file: all keys

      A dossier is one YAML file that describes a system: what runs, who uses it, what they must get.
      `palier init` writes one to start from; `palier check` tells every mistake with its line, its
      column, and what would be right. *Cette page existe [en français](dossier.fr.md).*

      - **Quantities carry their unit**: `250 ms`, `512 MiB`, `8 %`, `5 %/month`, `20 Mbit/s`. A number
        of things has none: `16`, `100_000`. Decimals have a point: `1.5 s`.
      - **Intervals** say what is not known exactly: `5..20 s`, or with the most likely value in the
        middle, `20..24..30`. Each bound may have its own unit: `500 ms..2 s`.
      - **Growth** is compounded: `12 %/year` is 0.95 % a month. A month is a twelfth of 365.25 days.
      - **Names** of services, actions, journeys and changes are yours: letters, digits, `-`, `_`.
      - **Requests** may refer to `$row.COLUMN` (a line of the `rows` file, one for each user), to
        `$DATASET.COLUMN` (a row of a file in `datasets`), `$env.NAME` (the environment, the only place
        for secrets) and `$NAME` (a value that an action extracted). `$$` is a dollar.
      - **A change** sets keys by their path: `services.web.workers`, or `web.workers` for short;
        `caches.chapters.ttl`; `machine.cpu`. It may add what was not there:
        `caches.chapters: { service: web, ttl: 30 s }`.
      - Anchors, aliases, tags and several documents in one file are not read; a key that is written
        twice is an error. A file has at most 1 MiB.

      """#
    case .french:
      #"""
      # Le fichier de dossier : toutes les clés

      Un dossier est un fichier YAML qui décrit un système : ce qui tourne, qui s'en sert, ce qu'il faut
      garantir. `palier init` en écrit un pour commencer ; `palier check` dit chaque erreur avec sa
      ligne, sa colonne, et ce qui serait juste. *This page exists [in English](dossier.md).*

      - **Les quantités ont une unité** : `250 ms`, `512 Mio`, `8 %`, `5 %/mois`, `20 Mbit/s`. Un nombre
        de choses n'en a pas : `16`, `100_000`. Les décimales s'écrivent avec un point : `1.5 s`.
      - **Les intervalles** disent ce qu'on ne sait pas exactement : `5..20 s`, ou avec la valeur la plus
        probable au milieu, `20..24..30`. Chaque borne peut avoir son unité : `500 ms..2 s`.
      - **La croissance** est composée : `12 %/an` fait 0,95 % par mois. Un mois est un douzième de
        365,25 jours.
      - **Les noms** de services, d'actions, de parcours et de changements sont les vôtres : lettres,
        chiffres, `-`, `_`.
      - **Les requêtes** peuvent citer `$row.COLONNE` (une ligne du fichier `rows`, une par utilisateur),
        `$JEU.COLONNE` (une ligne d'un fichier de `datasets`), `$env.NOM` (l'environnement, seul endroit
        pour les secrets) et `$NOM` (une valeur extraite par une action). `$$` est un dollar.
      - **Un changement** modifie des clés par leur chemin : `services.web.workers`, ou en plus court
        `web.workers` ; `caches.chapters.ttl` ; `machine.cpu`. Il peut ajouter ce qui n'existait pas :
        `caches.chapters: { service: web, ttl: 30 s }`.
      - Les ancres, les alias, les étiquettes et plusieurs documents dans un fichier ne sont pas lus ;
        une clé écrite deux fois est une erreur. Un fichier fait au plus 1 Mio.

      """#
    }
  }
}
