public import PalierModel

/// A short judgement that can be seen at a glance, by its sign as well as by its colour.
public struct Badge: Sendable, Hashable {
  /// What the judgement is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case good
    case warning
    case bad
    case neutral

    /// The sign that stands before the words.
    public var sign: String {
      switch self {
      case .good: "✓"
      case .warning: "!"
      case .bad: "✗"
      case .neutral: "–"
      }
    }
  }

  /// What the judgement is.
  public var kind: Kind
  /// It in a word or two.
  public var text: Text

  /// A badge.
  public init(_ kind: Kind, _ text: Text) {
    self.kind = kind
    self.text = text
  }
}
