public import PalierModel

/// The answer to the question that a document is about.
public struct Answer: Sendable, Hashable, DocumentPart {
  /// What the answer is.
  public enum Verdict: Sendable, Hashable, CaseIterable {
    case yes
    case no
    /// The data do not support an answer.
    case undecided

    /// The answer in one word.
    public var word: Text {
      switch self {
      case .yes: Text(en: "Yes", fr: "Oui")
      case .no: Text(en: "No", fr: "Non")
      case .undecided: Text(en: "Undecided", fr: "Indécis")
      }
    }
  }

  /// What the answer is.
  public var verdict: Verdict
  /// The answer in one sentence.
  public var statement: Prose
  /// What supports it, or what would decide, one sentence each.
  public var details: [Prose]

  /// An answer.
  public init(_ verdict: Verdict, _ statement: Prose, details: [Prose] = []) {
    self.verdict = verdict
    self.statement = statement
    self.details = details
  }

  /// An answer in both languages.
  public init(
    _ verdict: Verdict,
    en english: ProseIn<InEnglish>,
    fr french: ProseIn<InFrench>,
    details: [Prose] = []
  ) {
    self.init(verdict, Prose(en: english, fr: french), details: details)
  }

  /// It, as a part of a document.
  public var block: Block { .answer(self) }
}
