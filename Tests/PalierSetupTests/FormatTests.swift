import PalierModel
import Testing

@testable import PalierSetup

@Suite struct FormatTests {
  private static func settings(_ nodes: [SettingNode], in context: [String] = []) -> [[String]] {
    nodes.flatMap { node -> [[String]] in
      switch node {
      case .setting(let key, let value, _): return [context + [key, value]]
      case .verbatim: return []
      case .block(let name, _, let inner):
        return settings(inner, in: context + [String(name.prefix { $0 != " " })])
      }
    }
  }

  @Test(arguments: Language.allCases)
  func whatIsWrittenIsReadBack(language: Language) throws {
    for file in try Self.files() where file.layout == .ofProgram && file.format.commentMark != nil {
      let format = file.format
      let found = format.read(format.write(file.nodes, in: language))
      #expect(
        found.map { $0.context + [$0.key, $0.value] } == Self.settings(file.nodes),
        "\(file.path)"
      )
    }
  }

  private static func files() throws -> [SettingsFile] {
    try SetupDossier.all.flatMap { dossier in
      try SetupTarget.allCases.flatMap { target in
        try Setup(SetupDossier.plan(dossier, places: SetupPlaces(for: target))).files
      }
    }
  }

  /// Keys that a manifest or a list must have, whatever its values.
  private static let structure: Set<String> = [
    "name", "kind", "apiVersion", "app", "containerPort", "port", "serviceName", "type",
  ]

  /// A line without one stands in a block that has one, or is what the format demands.
  @Test func eachLineHasAComment() throws {
    func check(_ nodes: [SettingNode], isCommented: Bool) {
      for node in nodes {
        switch node {
        case .setting(let key, _, let comment):
          #expect(isCommented || !comment.isEmpty || Self.structure.contains(key), "\(key)")
        case .verbatim(let text, let comment):
          #expect(isCommented || !comment.isEmpty || text == "---", "\(text)")
        case .block(_, let comment, let inner):
          check(inner, isCommented: isCommented || !comment.isEmpty)
        }
      }
    }
    for file in try Self.files() where file.format.commentMark != nil {
      check(file.nodes, isCommented: false)
    }
  }

  @Test func yamlListsAndKeysAreToldApart() {
    let text = """
      # one
      rules:
        - alert: Cpu   # two
          expr: 'a > "#1"'
          labels:
            severity: watch
        - alert: Disk
      paths:
      - "80:80"
      - http://[::1]:80/
      last: yes
      """
    #expect(
      YAMLFormat().read(text).map { ($0.context + [$0.key, $0.value]).joined(separator: "|") } == [
        "rules|-|alert|Cpu", "rules|-|expr|'a > \"#1\"'", "rules|-|labels|severity|watch",
        "rules|-|alert|Disk", "paths|-|\"80:80\"", "paths|-|http://[::1]:80/", "last|yes",
      ]
    )
  }

  @Test func scriptsOfLogrotateAreNoSettings() {
    let text =
      "weekly\n/var/log/a.log {\n  rotate 4\n  postrotate\n    rotate 9\n  endscript\n}\nrotate 2\n"
    #expect(
      LogrotateFormat().read(text).map { ($0.context + [$0.key, $0.value]).joined(separator: " ") }
        == ["weekly ", "log rotate 4", "rotate 2"]
    )
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
