public import PalierModel

/// A YAML file that is no dossier, such as a Compose file: anchors, aliases, merged keys and tags
/// are read too.
///
/// An alias shares what its anchor stands for, so that a small file stays small in memory; whoever
/// walks through the tree follows the keys that they know, no further. Complexity: O(length).
public struct ForeignYAML: Sendable {
  /// What stands there.
  enum Content: Sendable {
    case scalar(String)
    case sequence([ForeignYAML])
    case mapping([(key: String, value: ForeignYAML)])
  }

  let content: Content
  /// Where it begins.
  public let location: SourceLocation

  /// Reads a file.
  ///
  /// - Throws: ``DossierError`` if it cannot be read or is no YAML.
  public static func load(_ path: String) throws(DossierError) -> ForeignYAML {
    try parse(bytes: Dossier.contents(of: path), file: path)
  }

  /// Reads the bytes of a file, which must be UTF-8; only the first document counts.
  ///
  /// - Throws: ``DossierError`` if they are no YAML.
  public static func parse(bytes: [UInt8], file: String) throws(DossierError) -> ForeignYAML {
    do {
      let text = try UTF8Reading.text(of: bytes, file: file)
      var composer = ForeignYAMLComposer(text, file: file)
      return try composer.root()
    } catch {
      throw DossierError.mistakes([error.diagnostic], in: file)
    }
  }

  /// The text of a scalar; nil for lists and mappings.
  public var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The items of a list; a single scalar is a list of one; empty for a mapping.
  public var items: [ForeignYAML] {
    switch content {
    case .sequence(let items): items
    case .scalar(let text): text.isEmpty ? [] : [self]
    case .mapping: []
    }
  }

  /// True for a list.
  public var isList: Bool {
    if case .sequence = content { true } else { false }
  }

  /// The keys of a mapping with their values, in order; what `<<` merges comes last.
  public var entries: [(key: String, value: ForeignYAML)] {
    guard case .mapping(let entries) = content else { return [] }
    var found = entries.filter { $0.key != "<<" }
    var known = Set(found.map(\.key))
    for merged in entries where merged.key == "<<" {
      let sources = merged.value.isList ? merged.value.items : [merged.value]
      for source in sources {
        guard case .mapping(let more) = source.content else { continue }
        found += more.filter { $0.key != "<<" && known.insert($0.key).inserted }
      }
    }
    return found
  }

  /// The value of a key; nil if this is no mapping or does not have it.
  public subscript(key: String) -> ForeignYAML? { entries.first { $0.key == key }?.value }
}
