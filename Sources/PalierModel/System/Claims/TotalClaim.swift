/// The statement that some amounts come to another.
public struct TotalClaim: Sendable, Hashable, Codable {
  /// What is added up, by name.
  public var parts: [NamedFigure]
  /// What it is stated to come to.
  public var sum: Figure

  /// A total.
  public init(parts: [NamedFigure], sum: Figure) {
    self.parts = parts
    self.sum = sum
  }
}
