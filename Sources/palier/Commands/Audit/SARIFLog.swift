import Foundation
import PalierAudit
import PalierModel
import PalierSetup

/// An audit in the Static Analysis Results Interchange Format 2.1.0 (OASIS).
struct SARIFLog: Encodable {
  struct Message: Encodable {
    let text: String
  }

  struct Rule: Encodable {
    let id: String
    let shortDescription: Message
    let fullDescription: Message
    let help: Message
    let helpUri: String?
  }

  struct Driver: Encodable {
    let name = "palier"
    let version = palier.Version.number
    let rules: [Rule]
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
  }

  struct Artifact: Encodable {
    let uri: String
  }

  struct Physical: Encodable {
    let artifactLocation: Artifact
    let region: Region
  }

  struct Location: Encodable {
    let physicalLocation: Physical
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let locations: [Location]
  }

  struct Run: Encodable {
    let tool: Tool
    let results: [Result]
    let columnKind = "unicodeCodePoints"
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version
    case runs
  }

  /// An audit as JSON text.
  static func json(of audit: Audit, in language: Language) throws -> String {
    let rules = AuditRule.all.map { rule in
      Rule(
        id: rule.identifier,
        shortDescription: Message(text: rule.title(language)),
        fullDescription: Message(text: rule.consequence(language)),
        help: Message(text: rule.fix(language)),
        helpUri: rule.manual.url.hasPrefix("https:") ? rule.manual.url : nil
      )
    }
    let results = audit.findings.map { finding in
      Result(
        ruleId: finding.rule,
        ruleIndex: rules.firstIndex { $0.id == finding.rule } ?? -1,
        level: finding.severity == .remark ? "note" : finding.severity.rawValue,
        message: Message(
          text: [
            finding.process.map { Text(en: "\($0.title):", fr: "\($0.title) :")(language) },
            finding.message(language),
            finding.fix(language),
          ].compactMap(\.self).joined(separator: " ")
        ),
        locations: [
          Location(
            physicalLocation: Physical(
              artifactLocation: Artifact(uri: uri(finding.location.file)),
              region: Region(startLine: finding.location.line, startColumn: finding.location.column)
            )
          )
        ]
      )
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let log = SARIFLog(runs: [Run(tool: Tool(driver: Driver(rules: rules)), results: results)])
    return String(decoding: try encoder.encode(log), as: UTF8.self)
  }

  private static func uri(_ path: String) -> String {
    path.hasPrefix("/")
      ? URL(filePath: path).absoluteString
      : path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }
}
