import PalierDossier
import PalierModel
import PalierPlanning
import Testing

@Suite struct StoragePlanTests {
  private func storage(_ text: String) throws -> StoragePlan {
    StoragePlan(try PlanningDossier.system(text))
  }

  @Test func rowsHaveIndexesAndBloat() throws {
    let plan = try storage(
      "data: { a: { rows: 1_000, row: 1 kB, index: 50 %, bloat: 20 %, growth: 0 %/year } }"
    )
    // By hand: 1 MB × 1.5 × 1.2.
    #expect(abs(plan.total(after: 0).mid - 1_800_000) < 1e-6)
  }

  @Test func backupsCopyRowsAndNotIndexes() throws {
    let plan = try storage(
      """
      data: { a: { rows: 1_000, row: 1 kB, index: 50..100 %, bloat: 0..20 %, growth: 0 %/year } }
      backups: { nightly: { retention: 7 d, ratio: 40 % } }
      """
    )
    // By hand: seven days and the one that is being made, 1 MB × 40 % each.
    #expect(plan.copies(of: 1) == 8)
    #expect(plan.size(of: 1, after: 0) == Interval(exactly: 3_200_000))
  }

  @Test func logsStayForTheirRetention() throws {
    let plan = try storage(
      "data: { log: { kind: log, row: 100 B, added: 86_400/day, retention: 30 d } }"
    )
    // By hand: one row of 100 B a second × 30 days, today and for ever.
    for months in [0.0, 1, 120] {
      #expect(abs(plan.total(after: months).mid - 100 * 86_400 * 30) < 1e-3)
    }
  }

  @Test func tablesGrowWithThePopulationWhereNothingElseIsSaid() throws {
    let text = """
      population: { registered: 100, growth: 10 %/month }
      data: { a: { size: 1 GB }, b: { kind: media, size: 1 GB, growth: 0 %/year }, c: { kind: cache, size: 1 GB } }
      """
    let plan = try storage(text)
    // By hand: 1.1² + 1 + 1.
    #expect(abs(plan.total(after: 2).mid - 3.21e9) < 1)
    let larger = StoragePlan(try PlanningDossier.system(text), scale: 5)
    #expect(abs(larger.total(after: 12).mid - 7e9) < 1)
  }

  @Test func theDiskIsFullOnItsDay() throws {
    let plan = try storage(
      "machine: { disk: 10 GB }\ndata: { a: { size: 4 GB, added: 1..2..3 GB/month } }"
    )
    // By hand: (10 − 4) / 3, / 2 and / 1 months.
    let full = try #require(plan.full)
    #expect(abs(full.low - 2) < 1e-9 && abs(full.mid - 3) < 1e-9 && abs(full.high - 6) < 1e-9)
  }

  @Test(arguments: [
    ("too small from the start", "machine: { disk: 1 GB }\ndata: { a: { size: 4 GB } }", 0.0),
    ("no growth", "machine: { disk: 10 GB }\ndata: { a: { size: 4 GB } }", .infinity),
    (
      "shrinking",
      "machine: { disk: 10 GB }\ndata: { a: { size: 4 GB, growth: -5 %/month } }", .infinity
    ),
  ])
  func sensibleAnswersWhereThereIsNoDate(name: String, text: String, months: Double) throws {
    #expect(try #require(try storage(text).full).mid == months, "\(name)")
  }

  @Test func withoutADiskThereIsNoDate() throws {
    #expect(try storage("data: { a: { size: 4 GB } }").full == nil)
    #expect(try storage("machine: { disk: 1 GB }").full == nil)
  }

  @Test func backupsElsewhereDoNotFillTheDisk() throws {
    let plan = try storage(
      """
      machine: { disk: 10 GB }
      data: { a: { size: 4 GB } }
      backups: { away: { retention: 30 d, place: elsewhere } }
      """
    )
    #expect(plan.total(after: 0).mid == 4e9)
    #expect(plan.elsewhere(after: 0).mid == 31 * 4e9)
    #expect(plan.affordableRetention(periods: [:]) == nil)
  }

  @Test func databasesHaveAWriteAheadLog() throws {
    let plan = try storage("services: { database: { kind: postgresql } }")
    #expect(plan.total(after: 0).mid == 1_073_741_824)
    #expect(plan.items.first?.source.kind.english == "catalogued")
  }
}
