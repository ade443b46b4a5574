import PalierModel

extension Backup {
  /// The keys of a backup.
  static let keys: [Key<Backup>] = [
    .names(
      "of",
      \.of,
      example: "[students, photos]",
      meaning: Text(
        en: "The data sets that it copies; by default all tables and media.",
        fr: "Les jeux de données copiés ; par défaut, toutes les tables et tous les médias."
      )
    ),
    .quantity(
      "every",
      \.every,
      .positiveDuration,
      example: "1 d",
      meaning: Text(
        en: "Time from one copy to the next; a day if it is left out.",
        fr: "Le temps d'une copie à la suivante ; un jour par défaut."
      )
    ),
    .quantity(
      "retention",
      \.retention,
      .positiveDuration,
      example: "30 d",
      meaning: Text(
        en: "For how long a copy is kept; only the last one if it is left out.",
        fr: "La durée de conservation d'une copie ; la dernière seule par défaut."
      )
    ),
    .quantity(
      "ratio",
      \.ratio,
      .share,
      example: "30..50 %",
      meaning: Text(
        en: "The size of a copy as a share of what it copies; 100 % if it is left out.",
        fr: "La taille d'une copie, en part de ce qu'elle copie ; 100 % par défaut."
      )
    ),
    .quantity(
      "size",
      \.size,
      .size,
      example: "2 GB",
      meaning: Text(
        en: "The size of a copy, where you know it.",
        fr: "La taille d'une copie, si vous la connaissez."
      )
    ),
    .quantity(
      "restore",
      \.restore,
      .dataRate,
      example: "50..100 MB/s",
      meaning: Text(
        en: "How fast a copy is put back, as you timed it.",
        fr: "La vitesse de restauration d'une copie, telle que vous l'avez chronométrée."
      )
    ),
    .choice(
      "place",
      example: "same",
      meaning: Text(
        en: "Where copies lie: on the same disk (the default), or elsewhere.",
        fr: "Où sont les copies : sur le même disque (par défaut), ou ailleurs."
      )
    ) { $1.place = $0.value },
  ]
}
