import PalierModel

extension Region {
  /// The keys of a region.
  static let keys: [Key<Region>] = [
    .quantity(
      "share",
      \.share,
      .share,
      example: "20..30 %",
      meaning: Text(
        en: "Its share of the load; by default what the others leave, in equal parts.",
        fr: "Sa part de la charge ; par défaut, ce que laissent les autres, à parts égales."
      )
    ),
    .quantity(
      "rtt",
      \.roundTripTime,
      .duration,
      example: "15 ms",
      meaning: Text(
        en: "Round-trip time between its people and its servers.",
        fr: "Le temps d'aller-retour entre ses utilisateurs et ses serveurs."
      )
    ),
    Key(
      "per_gb",
      holds: Dimension.money("EUR").name,
      example: "0.09 EUR",
      meaning: Text(
        en:
          "The price of a gigabyte (10⁹ bytes) that its servers send; by default that of a cost of kind `egress` that has no `volume`.",
        fr:
          "Le prix d'un gigaoctet (10⁹ octets) envoyé par ses serveurs ; par défaut, celui d'un coût de genre « egress » sans « volume »."
      )
    ) { field, region, reader in
      region.perGigabyte = reader.money(field, inTime: false) ?? region.perGigabyte
    },
  ]
}

extension DeliveryNetwork {
  /// The keys of `cdn`.
  static let keys: [Key<DeliveryNetwork>] = [
    .quantity(
      "offload",
      \.offload,
      .share,
      example: "60..80 %",
      meaning: Text(
        en: "The share of requests, and of their bytes, that it answers by itself.",
        fr: "La part des requêtes, et de leurs octets, à laquelle il répond lui-même."
      )
    )
  ]
}
