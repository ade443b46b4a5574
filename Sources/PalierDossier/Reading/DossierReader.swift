import PalierModel

/// Goes through the tree of a file once, fills model types, and collects every mistake on the way.
struct DossierReader {
  /// The mistakes so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// The text of the file, from which changes keep their values as written.
  let scalars: [Unicode.Scalar]
  /// The document that figures come from, where the dossier names one.
  var document: DocumentSource?
  /// Those of its exceptions that figures fell under.
  var metExceptions: Set<String> = []

  init(text: String) { scalars = Array(text.unicodeScalars) }

  /// Keeps a mistake.
  mutating func error(
    at location: SourceLocation?,
    offending: String,
    _ message: Text,
    cure: Text?
  ) {
    diagnostics.append(
      Diagnostic(.error, at: location, offending: offending, message, cure: cure)
    )
  }

  /// Keeps what a check found.
  mutating func report(_ found: [Diagnostic]) { diagnostics += found }

  /// The text of a node as it stands in the file.
  func written(_ node: YAMLNode) -> String {
    let extent = node.extent.clamped(to: 0..<scalars.count)
    return String(String.UnicodeScalarView(scalars[extent])).trimmed
  }

  /// The keys of a mapping; nil, with a mistake kept, if the value is something else.
  mutating func fields(_ field: Field, expected: Text? = nil) -> [Field]? {
    if case .mapping(let entries) = field.value.content {
      return entries.map { Field($0, in: field.path) }
    }
    let expected =
      expected ?? Text(en: "`{ key: value }`", fr: "« \("{ clé: valeur }") »")
    wrongType(field, expected: expected)
    return nil
  }

  /// Reads the keys of a mapping into a target; `isNew` says that required keys must be there.
  mutating func read<Target>(
    _ field: Field,
    keys: [Key<Target>],
    into target: inout Target,
    isNew: Bool = true
  ) {
    guard let fields = fields(field) else { return }
    read(fields, of: field, keys: keys, into: &target, isNew: isNew)
  }

  /// Reads these keys of `parent` into a target.
  mutating func read<Target>(
    _ fields: [Field],
    of parent: Field,
    keys: [Key<Target>],
    into target: inout Target,
    isNew: Bool = true
  ) {
    for (index, field) in fields.enumerated() {
      if index + 1 < fields.count, isCutByComma(field, fields[index + 1]) { continue }
      if index > 0, isCutByComma(fields[index - 1], field) {
        decimalComma(fields[index - 1], field)
      } else if let key = keys.first(where: { $0.name == field.name }) {
        key.read(field, &target, &self)
      } else {
        unknownKey(field, of: parent.path, known: keys.map(\.name))
      }
    }
    guard isNew else { return }
    for key in keys where key.isRequired && !fields.contains(where: { $0.name == key.name }) {
      missingKey(key.name, of: parent, example: key.example)
    }
  }

  /// Reads a mapping of names to entries, adding to those that exist or changing them.
  mutating func readEntries<Target>(
    _ field: Field,
    keys: [Key<Target>],
    into list: inout [Target],
    name: KeyPath<Target, String>,
    make: (String, SourceLocation) -> Target
  ) {
    guard let fields = fields(field, expected: DossierReader.entriesExpected) else { return }
    for entry in fields {
      let existing = list.firstIndex { $0[keyPath: name] == entry.name }
      var target = existing.map { list[$0] } ?? make(entry.name, entry.location)
      if existing == nil, !checkName(entry) { continue }
      read(entry, keys: keys, into: &target, isNew: existing == nil)
      if let existing { list[existing] = target } else { list.append(target) }
    }
  }

  static let entriesExpected = Text(
    en: "names, each with keys of its own: `web: { … }`",
    fr: "des noms, chacun avec ses clés : « \("web: { … }") »"
  )
}
