public import PalierModel

/// A paragraph of text.
public struct Paragraph: Sendable, Hashable, DocumentPart {
  /// What it says.
  public var prose: Prose

  /// A paragraph.
  public init(_ prose: Prose) { self.prose = prose }

  /// A paragraph without figures.
  public init(_ text: Text) { prose = Prose(text) }

  /// A paragraph in both languages.
  public init(en english: ProseIn<InEnglish>, fr french: ProseIn<InFrench>) {
    prose = Prose(en: english, fr: french)
  }

  /// It, as a part of a document.
  public var block: Block { .paragraph(self) }
}
