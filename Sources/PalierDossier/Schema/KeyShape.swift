import PalierModel

/// What the value of a key looks like, for editors that complete dossiers.
///
/// It says less than the reader knows: units and names are checked by `palier check`.
indirect enum KeyShape: Sendable {
  /// Anything.
  case anything
  /// A number with a unit or without: `5..20 s`, `16`.
  case quantity
  /// A text; a number or a word without quotes is one too.
  case text
  /// One of these words.
  case words([String])
  /// Yes or no.
  case flag
  /// A name, or a list of names.
  case names
  /// Lists of such values, one or more.
  case list(KeyShape)
  /// These keys and no others.
  case keys(@Sendable () -> [KeySchema])
  /// Names of one's own, each with such a value.
  case named(KeyShape)
  /// One or the other.
  case either([KeyShape])

  /// The keys of a table.
  static func keys<Target>(of table: @escaping @Sendable () -> [Key<Target>]) -> KeyShape {
    .keys { table().map(\.schema) }
  }
}

/// A key as a schema has it.
struct KeySchema: Sendable {
  let name: String
  let meaning: Text
  let example: String
  let isRequired: Bool
  let shape: KeyShape
}

extension Key {
  /// The key as a schema has it.
  var schema: KeySchema {
    KeySchema(name: name, meaning: meaning, example: example, isRequired: isRequired, shape: shape)
  }
}
