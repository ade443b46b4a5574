import Foundation
import PalierModel
import Testing

@testable import PalierPlanning

/// What five documents say, checked by hand: the expected verdict, figure and derivation.
@Suite struct DocumentClaimTests {
  /// A claim by the beginning of its words, the beginning of what is looked at, and what is expected.
  struct Case: Sendable, CustomTestStringConvertible {
    let document: String
    let says: String
    let subject: String
    let verdict: ClaimFinding.Verdict
    let found: Double?
    let derivation: String
    var testDescription: String { "\(document), \(says): \(derivation)" }

    init(
      _ document: String,
      _ says: String,
      _ subject: String,
      _ verdict: ClaimFinding.Verdict,
      _ found: Double?,
      _ derivation: String
    ) {
      self.document = document
      self.says = says
      self.subject = subject
      self.verdict = verdict
      self.found = found
      self.derivation = derivation
    }
  }

  static let gameSite = [
    Case(
      "game-site",
      "Capacité : 10-15",
      "capacity",
      .confirmed,
      14.0,
      "the lab measured 14 (11 to 16)"
    ),
    Case(
      "game-site",
      "Capacité : 200-500",
      "capacity",
      .corrected,
      1114.0,
      "1,114 (1,090 to 1,138) measured: beyond 500 + 10 %"
    ),
    Case("game-site", "Le site peut-il", "capacity", .confirmed, 14.0, "at most 16, below 100"),
    Case("game-site", "OUI", "capacity", .confirmed, 1114.0, "at least 1,090, above 100"),
    Case(
      "game-site",
      "10 personnes",
      "capacity",
      .corrected,
      14.0,
      "at least 11 were borne, not 9"
    ),
    Case("game-site", "4 vCPUs", "capacity", .unknown, nil, "no test on 4 vCPU and 20 GB"),
    Case(
      "game-site",
      "Amélioration",
      "how many times",
      .contradictory,
      28.0,
      "350 / 12.5; bounds 200/15 = 13.3 and 500/10 = 50, not 20 and 30"
    ),
    Case("game-site", "Coût : 0", "cost", .unknown, nil, "the dossier lists no costs"),
    Case("game-site", "15 minutes", "total", .confirmed, 900.0, "2 + 3 + 5 + 5 minutes"),
    Case(
      "game-site",
      "1 heure",
      "total",
      .confirmed,
      3600.0,
      "2 + 10 + 15 + 5 + 3 + 10 + 15 minutes"
    ),
  ]

  static let etudeLine = [
    Case(
      "etude-line",
      "100,000 utilisateurs",
      "capacity",
      .unknown,
      nil,
      "240 to 360 people at the same time, never tested"
    ),
    Case("etude-line", "200-240 utilisateurs sim", "capacity", .unknown, nil, "no test is named"),
    Case("etude-line", "8 workers =", "workers", .confirmed, 220.0, "8 × 25 to 30"),
    Case("etude-line", "20 → 200+", "how many times", .confirmed, 10.0, "200 / 20"),
    Case("etude-line", "Dashboard Admin : 120s", "how many times", .confirmed, 60.0, "120 / 2"),
    Case(
      "etude-line",
      "Chargement Chapitres",
      "chapters after",
      .unknown,
      nil,
      "no run before and after"
    ),
    Case("etude-line", "Notifications", "how many times", .confirmed, 200.0, "10 / 0.05"),
    Case("etude-line", "RAM : 512", "how many times", .confirmed, 15.625, "8,000 / 512 MB"),
    Case("etude-line", "120 connections", "connections", .confirmed, 8.0, "8 workers × 1"),
    Case(
      "etude-line",
      "pro (8 GB",
      "render/pro: memory",
      .corrected,
      nil,
      "4 GiB in the catalogue"
    ),
    Case(
      "etude-line",
      "pro (8 GB",
      "render/pro: price",
      .corrected,
      nil,
      "85 USD in the catalogue"
    ),
    Case("etude-line", "TOTAL : $50", "total", .confirmed, 50.0, "25 + 25 + 0"),
    Case("etude-line", "TOTAL : $67", "total", .confirmed, 67.0, "25 + 25 + 7 + 10"),
    Case(
      "etude-line",
      "TOTAL : $67",
      "cost",
      .confirmed,
      67.0,
      "the costs of the tier with a cache"
    ),
  ]

