/// What a service may use at most, the limits of the groups above its own included.
public struct ServiceLimits: Sendable, Hashable, Codable {
  /// CPU seconds a second; nil without a quota.
  public var cores: Double?
  /// The length of a period of the quota, in seconds.
  public var period: Double?
  /// Bytes; nil without a limit.
  public var memory: Double?
  /// The cores that it may run on; nil where nothing says so.
  public var coreList: [Int]?

  /// Limits; none unless given.
  public init(
    cores: Double? = nil,
    period: Double? = nil,
    memory: Double? = nil,
    coreList: [Int]? = nil
  ) {
    self.cores = cores
    self.period = period
    self.memory = memory
    self.coreList = coreList
  }
}
