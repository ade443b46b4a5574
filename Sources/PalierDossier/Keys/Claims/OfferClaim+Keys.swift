import PalierModel

extension OfferClaim {
  /// The keys of a claimed offer.
  static let keys: [Key<OfferClaim>] = [
    Key(
      "plan",
      holds: Text(en: "`provider/plan`", fr: "« hébergeur/formule »"),
      example: "render/pro",
      meaning: Text(en: "The plan.", fr: "La formule."),
      isRequired: true
    ) { field, offer, reader in
      if let plan = reader.offer(field) { offer.plan = plan }
    },
    .quantity("cpu", \.cpu, .cores, example: "4", meaning: Text(en: "Cores.", fr: "Les cœurs.")),
    .quantity(
      "memory",
      \.memory,
      .size,
      example: "8 GiB",
      meaning: Text(en: "Memory.", fr: "La mémoire.")
    ),
    .quantity(
      "disk",
      \.disk,
      .size,
      example: "256 GB",
      meaning: Text(en: "Disk.", fr: "Le disque.")
    ),
    Key(
      "price",
      holds: Dimension.monthlyMoney("EUR").name,
      example: "25 USD/month",
      meaning: Text(en: "What it costs.", fr: "Ce qu'elle coûte.")
    ) { field, offer, reader in
      if let price = reader.monthlyPrice(field) { offer.price = price }
    },
  ]
}
