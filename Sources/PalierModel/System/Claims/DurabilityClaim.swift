/// The statement that a tier serves for so long.
public struct DurabilityClaim: Sendable, Hashable, Codable {
  /// How long, in seconds.
  public var lasts: Figure

  /// A durability.
  public init(lasts: Figure) { self.lasts = lasts }
}
