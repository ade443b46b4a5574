public import PalierModel

/// A heading and what stands below it; sections may hold sections.
public struct Section: Sendable, Hashable, DocumentPart {
  /// The heading.
  public var title: Text
  /// The contents.
  public var blocks: [Block]

  /// A section.
  public init(_ title: Text, @BlockBuilder _ blocks: () -> [Block]) {
    self.title = title
    self.blocks = blocks()
  }

  /// A section with its heading in both languages.
  public init(en english: English, fr french: French, @BlockBuilder _ blocks: () -> [Block]) {
    self.init(Text(en: english, fr: french), blocks)
  }

  /// It, as a part of a document.
  public var block: Block { .section(self) }
}
