/// When a stream of server-sent events has been read for long enough, and is closed.
public struct EventBound: Sendable, Hashable, Codable {
  /// After so many events; nil: any number.
  public var count: Int?
  /// After this time, in seconds from the request; nil: only the time-out ends it.
  public var within: Figure?

  /// A bound.
  public init(count: Int? = nil, within: Figure? = nil) {
    self.count = count
    self.within = within
  }
}
