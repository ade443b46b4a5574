import PalierModel

extension System {
  /// The keys of a dossier.
  static let keys: [Key<System>] = [
    .text(
      "system",
      example: "Étude LINE",
      meaning: Text(en: "The system's name.", fr: "Le nom du système."),
      isRequired: true
    ) { $1.name = $0.value },
    Key(
      "target",
      holds: Text(en: "an address", fr: "une adresse"),
      example: "http://127.0.0.1:8000",
      meaning: Text(
        en: "Where the system answers: scheme, host and port, without a path.",
        fr: "Où le système répond : protocole, hôte et port, sans chemin."
      ),
      shape: .text
    ) { field, system, reader in
      if let target = reader.target(field) { system.target = target }
    },
    Key(
      "tls",
      holds: .ownKeys,
      example: "{ ca: own-ca.pem, name: www.example.org }",
      meaning: Text(
        en: "What a target under TLS (https) is recognised by.",
        fr: "À quoi se reconnaît une cible sous TLS (https)."
      ),
      shape: .keys(of: { TransportSecurity.keys })
    ) { field, system, reader in
      var security = system.security ?? TransportSecurity()
      reader.read(field, keys: TransportSecurity.keys, into: &security)
      system.security = security
    },
    .group(
      "objectives",
      \.objectives,
      keys: Objectives.keys,
      example: "{ p95: 1 s, errors: 1 % }",
      meaning: Text(en: "What users must get.", fr: "Ce que les utilisateurs doivent obtenir.")
    ),
    .group(
      "population",
      \.population,
      keys: Population.keys,
      example: "{ registered: 100_000, daily_active: 8..12 % }",
      meaning: Text(
        en: "How many people there are, and how often they come.",
        fr: "Combien de personnes il y a, et à quel rythme elles viennent."
      )
    ),
    .group(
      "machine",
      \.machine,
      keys: Machine.keys,
      example: "{ cpu: 4, memory: 8 GiB }",
      meaning: Text(
        en: "The machine that everything runs on.",
        fr: "La machine sur laquelle tout tourne."
      )
    ),
    .entries(
      "services",
      \.services,
      keys: Service.keys,
      name: \.name,
      example: "{ web: { kind: gunicorn, workers: 9 } }",
      meaning: Text(
        en: "The programs that run, by name.",
        fr: "Les programmes qui tournent, par nom."
      )
    ) {
      var service = Service(name: $0, kind: Located(.other))
      service.location = $1
      return service
    },
    .entries(
      "caches",
      \.caches,
      keys: CacheRule.keys,
      name: \.name,
      example: "{ chapters: { service: web, ttl: 30 s } }",
      meaning: Text(
        en: "What actions find ready because someone built it shortly before, by name.",
        fr: "Ce que les actions trouvent tout prêt, construit peu avant, par nom."
      ),
      make: CacheRule.init(declared:at:)
    ),
    Key(
      "actions",
      holds: .namedEntries,
      example: "{ home: { request: GET / } }",
      meaning: Text(
        en: "What a user can do, by name; each is one request, or several.",
        fr:
          "Ce qu'un utilisateur peut faire, par nom ; chaque action est une requête, ou plusieurs."
      ),
      shape: .named(.keys(of: { Action.keys }))
    ) { field, system, reader in
      reader.actions(field, into: &system.actions)
    },
    Key(
      "journeys",
      holds: .namedEntries,
      example: "{ reader: [home, chapters] }",
      meaning: Text(
        en: "What users do, by name; without it, one journey of all actions in order.",
        fr: "Ce que font les utilisateurs, par nom ; sans cela, un parcours de toutes les actions."
      ),
      shape: .named(.either([.names, .list(.names), .keys(of: { Journey.keys })]))
    ) { field, system, reader in
      reader.journeys(field, into: &system.journeys)
    },
    .entries(
      "data",
      \.data,
      keys: DataSet.keys,
      name: \.name,
      example: "{ students: { rows: 100_000, row: 900 B } }",
      meaning: Text(
        en: "What is stored: tables, media, logs, by name.",
        fr: "Ce qui est stocké : tables, médias, journaux, par nom."
      )
    ) { name, location in
      let none = Figure(Interval(exactly: 0), .count, from: .declared(location))
      return DataSet(name: name, rows: none, row: none)
    },
    .entries(
      "backups",
      \.backups,
      keys: Backup.keys,
      name: \.name,
      example: "{ nightly: { of: [students], every: 1 d, retention: 30 d } }",
      meaning: Text(
        en: "Copies that are made of the data, by name.",
        fr: "Les copies qui sont faites des données, par nom."
      )
    ) {
      var backup = Backup(name: $0)
      backup.location = $1
      return backup
    },
    .entries(
      "tiers",
      \.tiers,
      keys: Tier.keys,
      name: \.name,
      example: "{ small: { registered: 0..500, set: { machine.cpu: 2 } } }",
      meaning: Text(
        en: "Ranges of a population, each with what the system is to be like, by name.",
        fr: "Des étendues d'une population, chacune avec ce que doit être le système, par nom."
      )
    ) {
      var tier = Tier(name: $0)
      tier.location = $1
      return tier
    },
    .entries(
      "regions",
      \.regions,
      keys: Region.keys,
      name: \.name,
      example: "{ paris: { share: 30 %, rtt: 15 ms } }",
      meaning: Text(
        en: "Parts of the world with servers of their own, by name.",
        fr: "Des parties du monde ayant leurs propres serveurs, par nom."
      )
    ) {
      var region = Region(name: $0)
      region.location = $1
      return region
    },
    Key(
      "cdn",
      holds: .ownKeys,
      example: "{ offload: 60..80 % }",
      meaning: Text(
        en: "The content delivery network before the system.",
        fr: "Le réseau de diffusion de contenu (CDN) devant le système."
      ),
      shape: .keys(of: { DeliveryNetwork.keys })
    ) { field, system, reader in
      var delivery = system.delivery ?? DeliveryNetwork()
      reader.read(field, keys: DeliveryNetwork.keys, into: &delivery)
      system.delivery = delivery
    },
    .entries(
      "costs",
      \.costs,
      keys: CostItem.keys,
      name: \.name,
      example: "{ server: { kind: machine, price: 120 EUR/month } }",
      meaning: Text(en: "What is paid for, by name.", fr: "Ce qui est payé, par nom.")
    ) {
      var item = CostItem(name: $0)
      item.location = $1
      return item
    },
    Key(
      "rates",
      holds: Text(en: "currencies with their worth", fr: "des monnaies et leur valeur"),
      example: "{ USD: 0.92 EUR }",
      meaning: Text(
        en: "What currencies are worth; without it they are never added up.",
        fr: "Ce que valent les monnaies ; sans cela, elles ne sont jamais additionnées."
      ),
      shape: .named(.quantity)
    ) { field, system, reader in
      if let rates = reader.exchangeRates(field) { system.exchangeRates = rates }
    },
    Key(
      "rows",
      holds: Text(en: "a file name", fr: "un nom de fichier"),
      example: "users.csv",
      meaning: Text(
        en: "A CSV file with a header, one line for each user under load: `$row.COLUMN`.",
        fr: "Un fichier CSV avec en-tête, une ligne par utilisateur simulé : « $row.COLONNE »."
      ),
      shape: .text
    ) { field, system, reader in
      if let rows = reader.text(field) { system.rows = rows }
    },
    Key(
      "datasets",
      holds: Text(
        en: "names with file names, or with keys of their own",
        fr: "des noms et des noms de fichiers, ou leurs propres clés"
      ),
      example: "{ accounts: accounts.csv, words: { file: words.csv, order: random } }",
      meaning: Text(
        en: "Further CSV files with headers, of which requests use rows: `$accounts.email`.",
        fr:
          "D'autres fichiers CSV avec en-tête, dont les requêtes emploient les lignes : « $accounts.email »."
      ),
      shape: .named(.either([.text, .keys(of: { UserData.keys })]))
    ) { field, system, reader in
      reader.userData(field, into: &system.userData)
    },
    Key(
      "network",
      holds: .ownKeys,
      example: "{ rtt: 40 ms, rate: 20 Mbit/s }",
      meaning: Text(
        en: "The network between people and the system.",
        fr: "Le réseau entre les personnes et le système."
      ),
      shape: .keys(of: { NetworkPath.keys })
    ) { field, system, reader in
      var network = system.network ?? NetworkPath()
      reader.read(field, keys: NetworkPath.keys, into: &network)
      system.network = network
    },
    Key(
      "thresholds",
      holds: Text(en: "a list", fr: "une liste"),
      example: "[ { metric: cpu, watch: 70 %, urgent: 85 % } ]",
      meaning: Text(
        en: "Levels at which something must be done.",
        fr: "Les niveaux à partir desquels il faut agir."
      ),
      shape: .list(.keys(of: { Threshold.keys }))
    ) { field, system, reader in
      if let thresholds = reader.thresholds(field) { system.thresholds = thresholds }
    },
    .entries(
      "changes",
      \.changes,
      keys: Change.keys,
      name: \.name,
      example: "{ gevent: { set: { web.worker_class: gevent } } }",
      meaning: Text(
        en: "Modifications that you want to ask about, by name.",
        fr: "Les modifications dont vous voulez connaître l'effet, par nom."
      )
    ) {
      var change = Change(name: $0)
      change.location = $1
      return change
    },
    Key(
      "claims",
      holds: Text(en: "a list", fr: "une liste"),
      example: "[ { capacity: { users: 500, population: registered, tested_at: 50 } } ]",
      meaning: Text(
        en: "What is stated about the system, to be held against the rest.",
        fr: "Ce qui est affirmé du système, à confronter au reste."
      ),
      shape: .list(.anything)
    ) { field, system, reader in
      if let claims = reader.claims(field) { system.claims = claims }
    },
    .text(
      "reset",
      holds: Text(en: "a command", fr: "une commande"),
      example: "./reset-test-data.sh",
      meaning: Text(
        en: "Puts test data back after a load that wrote.",
        fr: "Remet les données d'essai en place après une charge qui a écrit."
      )
    ) { $1.reset = $0 },
    Key(
      "source",
      holds: Text(en: "a text, or keys of its own", fr: "un texte, ou ses propres clés"),
      example: "{ name: Plan of growth, except: [population.growth] }",
      meaning: Text(
        en: "The document that the figures of this file come from.",
        fr: "Le document d'où viennent les valeurs de ce fichier."
      ),
      shape: .either([.text, .keys(of: { DocumentSource.keys })])
    ) { field, system, reader in
      // The file read it before all others: their figures name it.
      system.document = reader.document
    },
  ]
}
