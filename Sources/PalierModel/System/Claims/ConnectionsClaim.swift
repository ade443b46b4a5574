/// The statement that so many connections to a service are enough.
public struct ConnectionsClaim: Sendable, Hashable, Codable {
  /// The service that is called.
  public var to: Located<String>
  /// How many connections (a count).
  public var number: Figure

  /// Connections to a service.
  public init(to: Located<String>, number: Figure) {
    self.to = to
    self.number = number
  }
}
