/// How many threads share a load: as many as were asked for, or one, and twice as many whenever they
/// were not enough.
public struct ThreadCount: Sendable, Hashable {
  /// How many there are.
  public private(set) var count: Int
  /// How many there may be.
  public let most: Int

  /// The threads to begin with; `given` is how many were asked for, nil: nobody asked.
  ///
  /// A target on this machine, whose cores this program may use, keeps one of them.
  public init(_ given: Int?, cores: Int, targetIsHere: Bool) {
    count = given ?? 1
    most = given ?? max(1, targetIsHere ? cores - 1 : cores)
  }

  /// True if a step is void because a thread had too much to do, and there may be more of them.
  public func isTooFew(for step: StepResult) -> Bool {
    count < most && !step.isPartial && step.validity.verdict == .void && step.tester.isSaturated
  }

  /// Doubles them, as far as they may.
  public mutating func grow() { count = min(most, 2 * count) }
}
