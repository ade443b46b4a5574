/// What a simulation saw of one class of requests: an action, or all of a chain.
public struct RequestResult: Sendable, Hashable {
  /// A percentile with its interval.
  public struct Percentile: Sendable, Hashable {
    /// The share of the responses that are not slower, 0...1.
    public var level: Double
    /// The response time in seconds.
    public var time: Estimate
  }

  /// The name of the action or chain.
  public var name: String
  /// Responses.
  public var completions: Int
  /// Customers who gave up.
  public var timeouts: Int
  /// Requests that found a backlog full.
  public var refusals: Int
  /// Responses a second.
  public var throughput: Estimate
  /// The mean response time in seconds, without what was held on purpose.
  public var mean: Estimate
  /// The mean time that was held on purpose and taken off, in seconds.
  public var meanHeld: Double
  /// The percentiles that were asked for.
  public var percentiles: [Percentile]
  /// All response times.
  public var responses: Histogram

  /// The percentile of a level that was asked for; without interval if it was not.
  public func percentile(_ level: Double) -> Estimate {
    percentiles.first { $0.level == level }?.time
      ?? Estimate(value: responses.percentile(level), halfWidth: .infinity)
  }
}
