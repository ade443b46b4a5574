import PalierModel

extension CapacityClaim {
  /// The keys of a claimed capacity.
  static let keys: [Key<CapacityClaim>] = [
    .requiredQuantity(
      "users",
      \.users,
      .people,
      example: "500",
      meaning: Text(en: "How many people.", fr: "Combien de personnes.")
    ),
    .choice(
      "population",
      example: "registered",
      meaning: Text(
        en:
          "Which people; by default those present at the same time. `records`: whom the data is about.",
        fr:
          "Quelles personnes ; par défaut, celles présentes en même temps. « records » : celles dont parlent les données."
      )
    ) { $1.population = $0 },
    .quantity(
      "tested_at",
      \.testedAt,
      .people,
      example: "50",
      meaning: Text(
        en: "The most people at the same time that a load test reached.",
        fr: "Le plus grand nombre de personnes en même temps qu'un essai de charge a atteint."
      )
    ),
    .quantity(
      "cpu",
      \.cpu,
      .cores,
      example: "8",
      meaning: Text(
        en: "Cores of the machine meant; by default, that of the dossier.",
        fr: "Les cœurs de la machine dont il s'agit ; par défaut, celle du dossier."
      )
    ),
    .quantity(
      "memory",
      \.memory,
      .size,
      example: "16 GiB",
      meaning: Text(
        en: "Memory of the machine meant; by default, that of the dossier.",
        fr: "La mémoire de la machine dont il s'agit ; par défaut, celle du dossier."
      )
    ),
  ]
}
