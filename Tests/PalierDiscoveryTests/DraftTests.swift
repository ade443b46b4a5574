import PalierDatabases
import PalierDiscovery
import PalierDossier
import PalierModel
import Testing

@Suite struct DraftTests {
  /// Drafts of what there may be, by name.
  static func draft(_ name: String) throws -> Draft {
    var draft = Draft()
    if name.contains("compose") {
      let file = try ComposeFile(
        ForeignYAML.parse(bytes: TestFile.bytes("compose.yaml"), file: "compose.yaml"),
        file: "compose.yaml"
      )
      draft.name = file.name.map { Found($0, at: "compose.yaml") }
      draft.add(file.services)
    }
    if name.contains("database") { draft.add(database) }
    if name.contains("log") { draft.logs = try TestFile.findings("club.log") }
    return draft
  }

  static let names = [
    "nothing", "log", "compose", "log-compose", "database", "compose-database",
  ]

  /// A database of 25 tables with rows and one without.
  static let database: DatabaseFindings = {
    typealias Table = DatabaseFindings.Table
    var tables: [Table] = (1...24).map { index in
      let size = Double(index * index)
      return Table(
        name: "table_\(index)",
        rows: 1_000 * size,
        isEstimate: index > 10,
        bytes: 123_456 * size,
        indexBytes: 40_000 * size
      )
    }
    tables.append(Table(name: "none", rows: 0, isEstimate: false, bytes: 0, indexBytes: 8_192))
    tables.append(
      Table(name: "réunions 2024", rows: nil, isEstimate: true, bytes: 3e9, indexBytes: nil)
    )
    return DatabaseFindings(
      name: "postgresql:///club",
      kind: .postgresql,
      version: "16.4",
      connections: 120,
      port: 5_433,
      tables: tables
    )
  }()

  @Test(arguments: names, Language.allCases)
  func isReadWithoutAMistake(name: String, language: Language) throws {
    let text = try Self.draft(name).text(in: language)
    try TestFile.expect(text.dossier, in: "\(name).\(language.rawValue).yaml")
    let (system, diagnostics) = Dossier.parse(text.dossier, file: "palier.yaml")
    #expect(system != nil, "\(diagnostics.map { $0.rendered(in: .english) })")
    #expect(!text.questions.isEmpty)
  }

  /// Taking away each `#>` answers the questions as they suggest.
  @Test(arguments: names, Language.allCases)
  func whoAnswersHasAValidDossier(name: String, language: Language) throws {
    let text = try Self.draft(name).text(in: language)
    let answered = text.dossier.replacing("#> ", with: "")
    let (system, diagnostics) = Dossier.parse(answered, file: "palier.yaml")
    let told = diagnostics.map { $0.rendered(in: .english) }
    let complete = try #require(system, "\(told)")
    #expect(!complete.objectives.responseTimes.isEmpty && !complete.actions.isEmpty)
    #expect(complete.population.registered != nil && complete.population.session != nil)
    #expect(!complete.services.isEmpty && complete.target != nil)
    // Nothing is said but that a secret waits for its variable, and a journey for its author.
    let warnings = diagnostics.filter { $0.severity == .warning }
    #expect(warnings.isEmpty, "\(told)")
  }

  @Test func nothingPrivateGetsIn() throws {
    for language in Language.allCases {
      let text = try Self.draft("log-compose").text(in: language).dossier
      for secret in ["garbage", "hunter2", "s3cret", "do-not-show", "9f86d081", "martin"] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
  }

  @Test func theMixIsKept() throws {
    let draft = try Self.draft("log")
    let text = draft.text(in: .english).dossier
    let system = try #require(Dossier.parse(text, file: "palier.yaml").system)
    let round = try #require(system.journeys.first?.activities.first).map(\.value)
    let logs = try #require(draft.logs)
    let kept = logs.actions.filter { $0.share >= 1.0 / 80 && !$0.isLogin && $0.clientErrors < 0.5 }
    let total = kept.reduce(0) { $0 + $1.share }
    #expect(kept.count > 2)
    let home = Double(round.count { $0 == "home" }) / Double(round.count)
    let share = try #require(kept.first { $0.pattern == "/" }).share / total
    #expect(abs(home - share) < 0.03)
    #expect(system.journeys.first?.once.map(\.value) == ["login"])
  }

  @Test func equalServicesOfTwoSourcesAreOne() throws {
    var draft = try Self.draft("compose")
    var web = FoundService(name: "gunicorn", kind: Found(.gunicorn, at: "pid 17"))
    web.observe = Found(.unit("club.service"), at: "pid 17")
    web.workers = Found(9, at: "pid 17")
    draft.add([web, FoundService(name: "db", kind: Found(.mariadb, at: "pid 18"))])
    #expect(draft.services.map(\.name) == ["proxy", "app", "db", "cache", "mailer", "db-2"])
    #expect(draft.services[1].workers?.value == 5)
    #expect(draft.services[1].observe?.value == .unit("club.service"))
  }

  @Test func aDatabaseThatWasAskedKnowsBetterThanAFile() throws {
    let draft = try Self.draft("compose-database")
    #expect(draft.services.map(\.name) == ["proxy", "app", "db", "cache", "mailer"])
    let service = try #require(draft.services.first { $0.name == "db" })
    #expect(service.version?.value == "16.4" && service.connections?.value == 120)
    #expect(service.observe?.value == .port(5_433))
  }

  /// Bytes of the draft are those of the disk, whatever is summed up.
  @Test func theDataKeepTheirSize() throws {
    let text = try Self.draft("database").text(in: .english).dossier
    let system = try #require(Dossier.parse(text, file: "palier.yaml").system)
    #expect(system.data.count == 21 && !text.contains("none:"))
    let bytes = system.data.reduce(0) { sum, set in
      let rows = set.rows.value.mid * set.row.value.mid * (1 + (set.index?.value.mid ?? 0))
      return sum + (set.size?.value.mid ?? rows)
    }
    let asked = Self.database.tables.filter { $0.rows != 0 }.reduce(0) { $0 + $1.allBytes }
    #expect(abs(bytes / asked - 1) < 0.01)
    #expect(system.data.allSatisfy { $0.bloat?.value.mid == 0 || $0.size != nil })
  }

  @Test func callsFollowServicesThatAreKnownByOtherNames() throws {
    var draft = try Self.draft("compose")
    var web = FoundService(name: "gunicorn", kind: Found(.gunicorn, at: "pid 17"))
    web.calls = [Found("postgresql", at: "pid 17"), Found("sorter", at: "pid 17")]
    draft.add([
      web, FoundService(name: "postgresql", kind: Found(.postgresql, at: "pid 18")),
      FoundService(name: "sorter", kind: Found(.other, at: "pid 19")),
    ])
    #expect(draft.services[1].calls.map(\.value) == ["db", "cache", "sorter"])
    let system = Dossier.parse(draft.text(in: .english).dossier, file: "palier.yaml").system
    #expect(system?.services.count == 6)
  }

  @Test func theSameIsFoundTwice() throws {
    let (first, second) = (try Self.draft("log"), try Self.draft("log"))
    #expect(first.text(in: .french).dossier == second.text(in: .french).dossier)
  }
}
