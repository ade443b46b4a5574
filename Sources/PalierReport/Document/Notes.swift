public import PalierModel

/// A list of remarks.
public struct Notes: Sendable, Hashable, DocumentPart {
  /// The remarks, in order.
  public var notes: [Prose]

  /// A list of remarks.
  public init(_ notes: [Prose]) { self.notes = notes }

  /// A list of remarks without figures.
  public init(_ notes: [Text]) { self.notes = notes.map { Prose($0) } }

  /// It, as a part of a document.
  public var block: Block { .notes(self) }
}
