public import PalierModel

/// Something that was found, as people are told of it: what it is about, and what it says.
public struct FoundFact: Sendable, Hashable {
  /// What it is about, in a word or two; empty where it goes on with the one before it.
  public var label: Text
  /// What it says, without an end mark.
  public var value: Text

  /// A fact.
  public init(_ label: Text, _ value: Text) {
    self.label = label
    self.value = value
  }

  /// Label and value in one line.
  var line: Text {
    label.english.isEmpty
      ? value : Text(en: "\(label): \(value)", fr: "\(label) : \(value)")
  }
}
