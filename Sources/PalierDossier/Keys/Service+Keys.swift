import PalierModel

extension Service {
  /// The keys of a service.
  static let keys: [Key<Service>] = [
    .choice(
      "kind",
      example: "gunicorn",
      meaning: Text(en: "What program it is.", fr: "De quel programme il s'agit."),
      isRequired: true
    ) { $1.kind = $0 },
    .text(
      "version",
      example: "15",
      meaning: Text(en: "The program's version.", fr: "La version du programme.")
    ) { $1.version = $0.value },
    .choice(
      "worker_class",
      example: "gevent",
      meaning: Text(
        en: "How its workers take requests; by default as its kind does.",
        fr: "Comment ses processus prennent les requêtes ; par défaut, selon le programme."
      )
    ) { $1.workerClass = $0 },
    .choice(
      "framework",
      example: "django",
      meaning: Text(
        en: "What the application is written with, where Palier has settings for it.",
        fr: "Ce avec quoi l'application est écrite, si Palier en connaît les réglages."
      )
    ) { $1.framework = $0 },
    .quantity(
      "workers",
      \.workers,
      .wholeNumber,
      example: "16",
      meaning: Text(en: "Worker processes.", fr: "Le nombre de processus.")
    ),
    .quantity(
      "threads",
      \.threads,
      .wholeNumber,
      example: "4",
      meaning: Text(en: "Threads of each worker.", fr: "Les fils d'exécution de chaque processus.")
    ),
    .quantity(
      "connections",
      \.connections,
      .wholeNumber,
      example: "120",
      meaning: Text(
        en: "Connections that it accepts at the same time.",
        fr: "Les connexions acceptées en même temps."
      )
    ),
    .quantity(
      "pool",
      \.pool,
      .wholeNumber,
      example: "15",
      meaning: Text(
        en: "Connections that each of its workers may open to a service that it calls.",
        fr: "Les connexions que chacun de ses processus peut ouvrir vers un service appelé."
      )
    ),
    .named(
      "ceilings",
      \.ceilings,
      .size,
      example: "{ shared_buffers: 512 MiB }",
      meaning: Text(
        en: "What each of its settings lets it take of the memory.",
        fr: "Ce que chacun de ses réglages lui laisse prendre de la mémoire."
      )
    ),
    .names(
      "calls",
      \.calls,
      example: "[database]",
      meaning: Text(en: "Services that it calls.", fr: "Les services qu'il appelle.")
    ),
    .quantity(
      "memory",
      \.memory,
      .size,
      example: "300..400 MB",
      meaning: Text(
        en: "Memory that it uses at the peak, where you know it.",
        fr: "La mémoire qu'il occupe à la pointe, si vous la connaissez."
      )
    ),
    .group(
      "limits",
      \.limits,
      keys: Limits.keys,
      example: "{ cpu: 4, memory: 8 GiB }",
      meaning: Text(en: "Limits that it runs under.", fr: "Les limites qui lui sont imposées.")
    ),
    Key(
      "observe",
      holds: .ownKeys,
      example: "{ cgroup: palier/web }",
      meaning: Text(
        en: "Where it can be found, to see what it uses, descendants included.",
        fr: "Où le trouver pour voir ce qu'il consomme, descendants compris."
      )
    ) { field, service, reader in
      if let place = reader.observation(field) { service.observe = place }
    },
    Key(
      "speed",
      holds: .quoted(["machine", "fixed"]),
      example: "fixed",
      meaning: Text(
        en: "`fixed` if its CPU time does not depend on the machine's speed.",
        fr: "« fixed » si son temps processeur ne dépend pas de la vitesse de la machine."
      )
    ) { field, service, reader in
      guard let word = reader.word(field, among: ["machine", "fixed"]) else { return }
      service.speed = word == "fixed" ? .fixed : .followsMachine
    },
    .quantity(
      "keep_alive",
      \.keepAlive,
      .duration,
      example: "2 s",
      meaning: Text(
        en: "How long it keeps an idle connection open.",
        fr: "La durée pendant laquelle il garde ouverte une connexion inactive."
      )
    ),
    .quantity(
      "timeout",
      \.timeout,
      .positiveDuration,
      example: "30 s",
      meaning: Text(
        en: "After how long it gives a request up.",
        fr: "Le délai après lequel il abandonne une requête."
      )
    ),
  ]
}

extension Service.Limits {
  /// The keys of a service's `limits`.
  static let keys: [Key<Service.Limits>] = [
    .quantity(
      "cpu",
      \.cpu,
      .cores,
      example: "0.5",
      meaning: Text(
        en: "Cores; a fraction is a quota.",
        fr: "Les cœurs ; une fraction est un quota."
      )
    ),
    .quantity(
      "memory",
      \.memory,
      .size,
      example: "512 MiB",
      meaning: Text(en: "Memory.", fr: "La mémoire.")
    ),
  ]
}
