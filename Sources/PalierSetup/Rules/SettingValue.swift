/// The value of a setting, whatever way its program writes it.
public enum SettingValue: Sendable, Hashable {
  /// A number of things.
  case count(Int)
  /// Bytes.
  case bytes(Int)
  /// Seconds.
  case seconds(Double)
  /// A number that may have decimals.
  case ratio(Double)
  /// Yes or no.
  case flag(Bool)
  /// A word, or several.
  case word(String)

  /// The value as a number, to be compared; nil for flags and words.
  public var number: Double? {
    switch self {
    case .count(let value), .bytes(let value): Double(value)
    case .seconds(let value), .ratio(let value): value
    case .flag, .word: nil
    }
  }
}
