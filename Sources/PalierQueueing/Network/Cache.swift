/// A cache of one value (or of equally popular ones) that expires a fixed time after it was built.
public struct Cache: Sendable, Hashable, Codable {
  /// What messages and reports call it.
  public var name: String
  /// Seconds from the end of a rebuilding to expiry.
  public var timeToLive: Double
  /// The index of the server each of whose processes keeps its own copy; nil: one copy for all.
  public var perProcessOf: Int?
  /// True if requests that find the value expired wait for the one that rebuilds it; false if
  /// each rebuilds it by itself.
  public var locked: Bool

  /// A cache.
  public init(name: String, timeToLive: Double, perProcessOf: Int? = nil, locked: Bool = false) {
    self.name = name
    self.timeToLive = timeToLive
    self.perProcessOf = perProcessOf
    self.locked = locked
  }
}
