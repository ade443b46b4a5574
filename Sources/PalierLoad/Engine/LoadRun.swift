/// A run's steps, as far as it came, and why it ended.
public struct LoadRun: Sendable, Hashable, Codable {
  /// The steps in order; the last may be partial.
  public var steps: [StepResult]
  /// Why the run ended.
  public var ending: RunEnding

  /// A run.
  public init(steps: [StepResult], ending: RunEnding) {
    self.steps = steps
    self.ending = ending
  }
}
