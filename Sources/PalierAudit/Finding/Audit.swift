public import PalierModel

/// The audit of files and documents: what is wrong in them, by every rule.
public struct Audit: Sendable {
  /// A file that the audit could not read, and why.
  public struct Unreadable: Sendable, Hashable {
    /// The file.
    public let file: String
    /// Why.
    public let reason: Text
  }

  /// What was found, by file and line.
  public let findings: [Finding]
  /// The files that were read and recognised.
  public let files: [String]
  /// The files that could not be read.
  public let unreadable: [Unreadable]
  /// What runs but did not say all, and why.
  public let unseen: [Unreadable]

  /// Audits what was read.
  ///
  /// Complexity: O(rules × bytes).
  public init(_ sources: AuditSources) {
    var findings: [Finding] = []
    for subject in sources.subjects {
      for rule in AuditRule.all { findings += rule.findings(in: subject) }
    }
    // Several rules may see one fault in one place through several texts.
    var known: Set<String> = []
    self.findings =
      findings
      .filter { known.insert("\($0.rule) \($0.location)").inserted }
      .sorted { left, right in
        (left.location.file, left.location.line, left.rule)
          < (right.location.file, right.location.line, right.rule)
      }
    files = sources.files
    unreadable = sources.unreadable
    unseen = sources.unseen
  }

  /// True if something was found that matters.
  public var hasFaults: Bool { findings.contains(where: \.matters) }
}
