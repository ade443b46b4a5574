/// A part of the world from which people come, with servers of its own.
public struct Region: Sendable, Hashable, Codable {
  /// Its name.
  public var name: String
  /// Its share of the load (a ratio); nil: what the others leave, in equal parts.
  public var share: Figure?
  /// The round-trip time between its people and its servers, in seconds.
  public var roundTripTime: Figure?
  /// The price of 10⁹ bytes that its servers send (money); nil: that of a cost of kind `egress`
  /// without a volume of its own.
  public var perGigabyte: Figure?
  /// Where it was declared.
  public var location: SourceLocation?

  /// A region of which nothing but the name is known.
  public init(name: String) { self.name = name }
}
