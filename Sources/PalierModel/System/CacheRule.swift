/// A cache inside a service: what an action finds ready for a while after someone else built it.
public struct CacheRule: Sendable, Hashable, Codable {
  /// Who shares one copy.
  public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
    /// Each process keeps its own.
    case process
    /// All share one.
    case shared
  }

  /// Its name; by custom that of the action it serves.
  public var name: String
  /// The service that keeps it.
  public var service: Located<String>
  /// The actions that look into it; by default the one of the same name.
  public var actions: [Located<String>]
  /// Seconds from the end of a rebuilding to expiry.
  public var timeToLive: Figure
  /// Who shares one copy.
  public var scope: Scope
  /// True if those who find it expired wait for the one who rebuilds it.
  public var locked: Bool
  /// Where it was declared.
  public var location: SourceLocation?

  /// A cache.
  public init(
    name: String,
    service: Located<String>,
    actions: [Located<String>],
    timeToLive: Figure,
    scope: Scope = .process,
    locked: Bool = false
  ) {
    self.name = name
    self.service = service
    self.actions = actions
    self.timeToLive = timeToLive
    self.scope = scope
    self.locked = locked
  }
}
