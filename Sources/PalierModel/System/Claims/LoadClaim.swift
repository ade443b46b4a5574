/// The statement that a system gets so many requests, and what that keeps busy.
public struct LoadClaim: Sendable, Hashable, Codable {
  /// People active in a day who send them (a count); nil: those of the dossier.
  public var people: Figure?
  /// Requests of each of them in a day; nil: as the dossier says.
  public var each: Figure?
  /// Requests on average over the day, a second.
  public var requests: Figure?
  /// Requests a second at the peak.
  public var peak: Figure?
  /// Cores that the peak keeps busy.
  public var cpu: Figure?

  /// A load of which nothing is stated.
  public init() {}
}
