/// The statement that so much leaves the system for its people.
public struct TrafficClaim: Sendable, Hashable, Codable {
  /// Bytes a second, averaged over a month.
  public var average: Figure?
  /// Bytes a second at the peak.
  public var peak: Figure?

  /// Traffic of which nothing is stated.
  public init() {}
}
