/// The machine that is observed and its services: what an observer says first.
public struct ObservedMachine: Sendable, Codable {
  /// One service, as it was found.
  public struct Service: Sendable, Codable {
    /// Its name.
    public let name: String
    /// What it was when it was found.
    public let reading: ServiceReading
    /// The cores that it may run on.
    public let cores: [Int]
  }

  /// The moment, on the observer's monotonic clock, in seconds.
  public let time: Double
  /// What does not change.
  public let host: HostFacts
  /// The services, in the order in which they were asked for.
  public let services: [Service]
}

/// What an observer answers, or says of itself each second; times are on its monotonic clock.
public struct ObservedMoment: Sendable, Codable {
  /// The moment, in seconds.
  public let time: Double
  /// The CPU seconds of each service so far.
  public var cpu: [String: Double]?
  /// What the machine had done so far.
  public var host: HostReading?
  /// What services had used so far.
  public var services: [String: ServiceReading]?
  /// The speed of the cores, where the time was long enough to measure it.
  public var speed: SpeedReading?
  /// Why there is no answer, in English.
  public var error: String?

  /// A moment at which nothing is known yet.
  public init(time: Double) { self.time = time }
}
