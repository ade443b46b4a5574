public import PalierModel

/// Names, and what stands behind each.
public struct Definitions: Sendable, Hashable, DocumentPart {
  /// One name with its value.
  public struct Entry: Sendable, Hashable {
    /// The name.
    public var term: Text
    /// What it is.
    public var value: Prose
  }

  /// The entries, in order.
  public var entries: [Entry]

  /// A list of names and values.
  public init(_ entries: [(Text, Prose)] = []) {
    self.entries = entries.map { Entry(term: $0.0, value: $0.1) }
  }

  /// Adds an entry.
  public mutating func append(_ term: Text, _ value: Prose) {
    entries.append(Entry(term: term, value: value))
  }

  /// It, as a part of a document.
  public var block: Block { .definitions(self) }
}
