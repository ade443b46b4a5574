import PalierModel
import Testing

@testable import PalierSetup

@Suite struct FormatTests {
  private static func settings(_ nodes: [SettingNode], in context: [String] = []) -> [[String]] {
    nodes.flatMap { node -> [[String]] in
      switch node {
      case .setting(let key, let value, _): return [context + [key, value]]
      case .block(let name, _, let inner):
        return settings(inner, in: context + [String(name.prefix { $0 != " " })])
      }
    }
  }

  @Test(arguments: Language.allCases)
  func whatIsWrittenIsReadBack(language: Language) throws {
    for file in try Setup(SetupDossier.plan()).files {
      let format = file.program.format
      let found = format.read(format.write(file.nodes, in: language))
      #expect(
        found.map { $0.context + [$0.key, $0.value] } == Self.settings(file.nodes),
        "\(file.path)"
      )
    }
  }

  @Test func eachLineHasAComment() throws {
    func check(_ nodes: [SettingNode]) {
      for node in nodes {
        switch node {
        case .setting(let key, _, let comment): #expect(!comment.isEmpty, "\(key)")
        case .block(_, _, let inner): check(inner)
        }
      }
    }
    for file in try Setup(SetupDossier.plan()).files { check(file.nodes) }
  }

  @Test func aNameCannotEndAComment() {
    let lines = CommentLines.write(
      [Text(verbatim: "a\nshared_preload_libraries = x")],
      in: .english
    )
    #expect(lines == ["# ashared_preload_libraries = x"])
  }

  @Test func nginxStatementsMaySpanLinesAndHoldQuotes() {
    let found = NginxFormat().read(
      "http { # all\n  log_format main '$a; $b'\n    \"#\";\n  server { listen 80; } }"
    )
    #expect(found.map(\.key) == ["log_format", "listen"])
    #expect(found[0].value.contains("'$a; $b'") && found[0].value.contains("\"#\""))
    #expect(found[1].context == ["http", "server"] && found[1].line == 4)
  }

  @Test(arguments: [
    ("16384", SettingUnit.bytes(base: 8_192), SettingValue.bytes(134_217_728)),
    ("128MB", .bytes(base: 8_192), .bytes(134_217_728)),
    ("'1.5GB'", .bytes(base: 8_192), .bytes(1_610_612_736)),
    ("500", .seconds(base: 0.001), .seconds(0.5)),
    ("2min", .seconds(base: 0.001), .seconds(120)),
    ("on", .flag, .flag(true)),
    ("'off'", .flag, .flag(false)),
  ])
  func postgreSQLsUnitsAreUnderstood(text: String, unit: SettingUnit, value: SettingValue) {
    #expect(ValueSyntax.postgresql.read(text, as: unit) == value)
  }
}
