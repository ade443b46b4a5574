/// The statement that so much memory is used at the peak.
public struct MemoryClaim: Sendable, Hashable, Codable {
  /// The service; nil: all of them together.
  public var service: Located<String>?
  /// How much is used, in bytes.
  public var used: Figure

  /// An amount of memory.
  public init(used: Figure) { self.used = used }
}
