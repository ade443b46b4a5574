import PalierAudit
import PalierModel
import PalierSetup

/// What `palier audit` prints: the findings, file by file.
struct AuditPage {
  private let audit: Audit
  private let style: Style?
  private let width: Int

  /// The page of an audit; without a style nothing stands out.
  init(_ audit: Audit, style: Style?, width: Int) {
    self.audit = audit
    self.style = style
    self.width = width
  }

  /// The whole page.
  func told(in language: Language) -> String {
    var parts: [String] = []
    var file = ""
    var explained: Set<String> = []
    for finding in audit.findings {
      if finding.location.file != file {
        file = finding.location.file
        explained = []
        let reader = finding.process.map { " (" + $0.title(language) + ")" } ?? ""
        parts.append(emphasised(.bold, file) + emphasised(.faint, reader))
      }
      parts.append(told(finding, isFirst: explained.insert(finding.rule).inserted, in: language))
    }
    parts += (audit.unreadable + audit.unseen).map { AuditPage.told($0)(language) }
    parts.append(AuditPage.summary(of: audit)(language))
    return parts.joined(separator: "\n\n")
  }

  private func told(_ finding: Finding, isFirst: Bool, in language: Language) -> String {
    let place = "\(finding.location.line):\(finding.location.column)"
    let word = finding.severity.word(language)
    let colour: Style.Emphasis =
      switch finding.severity {
      case .error: .red
      case .warning: .yellow
      case .remark: .faint
      }
    var lines = ["  \(place)  \(emphasised(colour, word))  [\(finding.rule)]"]
    func add(_ text: String) { lines.append(TextLayout.wrapped(text, width: width, indent: 6)) }
    if !finding.excerpt.isEmpty {
      lines.append(emphasised(.faint, "      │ " + finding.excerpt.prefix(width - 10)))
    }
    add(finding.message(language))
    if isFirst { add(finding.consequence(language)) }
    add("→ " + finding.fix(language))
    if let patch = finding.patch {
      lines.append(emphasised(.red, "      - " + patch.removed))
      if let added = patch.added { lines.append(emphasised(.green, "      + " + added)) }
    }
    if isFirst { add(finding.manual.url) }
    return lines.joined(separator: "\n")
  }

  private func emphasised(_ emphasis: Style.Emphasis, _ text: String) -> String {
    // What a file holds must not steer the terminal.
    let safe = String(
      text.map { $0.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 } ? $0 : " " }
    )
    return style.map { $0(emphasis, safe) } ?? safe
  }

  /// Why a file was not read.
  static func told(_ file: Audit.Unreadable) -> Text {
    Text(
      en: "\(file.file): not audited: \(file.reason).",
      fr: "\(file.file) : non audité : \(file.reason)."
    )
  }

  /// How much was found.
  static func summary(of audit: Audit) -> Text {
    func count(_ severity: Finding.Severity) -> Int {
      audit.findings.count { $0.severity == severity }
    }
    let (errors, warnings, remarks) = (count(.error), count(.warning), count(.remark))
    let files = audit.files.count
    return Text(
      en: """
        \(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings"), \
        \(remarks) \(remarks == 1 ? "remark" : "remarks") in \(files) \(files == 1 ? "file" : "files").
        """,
      fr: """
        \(errors) erreur\(errors > 1 ? "s" : ""), \(warnings) avertissement\(warnings > 1 ? "s" : ""), \
        \(remarks) remarque\(remarks > 1 ? "s" : "") dans \(files) fichier\(files > 1 ? "s" : "").
        """
    )
  }
}