  static let impactData = [
    Case(
      "impact-data",
      "Adhérents, inter",
      "total",
      .contradictory,
      4505000000.0,
      "75 + 1,250 + 150 + 3,000 + 30 MB; bounds 1.66 and 7.35 GB, not 2 and 10"
    ),
    Case(
      "impact-data",
      "Total Media",
      "total",
      .contradictory,
      4625000000.0,
      "75 + 1,250 + 3,000 + 300 MB; bounds 1.65 and 7.6 GB"
    ),
    Case("impact-data", "QR Codes", "members", .confirmed, 75000000.0, "10,000 × 7.5 kB"),
    Case("impact-data", "Photos", "members", .confirmed, 1250000000.0, "10,000 × 125 kB"),
    Case(
      "impact-data",
      "Nouveaux fichiers",
      "growth",
      .confirmed,
      95.06426344208685,
      "1 to 5 GB a year"
    ),
    Case(
      "impact-data",
      "RAM : 12-24",
      "memory",
      .unknown,
      nil,
      "memory of nginx and gunicorn not known"
    ),
    Case("impact-data", "VPS SSD 5", "plan", .unknown, nil, "not in the catalogue"),
    Case(
      "impact-data",
      "Droplet 16GB",
      "capacity",
      .contradictory,
      nil,
      "fewer members than on a smaller machine"
    ),
    Case("impact-data", "t3.xlarge", "aws/t3.xlarge: cores", .confirmed, nil, "4 in the catalogue"),
    Case("impact-data", "cpu_count()", "total", .contradictory, 17.0, "2 × 8 + 1, not 8 to 16"),
    Case("impact-data", "Buffer Pool", "share", .contradictory, 0.25, "8 of 32 GB, not 50 to 70 %"),
    Case(
      "impact-data",
      "max_connections",
      "connections",
      .corrected,
      17000.0,
      "17 workers × 1,000"
    ),
    Case(
      "impact-data",
      "Coût estimé : 80",
      "cost",
      .corrected,
      149.16666666666666,
      "1,790 euros a year are 149 a month"
    ),
    Case(
      "impact-data",
      "Total estimé",
      "total",
      .confirmed,
      149.16666666666666,
      "1,440 + 50 + 200 + 100"
    ),
    Case("impact-data", "120€ × 12", "price", .confirmed, 1440.0, "120 × 12"),
  ]

  static let memoList = [
    Case(
      "memolist",
      "Requêtes/jour : 2,000",
      "requests on average",
      .confirmed,
      0.023148148148148147,
      "100 × 20 a day"
    ),
    Case(
      "memolist",
      "Requêtes/jour : 2,000",
      "requests at the peak",
      .corrected,
      0.13333333333333333,
      "2,000 × 12 % / 3,600 s × 2"
    ),
    Case(
      "memolist",
      "Requêtes/jour : 60,000",
      "requests at the peak",
      .corrected,
      4.0,
      "60,000 × 12 % / 3,600 s × 2"
    ),
    Case(
      "memolist",
      "Requêtes/jour : 300,000",
      "requests on average",
      .confirmed,
      3.4722222222222223,
      "10,000 × 30 a day"
    ),
    Case("memolist", "Poids BD : 500 MB", "space", .confirmed, 500000000.0, "10 GB × 100 / 2,000"),
    Case("memolist", "Poids BD : 50 GB", "space", .confirmed, 50000000000.0, "10 GB × 5"),
    Case(
      "memolist",
      "Disque total : 2 GB",
      "space",
      .corrected,
      2423741824.0,
      "0.95 GB, 0.4 GB of cache, 1 GiB of write-ahead log"
    ),
    Case(
      "memolist",
      "Disque total : 100 GB",
      "space",
      .confirmed,
      96473741824.0,
      "95 GB, cache and log"
    ),
    Case("memolist", "Disque : 50-100 GB", "space", .corrected, 2423741824.0, "as above"),
    Case(
      "memolist",
      "RAM : 1.5-2 GB",
      "memory",
      .corrected,
      1073741824.0,
      "512 + 256 + 128 + 128 MiB"
    ),
    Case(
      "memolist",
      "RAM : 3.5-4 GB",
      "memory",
      .confirmed,
      3636461568.0,
      "1,500 + 1,200 + 512 + 256 MiB"
    ),
    Case("memolist", "CPU : 3.5-4", "cores", .corrected, 0.128, "4 requests a second × 32 ms"),
    Case(
      "memolist",
      "Bande passante : 20-30",
      "traffic",
      .corrected,
      11111.111111111111,
      "0.69 a second × 16 kB"
    ),
    Case(
      "memolist",
      "Coûts mensuels : €0",
      "cost",
      .corrected,
      0.90399375,
      "5.5 W, 730.5 h, 0.225 euros"
    ),
    Case(
      "memolist",
      "Durabilité : 6-12",
      "the tier serves",
      .corrected,
      16.886317031 * CalendarDate.month,
      "ln 5 / ln 1.1 months"
    ),
    Case(
      "memolist",
      "Durabilité : 12-24",
      "the tier serves",
      .confirmed,
      14.545081795 * CalendarDate.month,
      "ln 4 / ln 1.1 months"
    ),
    Case("memolist", "Total : €500-720", "total", .confirmed, 610.0, "175 + 60 + 125 + 250"),
  ]

