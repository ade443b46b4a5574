import PalierModel

extension DocumentSource {
  /// The keys of a document that figures come from.
  static let keys: [Key<DocumentSource>] = [
    .text(
      "name",
      example: "Plan of growth, October 2025",
      meaning: Text(en: "What the document calls itself.", fr: "Le titre du document."),
      isRequired: true
    ) { $1.name = $0.value },
    .names(
      "except",
      \.exceptions,
      example: "[population.growth, actions]",
      meaning: Text(
        en: "Keys whose figures are not in it, with all keys below them.",
        fr: "Les clés dont les valeurs n'y sont pas, avec toutes celles qu'elles contiennent."
      )
    ),
  ]
}

extension DossierReader {
  /// The document that figures come from: its name, or its keys.
  mutating func document(_ field: Field) -> DocumentSource? {
    guard case .mapping = field.value.content else {
      return text(field).map { DocumentSource(name: $0.value) }
    }
    var document = DocumentSource(name: "")
    read(field, keys: DocumentSource.keys, into: &document)
    return document.name.isEmpty ? nil : document
  }

  /// Where a figure comes from.
  mutating func source(of field: Field) -> Source {
    let place = field.value.location
    guard let document else { return .declared(place) }
    if let exception = document.exception(for: field.path) { metExceptions.insert(exception) }
    return document.source(ofKey: field.path, at: place)
  }

  /// Says which exceptions no figure falls under; what tiers set is read only later.
  mutating func checkExceptions() {
    for exception in document?.exceptions ?? []
    where !metExceptions.contains(exception.value) && !exception.value.hasPrefix("tiers.") {
      error(
        at: exception.location,
        offending: exception.value.excerpt,
        Text(
          en: "`source.except`: no figure of this file stands at `\(exception.value.excerpt)`",
          fr:
            "« source.except » : aucune valeur de ce fichier ne se trouve en « \(exception.value.excerpt) »"
        ),
        cure: Text(
          en: "write the keys that lead to it, as `population.growth`, or remove it",
          fr: "écrivez les clés qui y mènent, comme « population.growth », ou retirez-la"
        )
      )
    }
  }
}
