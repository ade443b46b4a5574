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

  /// Occurrences in one file beyond which no more are told.
  static let mostInFile = 100

  /// What the rule finds, in the order of the subject's lines: at most a hundred in one file.
  func findings(in subject: AuditSubject) -> [Finding] {
    var counts: [String: Int] = [:]
    return check(subject).compactMap { occurrence in
      let count = counts[occurrence.location.file, default: 0] + 1
      counts[occurrence.location.file] = count
      return count <= AuditRule.mostInFile ? finding(occurrence, in: subject, count) : nil
    }
  }

  private func finding(
    _ occurrence: Occurrence,
    in subject: AuditSubject,
    _ count: Int
  ) -> Finding {
    let (process, location) = subject.process(of: occurrence)
    let message = occurrence.message
    return Finding(
      rule: identifier,
      severity: occurrence.severity ?? severity,
      location: location,
      process: process,
      excerpt: String(occurrence.line.trimmed.prefix(160)),
      message: count < AuditRule.mostInFile
        ? message
        : Text(
          en: "\(message.english) The hundredth in this file; no more are told.",
          fr: "\(message.french) C'est le centième dans ce fichier ; la suite n'est pas dite."
        ),
      consequence: consequence,
      fix: occurrence.fix ?? fix,
      // What stands in no file is mended in none.
      patch: location == occurrence.location ? occurrence.patch : nil,
      manual: manual
    )
  }
}
