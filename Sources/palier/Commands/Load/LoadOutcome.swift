import PalierProof
import PalierQueueing

/// A load test that has ended, and what it means.
struct LoadOutcome {
  /// Where the load went.
  let target: String
  /// The run's identifier in the history, or else when it began.
  let name: String
  /// The seed of its random numbers.
  let seed: UInt64
  /// True if loads are arrivals a second.
  let isOpen: Bool
  /// How arrivals come; nil for users.
  let arrivals: Chain.Arrivals?
  /// What was measured.
  let result: LoadTest.Result
  /// What drifted in each of its steps.
  let drifts: [StepDrift]
  /// What it means.
  let verdict: LoadVerdict
}
