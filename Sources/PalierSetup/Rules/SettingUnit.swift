/// What a setting's value is, and what a number without a unit means.
public enum SettingUnit: Sendable, Hashable {
  /// A number of things.
  case count
  /// Bytes; a bare number counts multiples of `base`.
  case bytes(base: Int = 1)
  /// Seconds; a bare number counts multiples of `base`.
  case seconds(base: Double = 1)
  /// A number that may have decimals.
  case ratio
  /// Yes or no.
  case flag
  /// A word, or several.
  case word
}
