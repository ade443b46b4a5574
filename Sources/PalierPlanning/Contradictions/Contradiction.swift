public import PalierModel

/// Statements of a dossier that cannot all be true.
public struct Contradiction: Sendable, Hashable {
  /// One of the statements: its key, and where it stands.
  public struct Statement: Sendable, Hashable {
    /// The key with those above it, joined by dots.
    public let key: String
    /// Where it stands, if it was read from a file.
    public let location: SourceLocation?

    /// A statement.
    public init(_ key: String, at location: SourceLocation?) {
      self.key = key
      self.location = location
    }

    /// The statement that a figure is.
    public init(_ key: String, _ figure: Figure) {
      self.init(key, at: figure.source.location)
    }
  }

  /// The rule that found it.
  public let rule: String
  /// How much it matters.
  public let severity: Diagnostic.Severity
  /// The statements, the one to look at first in front.
  public let statements: [Statement]
  /// What does not go together, with the numbers.
  public let message: Text
  /// Why it cannot be true, in plain words.
  public let explanation: Text
  /// What would be right.
  public let cure: Text

  /// True if the dossier should not be relied upon as it is: everything but a note.
  public var matters: Bool { severity != .note }

  /// The finding as one diagnostic, at its first statement.
  public var diagnostic: Diagnostic {
    Diagnostic(
      severity,
      at: statements.first?.location,
      offending: statements.first?.key ?? "",
      message,
      cure: cure
    )
  }
}
