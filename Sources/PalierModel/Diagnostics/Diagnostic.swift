/// Something a user should know about their input: what is wrong, where, and what would be right.
public struct Diagnostic: Sendable, Hashable, Codable {
  /// How much it matters.
  public enum Severity: String, Sendable, Codable {
    /// The input cannot be used.
    case error
    /// The input can be used, but probably does not mean what it says.
    case warning
    /// Worth knowing.
    case note
  }

  /// How much it matters.
  public let severity: Severity
  /// Where, if it has a place.
  public let location: SourceLocation?
  /// The text that is wrong, as it stands in the file; empty where there is none.
  public let offending: String
  /// What is wrong.
  public let message: Text
  /// What would be right.
  public let cure: Text?

  /// A diagnostic.
  public init(
    _ severity: Severity,
    at location: SourceLocation?,
    offending: String = "",
    _ message: Text,
    cure: Text? = nil
  ) {
    self.severity = severity
    self.location = location
    self.offending = offending
    self.message = message
    self.cure = cure
  }

  /// One or two lines, as a terminal shows it: place, severity, message, and the cure.
  public func rendered(in language: Language) -> String {
    let name: Text
    switch severity {
    case .error: name = Text(en: "error", fr: "erreur")
    case .warning: name = Text(en: "warning", fr: "avertissement")
    case .note: name = Text(en: "note", fr: "note")
    }
    let place = location.map { "\($0): " } ?? ""
    let colon = language == .french ? "\u{A0}: " : ": "
    var text = place + name(language) + colon + message(language)
    if let cure { text += "\n  → " + cure(language) }
    return text
  }
}
