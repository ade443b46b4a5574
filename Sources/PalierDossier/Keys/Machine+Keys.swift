import PalierModel

extension Machine {
  /// The keys of `machine`.
  static let keys: [Key<Machine>] = [
    .quantity(
      "cpu",
      \.cpu,
      .cores,
      example: "4",
      meaning: Text(en: "Cores.", fr: "Les cœurs.")
    ),
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
    .quantity(
      "speed",
      \.speed,
      .coreSpeed,
      example: "0.8..1.1",
      meaning: Text(
        en:
          "Speed of one core, times that of the machine calibrated on; `palier calibrate --machine` measures it. By default 1.",
        fr:
          "La vitesse d'un cœur, rapportée à celle de la machine du calibrage ; « palier calibrate --machine » la mesure. 1 par défaut."
      )
    ),
    Key(
      "offer",
      holds: Text(en: "`provider/plan`", fr: "« hébergeur/formule »"),
      example: "render/pro",
      meaning: Text(en: "What it was bought as.", fr: "La formule achetée.")
    ) { field, machine, reader in
      if let offer = reader.offer(field) { machine.offer = offer }
    },
  ]
}

extension DossierReader {
  /// A plan of a provider.
  mutating func offer(_ field: Field) -> Located<String>? {
    guard let offer = text(field) else { return nil }
    let parts = offer.value.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) { return offer }
    wrongType(
      field,
      expected: Text(en: "`provider/plan`", fr: "« hébergeur/formule »")
    )
    return nil
  }
}
