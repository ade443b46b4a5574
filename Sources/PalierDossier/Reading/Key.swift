import PalierModel

/// One key of a dossier: what it is called, what it may hold, what it means, and how it is read
/// into a `Target`.
///
/// Reading, messages, changes and the reference for users all come from this one declaration.
struct Key<Target>: Sendable {
  /// Reads the value into the target, or reports what is wrong with it.
  typealias Read = @Sendable (Field, inout Target, inout DossierReader) -> Void

  /// A property of the target that the key fills.
  typealias Property<Value> = any WritableKeyPath<Target, Value> & Sendable

  /// The key.
  let name: String
  /// What it may hold.
  let holds: Text
  /// A value that it may have, as written.
  let example: String
  /// What it means.
  let meaning: Text
  /// True if it cannot be left out.
  let isRequired: Bool
  /// Reads the value.
  let read: Read

  init(
    _ name: String,
    holds: Text,
    example: String,
    meaning: Text,
    isRequired: Bool = false,
    read: @escaping Read
  ) {
    self.name = name
    self.holds = holds
    self.example = example
    self.meaning = meaning
    self.isRequired = isRequired
    self.read = read
  }
}

extension Key {
  /// A quantity.
  static func quantity(
    _ name: String,
    _ property: Property<Figure?>,
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

  /// A quantity that cannot be left out.
  static func requiredQuantity(
    _ name: String,
    _ property: Property<Figure>,
    _ rule: QuantityRule,
    example: String,
    meaning: Text
  ) -> Key {
    Key(name, holds: rule.expected.name, example: example, meaning: meaning, isRequired: true) {
      field,
      target,
      reader in
      guard let figure = reader.figure(field, rule) else { return }
      target[keyPath: property] = figure
    }
  }

  /// Quantities by name; a name that is there already gets another value.
  static func named(
    _ name: String,
    _ property: Property<[NamedFigure]>,
    _ rule: QuantityRule,
    example: String,
    meaning: Text,
    isRequired: Bool = false
  ) -> Key {
    Key(
      name,
      holds: Text(en: "names with quantities", fr: "des noms avec des quantités"),
      example: example,
      meaning: meaning,
      isRequired: isRequired
    ) { field, target, reader in
      for entry in reader.fields(field) ?? [] {
        guard let figure = reader.figure(entry, rule) else { continue }
        target[keyPath: property].removeAll { $0.name == entry.name }
        target[keyPath: property].append(NamedFigure(entry.name, figure))
      }
    }
  }

  /// One of a few words.
  static func choice<Value: RawRepresentable & CaseIterable & Sendable>(
    _ name: String,
    example: String,
    meaning: Text,
    isRequired: Bool = false,
    into store: @escaping @Sendable (Located<Value>, inout Target) -> Void
  ) -> Key where Value.RawValue == String {
    Key(
      name,
      holds: .quoted(Value.allCases.map(\.rawValue)),
      example: example,
      meaning: meaning,
      isRequired: isRequired
    ) { field, target, reader in
      guard let word = reader.word(field, among: Value.allCases.map(\.rawValue)) else { return }
      guard let value = Value(rawValue: word) else { return }
      store(Located(value, at: field.value.location), &target)
    }
  }

  /// A text.
  static func text(
    _ name: String,
    holds: Text = Text(en: "a text", fr: "un texte"),
    example: String,
    meaning: Text,
    isRequired: Bool = false,
    into store: @escaping @Sendable (Located<String>, inout Target) -> Void
  ) -> Key {
    Key(name, holds: holds, example: example, meaning: meaning, isRequired: isRequired) {
      field,
      target,
      reader in
      guard let text = reader.text(field) else { return }
      store(text, &target)
    }
  }

  /// Words for people: a text, or one in each language.
  static func words(
    _ name: String,
    example: String,
    meaning: Text,
    into store: @escaping @Sendable (Text, inout Target) -> Void
  ) -> Key {
    Key(
      name,
      holds: Text(
        en: "a text, or `{ en: …, fr: … }`",
        fr: "un texte, ou « \("{ en: …, fr: … }") »"
      ),
      example: example,
      meaning: meaning
    ) { field, target, reader in
      guard let words = reader.words(field) else { return }
      store(words, &target)
    }
  }

  /// A list of names.
  static func names(
    _ name: String,
    _ property: Property<[Located<String>]>,
    example: String,
    meaning: Text
  ) -> Key {
    Key(
      name,
      holds: Text(en: "a list of names", fr: "une liste de noms"),
      example: example,
      meaning: meaning
    ) { field, target, reader in
      guard let names = reader.names(field) else { return }
      target[keyPath: property] = names
    }
  }

  /// Yes or no.
  static func flag(
    _ name: String,
    _ property: Property<Bool>,
    example: String,
    meaning: Text
  ) -> Key {
    Key(
      name,
      holds: Text(en: "`yes` or `no`", fr: "« yes » ou « no »"),
      example: example,
      meaning: meaning
    ) { field, target, reader in
      guard let flag = reader.flag(field) else { return }
      target[keyPath: property] = flag
    }
  }

  /// A mapping with keys of its own.
  static func group<Inner>(
    _ name: String,
    _ property: Property<Inner>,
    keys: [Key<Inner>],
    example: String,
    meaning: Text
  ) -> Key {
    Key(
      name,
      holds: .ownKeys,
      example: example,
      meaning: meaning
    ) { field, target, reader in
      reader.read(field, keys: keys, into: &target[keyPath: property])
    }
  }
}

extension Key {
  /// Names, each with keys of its own.
  static func entries<Inner>(
    _ name: String,
    _ property: Property<[Inner]>,
    keys: [Key<Inner>],
    name entryName: any KeyPath<Inner, String> & Sendable,
    example: String,
    meaning: Text,
    make: @escaping @Sendable (String, SourceLocation) -> Inner
  ) -> Key {
    Key(name, holds: .namedEntries, example: example, meaning: meaning) { field, target, reader in
      reader.readEntries(
        field,
        keys: keys,
        into: &target[keyPath: property],
        name: entryName,
        make: make
      )
    }
  }
}

extension Text {
  /// What a group of keys holds.
  static let ownKeys = Text(en: "keys of its own", fr: "ses propres clés")
  /// What a section of named entries holds.
  static let namedEntries = Text(
    en: "names, each with its keys",
    fr: "des noms, chacun avec ses clés"
  )
}
