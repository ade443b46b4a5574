/// A content delivery network before a system.
public struct DeliveryNetwork: Sendable, Hashable, Codable {
  /// The share of requests, and of their bytes, that it answers by itself (a ratio).
  public var offload: Figure?

  /// A network of which nothing is known.
  public init() {}
}
