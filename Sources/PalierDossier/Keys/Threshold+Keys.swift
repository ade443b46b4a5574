import PalierModel

extension Threshold {
  /// The keys of a threshold.
  static let keys: [Key<Threshold>] = [
    .text(
      "metric",
      example: "cpu",
      meaning: Text(en: "What is watched.", fr: "Ce qui est surveillé."),
      isRequired: true
    ) { $1.metric = $0 },
    .quantity(
      "watch",
      \.watch,
      .anything,
      example: "70 %",
      meaning: Text(en: "From here on, watch it.", fr: "À partir d'ici, surveiller.")
    ),
    .quantity(
      "urgent",
      \.urgent,
      .anything,
      example: "85 %",
      meaning: Text(en: "From here on, it is urgent.", fr: "À partir d'ici, c'est urgent.")
    ),
    .quantity(
      "critical",
      \.critical,
      .anything,
      example: "95 %",
      meaning: Text(en: "From here on, it is critical.", fr: "À partir d'ici, c'est critique.")
    ),
    .words(
      "do",
      example: "add a core",
      meaning: Text(en: "What to do then.", fr: "Ce qu'il faut alors faire.")
    ) { $1.action = $0 },
  ]
}

extension DossierReader {
  /// The list of thresholds.
  mutating func thresholds(_ field: Field) -> [Threshold]? {
    guard case .sequence(let items) = field.value.content else {
      wrongType(
        field,
        expected: Text(
          en: "a list: `[ { metric: cpu, watch: 70 % } ]`",
          fr: "une liste : « \("[ { metric: cpu, watch: 70 % } ]") »"
        )
      )
      return nil
    }
    return items.map { item in
      var threshold = Threshold(metric: Located("", at: item.location))
      let entry = YAMLEntry(name: field.name, location: item.location, value: item)
      read(Field(entry, in: ""), keys: Threshold.keys, into: &threshold)
      return threshold
    }
  }
}
