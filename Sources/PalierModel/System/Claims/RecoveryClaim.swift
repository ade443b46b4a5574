/// The statement that a disaster costs no more work and time than this.
public struct RecoveryClaim: Sendable, Hashable, Codable {
  /// Work lost, in seconds before the disaster.
  public var point: Figure?
  /// Time until the system is back, in seconds.
  public var time: Figure?

  /// A recovery of which nothing is stated.
  public init() {}
}
