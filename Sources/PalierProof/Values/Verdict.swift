/// The answer to "does it hold?".
public enum Verdict: String, Sendable, Hashable, Codable {
  /// Every objective was met in a valid measurement.
  case yes
  /// An objective was missed in a valid measurement.
  case no
  /// No measurement decides.
  case undecided
}
