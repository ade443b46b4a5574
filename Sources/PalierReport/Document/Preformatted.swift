/// A file, command or output, exactly as it is.
public struct Preformatted: Sendable, Hashable, DocumentPart {
  /// The text, its lines ended by newlines.
  public var text: String
  /// What it is written in, such as `yaml`; empty where it is none in particular.
  public var format: String

  /// A text that keeps its lines and spaces.
  public init(_ text: String, format: String = "") {
    self.text = text
    self.format = format
  }

  /// It, as a part of a document.
  public var block: Block { .preformatted(self) }
}
