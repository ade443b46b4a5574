import PalierModel

extension DataSet {
  /// The keys of a data set.
  static let keys: [Key<DataSet>] = [
    .choice(
      "kind",
      example: "table",
      meaning: Text(
        en:
          "What it is: a table (the default), media, a log, a cache, or a write-ahead log (`wal`).",
        fr:
          "Ce que c'est : une table (par défaut), des médias, un journal, un cache, ou un journal de transactions (« wal »)."
      )
    ) { $1.kind = $0.value },
    .requiredUnlessSize(
      "rows",
      \.rows,
      .number,
      example: "100_000",
      meaning: Text(en: "How many rows or files.", fr: "Combien de lignes ou de fichiers.")
    ),
    .requiredUnlessSize(
      "row",
      \.row,
      .size,
      example: "900 B",
      meaning: Text(en: "The size of one.", fr: "La taille d'une ligne ou d'un fichier.")
    ),
    .quantity(
      "size",
      \.size,
      .size,
      example: "2..10 GB",
      meaning: Text(
        en: "The whole on disk, indexes included, in place of `rows` and `row`.",
        fr: "Le tout sur disque, index compris, à la place de « rows » et « row »."
      )
    ),
    .quantity(
      "growth",
      \.growth,
      .growth,
      example: "12 %/year",
      meaning: Text(
        en: "Its growth; by default tables and media grow with the population.",
        fr: "Sa croissance ; par défaut, tables et médias croissent avec la population."
      )
    ),
    .quantity(
      "added",
      \.added,
      .rowsOrBytesInTime,
      example: "1_000..2_000/year",
      meaning: Text(
        en: "What comes to it: rows or files in a period, or bytes in a period.",
        fr: "Ce qui s'y ajoute : des lignes ou fichiers par période, ou des octets par période."
      )
    ),
    .quantity(
      "retention",
      \.retention,
      .positiveDuration,
      example: "90 d",
      meaning: Text(
        en: "For how long what is added stays; for good if it is left out.",
        fr: "La durée pendant laquelle les ajouts restent ; pour toujours par défaut."
      )
    ),
    .quantity(
      "index",
      \.index,
      .allowance,
      example: "30..60 %",
      meaning: Text(
        en: "Indexes of a table, as a share of its rows; 20..100 % if it is left out.",
        fr: "Les index d'une table, en part de ses lignes ; 20..100 % par défaut."
      )
    ),
    .quantity(
      "bloat",
      \.bloat,
      .allowance,
      example: "20 %",
      meaning: Text(
        en: "Space of dead rows and half-filled pages, as a share; 0..20 % if it is left out.",
        fr: "La place des lignes mortes et des pages à demi remplies ; 0..20 % par défaut."
      )
    ),
    .choice(
      "place",
      example: "same",
      meaning: Text(
        en: "Where it lies: on the machine's disk (the default), or elsewhere.",
        fr: "Où il se trouve : sur le disque de la machine (par défaut), ou ailleurs."
      )
    ) { $1.place = $0.value },
    .quantity(
      "shards",
      \.shards,
      .wholeNumber,
      example: "6",
      meaning: Text(
        en: "Parts that it is divided into, each on a machine of its own.",
        fr: "Les parts entre lesquelles il est divisé, chacune sur sa propre machine."
      )
    ),
    .quantity(
      "replicas",
      \.replicas,
      .wholeNumber,
      example: "3",
      meaning: Text(
        en: "Machines that hold a copy of each part, the first one included.",
        fr: "Les machines qui ont une copie de chaque part, la première comprise."
      )
    ),
    .quantity(
      "lag",
      \.lag,
      .duration,
      example: "1..10 s",
      meaning: Text(
        en: "How late the other copies may be.",
        fr: "Le retard possible des autres copies."
      )
    ),
  ]
}

extension Key<DataSet> {
  /// A quantity without which only the size of the whole can be told.
  fileprivate static func requiredUnlessSize(
    _ name: String,
    _ property: Property<Figure>,
    _ rule: QuantityRule,
    example: String,
    meaning: Text
  ) -> Key {
    Key(name, holds: rule.expected.name, example: example, meaning: meaning) {
      field,
      target,
      reader in
      guard let figure = reader.figure(field, rule) else { return }
      target[keyPath: property] = figure
    }
  }
}

extension NetworkPath {
  /// The keys of `network`.
  static let keys: [Key<NetworkPath>] = [
    .quantity(
      "rtt",
      \.roundTripTime,
      .duration,
      example: "40 ms",
      meaning: Text(en: "Round-trip time.", fr: "Le temps d'aller-retour.")
    ),
    .quantity(
      "rate",
      \.rate,
      .dataRate,
      example: "20 Mbit/s",
      meaning: Text(en: "Rate for one person.", fr: "Le débit pour une personne.")
    ),
  ]
}
