import PalierAudit
import PalierModel
import PalierReport
import PalierSetup

/// The findings of an audit as a document.
struct AuditDocument {
  private let audit: Audit

  /// The document of an audit.
  init(_ audit: Audit) { self.audit = audit }

  /// File by file a table, then what each rule found rests on.
  var document: Document {
    var document = Document(title: Text(en: "Audit", fr: "Audit")) {
      Answer(
        audit.hasFaults ? .no : .yes,
        audit.hasFaults
          ? Prose(
            en: "There are faults to mend: \(AuditPage.summary(of: audit))",
            fr: "Il y a des défauts à corriger : \(AuditPage.summary(of: audit))"
          )
          : Prose(
            en: "Nothing above a remark: \(AuditPage.summary(of: audit))",
            fr: "Rien au-dessus d'une remarque : \(AuditPage.summary(of: audit))"
          )
      )
      audit.files.filter { file in audit.findings.contains { $0.location.file == file } }.map {
        section(of: $0)
      }
      rules
    }
    let silent = audit.unreadable + audit.unseen
    if !silent.isEmpty {
      document.blocks.append(Notes(silent.map { AuditPage.told($0) }).block)
    }
    return document
  }

  private func section(of file: String) -> Block {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let process = audit.findings.lazy.filter { $0.location.file == file }.compactMap(\.process)
      .first
    let heading =
      process.map { process in
        Text(en: "\(file): \(process.title)", fr: "\(file) : \(process.title)")
      } ?? Text(verbatim: name)
    return Section(heading) {
      Table(
        columns: [
          .numbers(en: "line", fr: "ligne"), .words(en: "weight", fr: "gravité"),
          .words(en: "what is there", fr: "ce qui s'y trouve"),
          .words(en: "what is wrong", fr: "ce qui ne va pas"),
          .words(en: "how to mend it", fr: "comment y remédier"),
        ],
        rows: audit.findings.filter { $0.location.file == file }.map { row($0) }
      )
    }
    .block
  }

  private func row(_ finding: Finding) -> [Cell] {
    let excerpt = String(finding.excerpt.prefix(60))
    let kind: Badge.Kind =
      switch finding.severity {
      case .error: .bad
      case .warning: .warning
      case .remark: .neutral
      }
    let line = String(finding.location.line)
    let patch = finding.patch?.added?.drop { $0.isWhitespace } ?? ""
    let mending =
      patch.isEmpty
      ? Prose(finding.fix)
      : Prose(
        en: "\(finding.fix) \(code: String(patch.prefix(120)))",
        fr: "\(finding.fix) \(code: String(patch.prefix(120)))"
      )
    return [
      .name(line), .badge(Badge(kind, finding.severity.word)),
      excerpt.isEmpty ? .empty : .prose(Prose(en: "\(code: excerpt)", fr: "\(code: excerpt)")),
      .prose(
        Prose(
          en: "\(finding.message) (\(code: finding.rule))",
          fr: "\(finding.message) (\(code: finding.rule))"
        )
      ),
      .prose(mending),
    ]
  }

  private var rules: Section? {
    let found = Set(audit.findings.map(\.rule))
    guard !found.isEmpty else { return nil }
    return Section(
      en: "What happens, and on what each rule rests",
      fr: "Ce qui arrive, et sur quoi repose chaque règle"
    ) {
      Definitions(
        AuditRule.all.filter { found.contains($0.identifier) }.map { rule in
          (
            Text(verbatim: rule.identifier),
            Prose(
              en: "\(rule.consequence) Source: \(rule.manual.url) (\(rule.manual.version)).",
              fr: "\(rule.consequence) Source : \(rule.manual.url) (\(rule.manual.version))."
            )
          )
        }
      )
    }
  }
}
