/// What users must get (service level objectives).
public struct Objectives: Sendable, Hashable, Codable {
  /// A statistic of response times that an objective bounds.
  public enum Statistic: String, Sendable, Hashable, Codable, CaseIterable {
    case mean
    case p50
    case p75
    case p90
    case p95
    case p99

    /// The share of responses that must be at most the bound; nil for the mean.
    public var quantile: Double? {
      switch self {
      case .mean: nil
      case .p50: 0.5
      case .p75: 0.75
      case .p90: 0.9
      case .p95: 0.95
      case .p99: 0.99
      }
    }
  }

  /// A bound on the response time of one action, or of all actions that are not held.
  public struct ResponseTime: Sendable, Hashable, Codable {
    /// The statistic.
    public var statistic: Statistic
    /// The action; nil: all that are not held, together.
    public var action: String?
    /// The bound, in seconds.
    public var limit: Figure
    /// Where it was declared.
    public var location: SourceLocation?

    /// An objective.
    public init(_ statistic: Statistic, of action: String? = nil, atMost limit: Figure) {
      self.statistic = statistic
      self.action = action
      self.limit = limit
    }
  }

  /// Bounds on response times.
  public var responseTimes: [ResponseTime]
  /// The highest share of failed requests (a ratio).
  public var errors: Figure?
  /// How much work may be lost in a disaster, in seconds before it (recovery point objective).
  public var recoveryPoint: Figure?
  /// In how many seconds the system must be back after a disaster (recovery time objective).
  public var recoveryTime: Figure?

  /// Objectives; none by default.
  public init(responseTimes: [ResponseTime] = [], errors: Figure? = nil) {
    self.responseTimes = responseTimes
    self.errors = errors
  }
}
