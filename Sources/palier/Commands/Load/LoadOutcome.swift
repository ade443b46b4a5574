import PalierLoad

/// A load test that has ended, and what it means.
struct LoadOutcome: Sendable {
  /// Where the load went.
  let target: String
  /// When it began (ISO 8601).
  let start: String
  /// The seed of its random numbers.
  let seed: UInt64
  /// What was measured.
  let run: LoadRun
  /// What it means.
  let verdict: LoadVerdict
}
