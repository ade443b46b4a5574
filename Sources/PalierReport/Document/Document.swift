public import PalierModel

/// What Palier tells, before it is known how: a terminal, Markdown and HTML show the same document.
///
/// ```swift
/// let document = Document(title: Text(en: "Can 100 people play?", fr: "Peut-on jouer à 100 ?")) {
///   Answer(.no, en: "It holds \(capacity) people.", fr: "Il tient \(capacity) personnes.")
///   Section(en: "What gives way first", fr: "Ce qui cède en premier") {
///     Paragraph(en: "The pool \(code: "workers").", fr: "La réserve \(code: "workers").")
///     for run in runs { table(of: run) }
///   }
/// }
/// ```
///
/// Renderers number the sources of all figures, and list them at the end.
public struct Document: Sendable, Hashable {
  /// The title.
  public var title: Text
  /// One line below the title: the system, the machine, the date.
  public var subtitle: Text?
  /// The contents.
  public var blocks: [Block]
  /// True if it is long enough for a table of contents, where the medium has one.
  public var hasContents = false

  /// A document.
  public init(
    title: Text,
    subtitle: Text? = nil,
    @BlockBuilder _ blocks: () -> [Block]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks()
  }
}
