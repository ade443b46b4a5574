public import PalierModel

/// The value that a rule gives, with the inputs behind it.
public struct DerivedValue: Sendable, Hashable {
  /// The value.
  public let value: SettingValue
  /// How it follows, with the numbers and where they come from.
  public let derivation: Text

  /// A value that follows so.
  public init(_ value: SettingValue, _ derivation: Text) {
    self.value = value
    self.derivation = derivation
  }
}
