/// Tokens that requests hold while they are served elsewhere, such as database connections.
///
/// First come, first served.
public struct Pool: Sendable, Hashable, Codable {
  /// What messages and reports call it.
  public var name: String
  /// How many tokens, at least 1.
  public var tokens: Int
  /// The index of the server each of whose processes has a pool of its own with this many
  /// tokens (an application's connection pool); nil: one pool for all.
  public var perProcessOf: Int?

  /// A pool.
  public init(name: String, tokens: Int, perProcessOf: Int? = nil) {
    self.name = name
    self.tokens = tokens
    self.perProcessOf = perProcessOf
  }
}
