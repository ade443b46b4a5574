import PalierModel

extension CacheRule {
  /// A cache of which only the name is known yet; it serves the action of the same name.
  init(declared name: String, at location: SourceLocation) {
    self.init(
      name: name,
      service: Located(""),
      actions: [Located(name, at: location)],
      timeToLive: Figure(Interval(exactly: 0), .time, from: .declared(location))
    )
    self.location = location
  }

  /// The keys of a cache.
  static let keys: [Key<CacheRule>] = [
    .text(
      "service",
      holds: Text(en: "a service", fr: "un service"),
      example: "web",
      meaning: Text(en: "The service that keeps it.", fr: "Le service qui le garde."),
      isRequired: true
    ) { $1.service = $0 },
    .requiredQuantity(
      "ttl",
      \.timeToLive,
      .positiveDuration,
      example: "30 s",
      meaning: Text(
        en: "Time to live, from the end of a rebuilding.",
        fr: "La durée de vie, à partir de la fin d'une reconstruction."
      )
    ),
    .choice(
      "scope",
      example: "process",
      meaning: Text(
        en: "Who shares one copy: each process has its own (the default), or all share one.",
        fr: "Qui partage un exemplaire : chaque processus a le sien (par défaut), ou tous le même."
      )
    ) { $1.scope = $0.value },
    .names(
      "actions",
      \.actions,
      example: "[chapters]",
      meaning: Text(
        en: "The actions that look into it; by default the one of the same name.",
        fr: "Les actions qui le consultent ; par défaut, celle du même nom."
      )
    ),
    .flag(
      "locked",
      \.locked,
      example: "no",
      meaning: Text(
        en: "`yes` if those who find it expired wait for the one who rebuilds it.",
        fr: "« yes » si ceux qui le trouvent périmé attendent celui qui le reconstruit."
      )
    ),
  ]
}
