import PalierAudit
import PalierModel
import PalierSetup

/// What `palier audit --json` prints.
struct AuditReport: Encodable {
  struct Item: Encodable {
    struct Change: Encodable {
      let removed: String
      @OrNull var added: String?
    }

    struct Origin: Encodable {
      let url: String
      let version: String
    }

    struct Process: Encodable {
      let pid: Int
      let name: String
      let ports: [Int]
    }

    let rule: String
    let severity: String
    let file: String
    let line: Int
    let column: Int
    @OrNull var process: Process?
    let excerpt: String
    let message: String
    let consequence: String
    let fix: String
    @OrNull var patch: Change?
    let source: Origin

    init(_ finding: Finding, in language: Language) {
      rule = finding.rule
      severity = finding.severity.rawValue
      file = finding.location.file
      line = finding.location.line
      column = finding.location.column
      process = finding.process.map { Process(pid: $0.pid, name: $0.name, ports: $0.ports) }
      excerpt = finding.excerpt
      message = finding.message(language)
      consequence = finding.consequence(language)
      fix = finding.fix(language)
      patch = finding.patch.map { Change(removed: $0.removed, added: $0.added) }
      source = Origin(url: finding.manual.url, version: finding.manual.version)
    }
  }

  struct Refused: Encodable {
    let file: String
    let reason: String
  }

  let findings: [Item]
  let files: [String]
  let unreadable: [Refused]
  let unseen: [Refused]

  /// An audit in one language.
  init(_ audit: Audit, in language: Language) {
    findings = audit.findings.map { Item($0, in: language) }
    files = audit.files
    unreadable = audit.unreadable.map { Refused(file: $0.file, reason: $0.reason(language)) }
    unseen = audit.unseen.map { Refused(file: $0.file, reason: $0.reason(language)) }
  }
}
