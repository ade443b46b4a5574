/// A figure with the name that the dossier gives it.
public struct NamedFigure: Sendable, Hashable, Codable {
  /// The name.
  public var name: String
  /// The figure.
  public var figure: Figure

  /// A figure with a name.
  public init(_ name: String, _ figure: Figure) {
    self.name = name
    self.figure = figure
  }
}