  static let europeCyclisme = [
    Case(
      "europe-cyclisme",
      "~200,000",
      "requests on average",
      .confirmed,
      2.314814814814815,
      "20,000 × 10 a day"
    ),
    Case(
      "europe-cyclisme",
      "~200,000",
      "requests at the peak",
      .confirmed,
      20.0,
      "200,000 × 12 % / 3,600 s × 3"
    ),
    Case("europe-cyclisme", "Utilisateurs", "capacity", .unknown, nil, "nobody measured a request"),
    Case(
      "europe-cyclisme",
      "Stockage SSD",
      "space",
      .confirmed,
      nil,
      "the largest, 48 GB, is below 500"
    ),
    Case(
      "europe-cyclisme",
      "Cluster MongoDB",
      "mongodb-atlas/M30: cores",
      .corrected,
      nil,
      "2 in the catalogue"
    ),
    Case(
      "europe-cyclisme",
      "Cluster MongoDB",
      "mongodb-atlas/M30: memory",
      .corrected,
      nil,
      "8 GiB in the catalogue"
    ),
    Case(
      "europe-cyclisme",
      "Cluster MongoDB",
      "mongodb-atlas/M30: price",
      .unknown,
      nil,
      "the catalogue has dollars"
    ),
    Case("europe-cyclisme", "RPO", "work", .corrected, .infinity, "nothing copies the topography"),
    Case("europe-cyclisme", "RPO", "time", .unknown, nil, "nobody timed a restoration"),
    Case(
      "europe-cyclisme",
      "Total :",
      "total",
      .confirmed,
      6800.0,
      "2,250 + 1,150 + 1,850 + 750 + 350 + 450"
    ),
    Case("europe-cyclisme", "4,500€", "cost", .confirmed, 6800.0, "the costs of the dossier"),
  ]

  @Test(arguments: gameSite + etudeLine + impactData + memoList + europeCyclisme)
  func isAsDerivedByHand(example: Case) throws {
    let system = try PlanningDossier.example(example.document)
    let finding = try #require(
      try DocumentReview.findings(in: system).first {
        $0.claim.says?.hasPrefix(example.says) == true
          && $0.subject.english.hasPrefix(example.subject)
      }
    )
    #expect(finding.verdict == example.verdict, "\(finding.reason.english)")
    guard let expected = example.found else { return }
    let found = try #require(finding.found?.mid)
    #expect(found == expected || abs(found - expected) <= 1e-6 * expected.magnitude, "\(found)")
  }

  @Test(arguments: ["game-site", "etude-line", "impact-data", "memolist", "europe-cyclisme"])
  func everyClaimIsQuotedAndJudged(document: String) throws {
    let system = try PlanningDossier.example(document)
    let findings = try DocumentReview.findings(in: system)
    let judged = Set(findings.map(\.path))
    for (index, claim) in system.claims.enumerated() {
      #expect(judged.contains(Claim.path(at: index)), "\(claim.says ?? "")")
      #expect(claim.by != nil && claim.says != nil && claim.means != nil)
    }
    for finding in findings where finding.verdict == .unknown {
      #expect(finding.measurement != nil, "\(finding.subject.english)")
    }
  }

  /// What the example calls measured is what the file of measurements says.
  @Test func measuredCapacitiesAreThoseOfTheLab() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let table = try String(
      contentsOf: root.appending(path: "Benchmarks/accuracy.csv"),
      encoding: .utf8
    )
    let rows = table.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    let claims = try PlanningDossier.example("game-site").claims.filter { $0.measured != nil }
    #expect(claims.count == 5)
    for claim in claims {
      guard case .measured(let run)? = claim.measured?.source else { continue }
      let date = try #require(run.split(separator: " ").last.map(String.init))
      let variant = claim.with?.value ?? "before"
      let row = try #require(
        rows.first { row in
          row.first == date && row.contains("capacity") && row.dropFirst(2).first == variant
        }
      )
      let measured = row.suffix(3).compactMap(Double.init)
      let value = try #require(claim.measured?.value)
      #expect(measured == [value.mid, value.low, value.high])
    }
  }
}
