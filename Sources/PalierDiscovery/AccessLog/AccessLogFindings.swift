public import PalierModel

/// What access logs say of the people of a system.
public struct AccessLogFindings: Sendable {
  /// A log that was read.
  public struct File: Sendable, Hashable {
    /// Its path as it was given.
    public var name: String
    /// The format of its lines.
    public var format: AccessLogFormat
    /// Its lines.
    public var lines: Int
    /// Lines that are requests.
    public var requests: Int
    /// Lines that could not be read.
    public var damaged: Int
  }

  /// A line that could not be read.
  public struct DamagedLine: Sendable, Hashable {
    /// Where it stands.
    public var location: SourceLocation
    /// How it begins.
    public var text: String
  }

  /// Files that are handed out as they are.
  public struct Files: Sendable, Hashable {
    /// What they are.
    public var kind: StaticKind
    /// How often people asked for them.
    public var requests: Int
    /// Bytes of the responses.
    public var bytes: Int
  }

  /// The hour in which people did most.
  public struct PeakHour: Sendable, Hashable {
    /// The day.
    public var date: CalendarDate
    /// The hour of that day, 0 to 23, by the log's clock.
    public var hour: Int
    /// Actions in it.
    public var actions: Int
    /// Actions in its busiest minute.
    public var busiestMinute: Int

    /// The busiest minute over the mean of the hour; nil with fewer than ten actions a minute,
    /// when chance alone makes some minutes busy.
    public var burst: Double? {
      actions >= 600 ? Double(busiestMinute) * 60 / Double(actions) : nil
    }
  }

  /// The logs.
  public let files: [File]
  /// Lines, bytes, and lines that could not be read.
  public let lines: Int
  /// Bytes of the logs.
  public let bytes: Int
  /// Lines that could not be read.
  public let damaged: Int
  /// Some of these.
  public let samples: [DamagedLine]
  /// Lines that are requests.
  public let requests: Int
  /// Requests of programs that name themselves or asked for robots.txt.
  public let robotRequests: Int
  /// Requests by methods with which nobody asks for a page (HEAD, OPTIONS).
  public let otherRequests: Int
  /// Files that are handed out as they are.
  public let staticFiles: [Files]
  /// What people did, the most frequent first.
  public let actions: [FoundAction]
  /// Actions of people, all together.
  public let actionCount: Int
  /// Bytes of all responses.
  public let responseBytes: Int
  /// The share of all responses with a status of 400 to 499.
  public let clientErrors: Double
  /// The share of all responses with a status of 500 to 599.
  public let serverErrors: Double
  /// The first and the last day.
  public let period: ClosedRange<CalendarDate>
  /// Seconds from the first to the last request.
  public let length: Int
  /// Sessions of people.
  public let sessions: Int
  /// The mean length of a session, from its first action to its last request, in seconds.
  public let sessionLength: Double
  /// Quartiles of that length, in seconds; empty without sessions.
  public let sessionQuartiles: [Double]
  /// The mean number of actions of a session.
  public let sessionActions: Double
  /// The mean think time between two actions of a session, in seconds; nil if none is known.
  public let think: Double?
  /// Quartiles of the think times, in seconds; empty if none is known.
  public let thinkQuartiles: [Double]
  /// Days that the logs cover from beginning to end.
  public let wholeDays: Int
  /// Visitors of a whole day; nil if the logs cover none.
  public let visitorsPerDay: Interval?
  /// Sessions of one visitor in a whole day.
  public let sessionsPerVisitor: Double?
  /// Actions of one visitor in a whole day.
  public let actionsPerVisitor: Double?
  /// The share of a whole day's sessions that begin in its busiest hour.
  public let peakShare: Interval?
  /// The hour in which people did most; nil if they did nothing.
  public let peakHour: PeakHour?
  /// What the tables had no room for: visitors that were not followed, actions not told apart.
  public let overflow: Int
}
