/// The statement that a plan of a provider is so large, and costs so much.
public struct OfferClaim: Sendable, Hashable, Codable {
  /// The plan, `provider/plan`.
  public var plan: Located<String>
  /// Cores.
  public var cpu: Figure?
  /// Memory, in bytes.
  public var memory: Figure?
  /// Disk, in bytes.
  public var disk: Figure?
  /// What it costs a month.
  public var price: Figure?

  /// A plan of which nothing is stated.
  public init(plan: Located<String>) { self.plan = plan }
}
