public import PalierModel

/// A way in which the statements of a dossier cannot all be true.
///
/// One rule, one file. Everything that users read about a rule stands in it: the page of
/// contradictions is made from the rules.
public protocol ContradictionRule: Sendable {
  /// Its stable name: words joined by hyphens.
  static var identifier: String { get }
  /// How much a finding matters: `error` where one of the statements is false, `warning` where
  /// they cannot be relied upon together, `note` where it is worth knowing.
  static var severity: Diagnostic.Severity { get }
  /// What does not go together, in a few words.
  static var title: Text { get }
  /// Why it cannot be true, in plain words.
  static var explanation: Text { get }
  /// The keys of the dossier that it holds against each other.
  static var keys: [String] { get }
  /// A dossier that contradicts itself so.
  static var example: String { get }
  /// What it finds.
  static func findings(in system: System) -> [Contradiction]
}

extension ContradictionRule {
  /// A finding of this rule.
  static func finding(
    _ statements: [Contradiction.Statement],
    _ message: Text,
    cure: Text
  ) -> Contradiction {
    Contradiction(
      rule: identifier,
      severity: severity,
      statements: statements,
      message: message,
      explanation: explanation,
      cure: cure
    )
  }
}
