/// How many people there are and how often they come.
///
/// Each population has its own key, so that
/// registered people are never taken for load.
public struct Population: Sendable, Hashable, Codable {
  /// People who have an account.
  public var registered: Figure?
  /// People who come in a month: a number, or a share of the registered.
  public var monthlyActive: Figure?
  /// People who come in a day: a number, or a share of the registered.
  public var dailyActive: Figure?
  /// People present at the same time at the peak.
  public var concurrent: Figure?
  /// The share of a day's sessions that begin in the busiest hour (a ratio).
  public var peakHour: Figure?
  /// How long a session lasts, in seconds.
  public var session: Figure?
  /// Sessions of one person in a day.
  public var sessions: Figure?
  /// Requests of one person active in a day.
  public var requests: Figure?
  /// The busiest minute's rate over the average of the busiest hour (a count, 1 or more).
  public var burst: Figure?
  /// Growth of the registered, a month.
  public var growth: Figure?
  /// How many people there were so far.
  public var history: PopulationHistory?

  /// A population of which nothing is known.
  public init() {}
}
