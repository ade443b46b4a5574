import PalierDossier
import PalierModel
import Testing

@testable import PalierPlanning

/// Every kind of claim, once right and once wrong: the verdict follows the numbers.
@Suite struct ClaimReviewTests {
  /// A dossier with a claim to be filled in, a value that is right and one that is not.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let dossier: String
    let claim: String
    let right: String
    let wrong: String
    let otherwise: ClaimFinding.Verdict
    var testDescription: String { name }
  }

  private static let page = "actions: { page: { request: GET /, think: 10 s } }"

  static let cases = [
    Case(
      name: "load on average: 100 people × 864 a day",
      dossier: "population: { daily_active: 100, requests: 864/day, peak_hour: 10 %, burst: 2 }\n"
        + page,
      claim: "load: { requests: # }",
      right: "1/s",
      wrong: "2/s",
      otherwise: .corrected
    ),
    Case(
      name: "load at the peak: 86,400 × 10 % / 3,600 s × 2 = 4.8 a second",
      dossier: "population: { daily_active: 100, requests: 864/day, peak_hour: 10 %, burst: 2 }\n"
        + page,
      claim: "load: { peak: # }",
      right: "4.8/s",
      wrong: "1/s",
      otherwise: .corrected
    ),
    Case(
      name: "load of other people: 50 × 100 a day",
      dossier: "population: { daily_active: 100, requests: 864/day }\n" + page,
      claim: "load: { people: 50, each: 100/day, requests: # }",
      right: "5_000/day",
      wrong: "86_400/day",
      otherwise: .corrected
    ),
    Case(
      name: "disk in a year: 10 GB and 5 GB a year",
      dossier:
        "machine: { disk: 1 TB }\ndata: { media: { kind: media, size: 10 GB, added: 5 GB/year } }",
      claim: "disk: { size: #, after: 1 year }",
      right: "15 GB",
      wrong: "10 GB",
      otherwise: .corrected
    ),
    Case(
      name: "growth of the disk",
      dossier: "data: { media: { kind: media, size: 10 GB, added: 5 GB/year } }",
      claim: "disk: { of: [media], added: # }",
      right: "5 GB/year",
      wrong: "9 GB/year",
      otherwise: .corrected
    ),
    Case(
      name: "memory: 2 GB and 1 GB",
      dossier: """
        population: { concurrent: 10 }
        services: { web: { kind: node, memory: 2 GB }, db: { kind: mysql, memory: 1 GB } }
        """,
      claim: "memory: { used: # }",
      right: "3 GB",
      wrong: "1 GB",
      otherwise: .corrected
    ),
    Case(
      name: "connections: 8 workers of 20",
      dossier: """
        population: { concurrent: 10 }
        services:
          web: { kind: gunicorn, workers: 8, pool: 20, calls: [db] }
          db: { kind: mysql, connections: 500 }
        """,
      claim: "connections: { to: db, number: # }",
      right: "200",
      wrong: "100",
      otherwise: .corrected
    ),
    Case(
      name: "traffic on average: 1 a second of 30 kB",
      dossier: """
        population: { daily_active: 100, requests: 864/day }
        actions: { page: { request: GET /, think: 10 s, response: 30 kB } }
        """,
      claim: "traffic: { average: # }",
      right: "30 kB/s",
      wrong: "30 MB/s",
      otherwise: .corrected
    ),
    Case(
      name: "cost: 20 and 120 / 12",
      dossier: "costs: { a: { price: 20 EUR/month }, b: { price: 120 EUR/year } }",
      claim: "cost: { price: # }",
      right: "30 EUR/month",
      wrong: "20 EUR/month",
      otherwise: .corrected
    ),
    Case(
      name: "recovery: a copy a day",
      dossier: """
        objectives: { rpo: 1 h }
        data: { table: { size: 1 GB } }
        backups: { nightly: { of: [table], every: 1 d, place: elsewhere } }
        """,
      claim: "recovery: { point: # }",
      right: "24 h",
      wrong: "1 h",
      otherwise: .corrected
    ),
    Case(
      name: "an offer: Render's Pro has 4 GiB",
      dossier: "",
      claim: "offer: { plan: render/pro, memory: # }",
      right: "4 GiB",
      wrong: "8 GiB",
      otherwise: .corrected
    ),
    Case(
      name: "a total",
      dossier: "",
      claim: "total: { parts: { a: 1 GB, b: 2..3 GB }, sum: # }",
      right: "3..4 GB",
      wrong: "3..9 GB",
      otherwise: .contradictory
    ),
    Case(
      name: "a product",
      dossier: "",
      claim: "product: { factors: { people: 100, photo: 50..200 kB }, result: # }",
      right: "5..20 MB",
      wrong: "5..40 MB",
      otherwise: .contradictory
    ),
    Case(
      name: "a share",
      dossier: "",
      claim: "share: { part: 8 GB, whole: 32 GB, share: # }",
      right: "25 %",
      wrong: "50..70 %",
      otherwise: .contradictory
    ),
    Case(
      name: "a factor",
      dossier: "",
      claim: "change: { before: 20, after: 200, factor: # }",
      right: "10",
      wrong: "20",
      otherwise: .contradictory
    ),
    Case(
      name: "a capacity that was measured",
      dossier: "",
      claim: "measured: 11..14..16, run: a.csv, capacity: { users: # }",
      right: "10..15",
      wrong: "30..40",
      otherwise: .corrected
    ),
    Case(
      name: "a response time that was measured",
      dossier: "",
      claim: "measured: 900 ms, run: a.csv, bound: at_most, response: { time: # }",
      right: "1 s",
      wrong: "500 ms",
      otherwise: .corrected
    ),
  ]

  @Test(arguments: cases)
  func theVerdictFollowsTheNumbers(example: Case) throws {
    func verdict(_ value: String) throws -> [ClaimFinding.Verdict] {
      let claim = example.claim.replacing("#", with: value)
      return try DocumentReview.of("\(example.dossier)\nclaims: [ { \(claim) } ]").map(\.verdict)
    }
    #expect(try verdict(example.right) == [.confirmed])
    #expect(try verdict(example.wrong) == [example.otherwise])
  }

  @Test func whatNobodyMeasuredIsUnknownAndSaysWhatWouldTell() throws {
    let findings = try DocumentReview.of(
      """
      services: { web: { kind: node } }
      actions: { page: { request: GET /, think: 1 s } }
      changes: { index: { set: { web.workers: 2 } } }
      claims:
        - capacity: { users: 200 }
        - response: { action: page, time: 1 s }
        - change: { before: 60 s, after: 1 s, action: page, change: index }
        - memory: { used: 4 GB }
        - capacity: { users: 300 }
          with: index
      """
    )
    #expect(findings.map(\.verdict) == Array(repeating: .unknown, count: 5))
    let told = findings.compactMap { $0.measurement?.english }
    #expect(told.count == 5)
    #expect(told[0].contains("palier prove test.yaml"))
    #expect(told[2].contains("--change index"))
    #expect(told[3].contains("palier calibrate test.yaml"))
    #expect(told[4].contains("--change index"))
  }

  @Test func theToleranceOfTheClaimDecides() throws {
    let costs = "costs: { a: { price: 115 EUR/month } }\nclaims: [ { "
    func verdict(_ more: String) throws -> ClaimFinding.Verdict? {
      try DocumentReview.of(costs + more + "cost: { price: 100 EUR/month } } ]").first?.verdict
    }
    #expect(try verdict("") == .corrected)
    #expect(try verdict("tolerance: 20 %, ") == .confirmed)
    #expect(try verdict("bound: at_least, ") == .confirmed)
    #expect(try verdict("bound: at_most, ") == .corrected)
  }
}
