public import PalierModel
public import PalierSetup

/// One fault that files and documents have: how it is found, why it matters, how it is mended.
public struct AuditRule: Sendable {
  /// Its name, which does not change.
  public let identifier: String
  /// How much it matters, unless an occurrence says otherwise.
  public let severity: Finding.Severity
  /// The fault, in a few words.
  public let title: Text
  /// What happens because of it, and under which load or version.
  public let consequence: Text
  /// How to mend it.
  public let fix: Text
  /// What it rests on: a manual, a paper, the program's source.
  public let manual: Manual
  let check: @Sendable (AuditSubject) -> [Occurrence]

  init(
    _ identifier: String,
    _ severity: Finding.Severity,
    _ title: Text,
    consequence: Text,
    fix: Text,
    manual: Manual,
    check: @escaping @Sendable (AuditSubject) -> [Occurrence]
  ) {
    self.identifier = identifier
    self.severity = severity
    self.title = title
    self.consequence = consequence
    self.fix = fix
    self.manual = manual
    self.check = check
  }

  /// What the rule finds, in the order of the subject's lines.
  func findings(in subject: AuditSubject) -> [Finding] {
    check(subject).map { occurrence in
      let (process, location) = subject.process(of: occurrence)
      return Finding(
        rule: identifier,
        severity: occurrence.severity ?? severity,
        location: location,
        process: process,
        excerpt: String(occurrence.line.trimmed.prefix(160)),
        message: occurrence.message,
        consequence: consequence,
        fix: occurrence.fix ?? fix,
        // What stands in no file is mended in none.
        patch: location == occurrence.location ? occurrence.patch : nil,
        manual: manual
      )
    }
  }
}
