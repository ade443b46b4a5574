/// The statement that people get their responses within so long.
public struct ResponseClaim: Sendable, Hashable, Codable {
  /// The action; nil: all that are not held.
  public var action: Located<String>?
  /// Which statistic of the response times it is.
  public var statistic: Objectives.Statistic
  /// The response time, in seconds.
  public var time: Figure

  /// A response time.
  public init(time: Figure, statistic: Objectives.Statistic = .p95) {
    self.time = time
    self.statistic = statistic
  }
}
