public import PalierModel

/// How a value that stands in an existing file is held against the one that a rule gives.
public struct Judgement: Sendable, Hashable {
  /// Values that are as good as the rule's own.
  public enum Tolerance: Sendable, Hashable {
    /// No other value.
    case exactly
    /// Values up to so many times the rule's, and any smaller one.
    case atMost(Double)
    /// Values from so many times the rule's on.
    case atLeast(Double)
    /// Values between these multiples of the rule's.
    case within(Double, Double)
  }

  /// Values that are as good.
  public let tolerance: Tolerance
  /// How much any other value matters.
  public let severity: Diagnostic.Severity

  /// A judgement.
  public init(_ tolerance: Tolerance, _ severity: Diagnostic.Severity) {
    self.tolerance = tolerance
    self.severity = severity
  }

  /// True if a value found is as good as the one expected; words and flags must be the same.
  public func accepts(_ found: SettingValue, for expected: SettingValue) -> Bool {
    guard let number = found.number, let right = expected.number else { return found == expected }
    return switch tolerance {
    case .exactly: number == right
    case .atMost(let factor): number <= right * factor
    case .atLeast(let factor): number >= right * factor
    case .within(let low, let high): number >= right * low && number <= right * high
    }
  }
}
