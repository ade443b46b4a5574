public import PalierModel

/// Shows a document as one HTML file that needs nothing else: no script, no font, no picture from elsewhere.
public struct HTMLRenderer: Sendable {
  let language: Language

  /// A renderer in one language.
  public init(language: Language) { self.language = language }

  /// The whole page.
  public func render(_ document: Document) -> String {
    var page = HTMLPage(language: language, sources: SourceIndex(document, in: language))
    return "<!DOCTYPE html>\n" + page.html(of: document).rendered
  }
}
