/// A document that the figures of a dossier come from, but for some.
public struct DocumentSource: Sendable, Hashable, Codable {
  /// What the document calls itself.
  public var name: String
  /// Keys whose figures are not in it, by their paths: `population.growth`, or `actions` for all
  /// below that.
  public var exceptions: [Located<String>] = []

  /// A document.
  public init(name: String) { self.name = name }

  /// The source of a figure that stands at a key of the dossier.
  public func source(ofKey path: String, at location: SourceLocation) -> Source {
    exception(for: path) == nil ? .documented(document: name, location) : .declared(location)
  }

  /// The exception that a key falls under; nil if its figures are in the document.
  public func exception(for path: String) -> String? {
    exceptions.first { path == $0.value || path.hasPrefix($0.value + ".") }?.value
  }
}
