/// The network between people and the system.
public struct NetworkPath: Sendable, Hashable, Codable {
  /// Round-trip time, in seconds.
  public var roundTripTime: Figure?
  /// Rate, in bytes a second.
  public var rate: Figure?

  /// A network of which this is known.
  public init(roundTripTime: Figure? = nil, rate: Figure? = nil) {
    self.roundTripTime = roundTripTime
    self.rate = rate
  }
}
