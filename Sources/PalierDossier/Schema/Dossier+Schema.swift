public import PalierModel

extension Dossier {
  /// The schema of dossiers (JSON Schema, draft 2020-12), with which editors complete and explain keys.
  ///
  /// It is made from the tables that read the file, and says less than they know: what it accepts may
  /// still be a mistake. `Docs/dossier.schema.json` and `Docs/dossier.fr.schema.json` hold it; a test
  /// compares them.
  public static func schema(in language: Language) -> String {
    let title = Text(en: "Palier's dossier of a system", fr: "Le dossier d'un système pour Palier")
    let entries: [(String, JSONSchema)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text(title(language))),
    ]
    let shape = KeyShape.keys(of: { System.keys }).schema(language)
    guard case .object(let rest) = shape else { return "" }
    return JSONSchema.object(entries + rest).written() + "\n"
  }
}

extension KeyShape {
  /// The schema of such a value.
  fileprivate func schema(_ language: Language) -> JSONSchema {
    switch self {
    case .anything: .object([])
    case .quantity: .object([("type", .texts(["string", "number"]))])
    case .text: .object([("type", .texts(["string", "number", "boolean"]))])
    case .words(let words): .object([("enum", .texts(words))])
    case .flag:
      .object([
        (
          "enum",
          .list([.flag(true), .flag(false)] + ["yes", "no", "oui", "non"].map { .text($0) })
        )
      ])
    case .names:
      KeyShape.either([.text, .list(.text)]).schema(language)
    case .list(let shape):
      .object([("type", .text("array")), ("items", shape.schema(language))])
    case .named(let shape):
      .object([("type", .text("object")), ("additionalProperties", shape.schema(language))])
    case .either(let shapes): .object([("anyOf", .list(shapes.map { $0.schema(language) }))])
    case .keys(let keys): KeyShape.object(keys(), language)
    }
  }

  private static func object(_ keys: [KeySchema], _ language: Language) -> JSONSchema {
    let properties = keys.map { ($0.name, property($0, language)) }
    let required = keys.filter(\.isRequired).map(\.name)
    return .object(
      [
        ("type", .text("object")), ("properties", .object(properties)),
        ("additionalProperties", .flag(false)),
      ] + (required.isEmpty ? [] : [("required", .texts(required))])
    )
  }

  private static func property(_ key: KeySchema, _ language: Language) -> JSONSchema {
    let meaning = "\(key.meaning(language)) (\(key.name): \(key.example))"
    guard case .object(let rest) = key.shape.schema(language) else { return .object([]) }
    return .object([("description", .text(meaning))] + rest)
  }
}
