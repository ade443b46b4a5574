/// How many threads share a load: as many as were asked for, or one, and twice as many whenever they
/// were not enough.
public struct ThreadCount: Sendable, Hashable {
  /// How many there are.
  public private(set) var count: Int
  /// How many there may be.
  public let most: Int
  /// The share of a core beyond which a thread has too much to do.
  private let limit: Double

  /// The threads to begin with; `given` is how many were asked for, nil: nobody asked; `cores` are
  /// those that this program may use.
  ///
  /// A target on this machine keeps one of the cores.
  public init(_ given: Int?, cores: Int, targetIsHere: Bool) {
    self.init(given, cores: cores, targetIsHere: targetIsHere, limit: Validity.cpuShareLimit)
  }

  init(_ given: Int?, cores: Int, targetIsHere: Bool, limit: Double) {
    count = given ?? 1
    most = given ?? max(1, targetIsHere ? cores - 1 : cores)
    self.limit = limit
  }

  /// True if a thread had too much to do in a step, and there may be more of them.
  public func isTooFew(for step: StepResult) -> Bool {
    count < most && !step.isPartial && step.tester.cpuShare > limit
  }

  /// Doubles them, as far as they may.
  public mutating func grow() { count = min(most, 2 * count) }
}
