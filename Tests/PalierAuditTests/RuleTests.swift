import Foundation
import PalierAudit
import PalierModel
import Testing

@Suite struct AuditRuleTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// The findings of the fixtures of a rule whose names begin so; a folder is one system.
  private static func findings(_ start: String, of rule: String) throws -> [[Finding]] {
    let folder = fixtures.appending(path: rule).path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasPrefix(start)
    }
    return names.map { name in
      let audit = Audit(AuditSources(paths: [folder + "/" + name]))
      #expect(audit.unreadable.isEmpty, "\(rule)/\(name)")
      return audit.findings
    }
  }

  @Test(arguments: AuditRule.ofFiles.map(\.identifier))
  func theFaultIsFoundAndItsAbsenceIsNot(rule: String) throws {
    let faulty = try Self.findings("faulty", of: rule)
    #expect(!faulty.isEmpty)
    for findings in faulty { #expect(findings.contains { $0.rule == rule }) }
    let sound = try Self.findings("sound", of: rule)
    #expect(!sound.isEmpty)
    for findings in sound {
      #expect(!findings.contains { $0.rule == rule }, "\(findings.map(\.message.english))")
    }
  }

  @Test func everyRuleHasItsOwnName() {
    let names = AuditRule.all.map(\.identifier)
    #expect(Set(names).count == names.count)
  }

  @Test func everyFolderOfFixturesBelongsToARule() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.fixtures.path)
    #expect(Set(folders) == Set(AuditRule.ofFiles.map(\.identifier)))
  }
}
