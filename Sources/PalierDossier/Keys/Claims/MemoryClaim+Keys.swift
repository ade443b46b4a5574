import PalierModel

extension MemoryClaim {
  /// The keys of a claimed use of memory.
  static let keys: [Key<MemoryClaim>] = [
    .text(
      "service",
      holds: Text(en: "a name", fr: "un nom"),
      example: "database",
      meaning: Text(
        en: "The service; by default, all together.",
        fr: "Le service ; par défaut, tous ensemble."
      )
    ) { $1.service = $0 },
    .requiredQuantity(
      "used",
      \.used,
      .size,
      example: "3..4 GB",
      meaning: Text(
        en: "The memory used at the peak.",
        fr: "La mémoire utilisée à la pointe."
      )
    ),
  ]
}
