import PalierDossier
import PalierModel
import PalierQueueing
import Testing

@testable import PalierPlanning

/// Figures of the plans of the examples, derived on paper from the numbers of their dossiers.
@Suite struct ExamplePlanTests {
  private func close(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-6) -> Bool
  {
    guard let value else { return false }
    return abs(value - expected) <= tolerance * max(1, expected.magnitude)
  }

  private func peak(_ system: System) throws -> PeakLoad {
    try #require(PeakLoad(system.population, round: system.round))
  }

  private func planner(_ system: System) -> TierPlanner {
    TierPlanner(
      system: system,
      calibration: nil,
      peak: PeakLoad(system.population, round: system.round)
    )
  }

  private func declared(_ system: System) throws -> [TierPlanner.DeclaredTier] {
    try system.tiers.map { (tier: $0, system: try Dossier.system(in: $0, of: system)) }
  }

  @Test func impactDataBackupsDoNotFitItsDisk() throws {
    let system = try PlanningDossier.example("impact-data")
    let peak = try peak(system)
    // 125 agents (50 to 200) × 2 sessions × 12 % (8 to 20 %) / 3,600 s × 3,600 s.
    #expect(close(peak.arrivals?.mid, 125 * 2 * 0.12 / 3_600))
    #expect(close(peak.concurrent.mid, 30))
    #expect(close(peak.concurrent.value.low, 8) && close(peak.concurrent.value.high, 80))
    let storage = StoragePlan(system)
    // 75 + 1,250 + 150 + 30 MB + 3 GB log + 6 GB media + 2 GB redo log.
    #expect(close(storage.live(after: 0).mid, 12.505e9))
    // 30 days and the copy being made: 31 × (4.505 GB of database + 6 GB + 6 GB of media).
    #expect(close(storage.total(after: 0).mid, 12.505e9 + 31 * 16.505e9))
    #expect(close(storage.total(after: 0).low, 5.66e9 + 31 * 5.66e9))
    #expect(close(storage.total(after: 0).high, 19.35e9 + 31 * 27.35e9))
    // 524 GB do not fit 400 GB; with the least sizes, 181 GB, they do for a while.
    let full = try #require(storage.full)
    #expect(full.low == 0 && full.mid == 0 && abs(full.high - 38.13) < 0.005)
    // (400 − 12.505 − 16.505) GB / 16.505 GB a day = 22.48 days.
    let room = try #require(storage.affordableRetention(periods: StoragePlan.periods(of: system)))
    #expect(close(room.mid / 86_400, (400 - 12.505 - 16.505) / 16.505))
    // 120 € + (50 + 200 + 100) € / 12; the document's budget is 1,790 € a year.
    #expect(close(CostPlan(system).totals(in: "single").first?.mid, 1_790 / 12))
  }

  @Test func impactDataTiersEndByTheirDisk() throws {
    let system = try PlanningDossier.example("impact-data")
    let plan = try GrowthPlan(
      planner(system),
      declared: try declared(system),
      today: CalendarDate(year: 2026, month: 1, day: 1)
    )
    #expect(plan.areDeclared && plan.tiers.map(\.name) == ["single", "apart", "cluster"])
    // 62 of 125 agents make 62 × 30 / 125 people at the peak; 187 make 44.88.
    #expect(close(plan.tiers[0].load.mid, 14.88) && close(plan.tiers[1].load.mid, 44.88))
    #expect(plan.tiers[1].end == .disk && plan.tiers[1].durability?.mid == 0)
    #expect(plan.affordableRetention != nil)
    #expect(
      plan.roadmap.contains { $0.event.english == "the disk is full" && $0.due.months.mid == 0 }
    )
    #expect(plan.tiers.allSatisfy { $0.capacity == nil && !$0.missing.isEmpty })
  }

  @Test func memoListPeaksAtSixTimesItsAverage() throws {
    let system = try PlanningDossier.example("memolist")
    let peak = try peak(system)
    let rates = try #require(peak.requests)
    // 2,000 × 30 / 86,400 s = 0.69 a second, which the document calls 0.7.
    #expect(close(rates.average?.mid, 60_000.0 / 86_400))
    // 60,000 × 12 % / 3,600 s = 2; the busiest minute twice that: 4 a second, 5.76 times the average.
    #expect(close(rates.busiestHour?.mid, 2) && close(rates.peak.mid, 4))
    #expect(close(rates.peakOverAverage?.mid, 5.76))
    // Two actions after 5 to 15 s each: 10 s from one request to the next, 4 × 10 = 40 people.
    #expect(close(system.round?.mid, 10))
    #expect(close(peak.concurrent.mid, 40))
    #expect(close(peak.concurrent.value.low, 60_000 * 0.1 / 3_600 * 1.5 * 10))
    #expect(close(peak.concurrent.value.high, 60_000 * 0.2 / 3_600 * 3 * 10))
  }

  @Test func memoListUsesATwentiethOfItsCores() throws {
    let system = try PlanningDossier.example("memolist")
    let calibration = try #require(Calibration(declaredBy: system))
    let use = ResourceUse(system, calibration)
    // Two of each action a second: api 2 × 20 ms + 2 × 15 ms, database 2 × 10 ms + 2 × 15 ms.
    let cpu = use.cpu(at: Interval(exactly: 40))
    func cores(_ service: String) -> Double? { cpu.first { $0.service == service }?.cores.mid }
    #expect(close(cores("api"), 0.07) && close(cores("database"), 0.05))
    #expect(close(cores("nginx"), 0.004) && close(cores("cache"), 0.004))
    // 2 × 30 kB + 2 × 2 kB a second.
    #expect(close(use.network(at: Interval(exactly: 40))?.mid, 64_000))
    // Limits: 256 + 1,500 + 1,200 + 512 MiB.
    let memory = use.memory().reduce(0) { $0 + $1.bytes.mid }
    #expect(close(memory, 3_468 * 1_048_576))
    // At 10,000 people five times 19 GB, 400 MB of cache, 1 GiB of write-ahead log: 97 GB, where
    // the document has 100 GB.
    let storage = StoragePlan(system, scale: 5).total(after: 0)
    #expect(close(storage.mid, 95e9 + 0.4e9 + 1_073_741_824))
    // 5.5 W × 730.5 h × 0.225 €/kWh; from the third tier on 65 € and 10 € over 36 months.
    let costs = CostPlan(system)
    let power = 5.5 * 0.7305 * 0.225
    #expect(close(costs.totals(in: "early").first?.mid, power))
    #expect(close(costs.totals(in: "consolidation").first?.mid, 75.0 / 36 + power))
    #expect(close(costs.lines.first?.once?.mid, 65))
  }

  @Test func europeCyclismePeaksAtFiveHundredASecond() throws {
    let system = try PlanningDossier.example("europe-cyclisme")
    let peak = try peak(system)
    // 5,000,000 a day: 57.9 a second on average, × 12 % / 3,600 s = 166.7 in the busiest hour, × 3.
    #expect(close(peak.requests?.average?.mid, 5e6 / 86_400))
    #expect(close(peak.requests?.peak.mid, 500))
    // 20 s of pauses: 500 × 20 = 10,000 people.
    #expect(close(peak.concurrent.mid, 10_000))
    // (0.125 + 6.25 + 1.25) GB of rows × 1.5 × 1.1 in six shards; 5 TB of maps lie elsewhere.
    let storage = StoragePlan(system)
    #expect(close(storage.total(after: 0).mid, 7.625e9 * 1.65 / 6))
    // Seven days of copies of the rows, whole, and the one being made, elsewhere.
    #expect(close(storage.elsewhere(after: 0).mid, 8 * 7.625e9))
    // 1,500 + 800 + 1,200 + 500 + 200 + 300 € to 3,000 + 1,500 + 2,500 + 1,000 + 500 + 600 €.
    #expect(
      CostPlan(system).totals(in: "europe").map(\.value) == [
        Interval(low: 4_500, mid: 6_800, high: 9_100)
      ]
    )
  }

  @Test func europeCyclismeDividesAmongSixRegions() throws {
    let system = try PlanningDossier.example("europe-cyclisme")
    let peak = try peak(system)
    let regions = try #require(RegionPlan(system, peak: peak, calibration: nil))
    // Paris has 30 %, the five others (100 − 30) / 5 = 14 % each: 150 and 70 of 500 a second.
    #expect(close(regions.lines[0].requests?.mid, 150) && close(regions.lines[1].requests?.mid, 70))
    #expect(close(regions.lines[1].people?.mid, 1_400))
    // The delivery network leaves 20 to 40 % of them.
    #expect(close(regions.lines[0].atOrigin?.mid, 45))
    #expect(close(regions.lines[0].atOrigin?.value.low, 30))
    // 5,000,000 a day × 30.4375 days × 33 kB = 5.022 TB a month, as the document has it.
    let volume = 5e6 * 30.4375 * 33e3
    #expect(close(regions.delivered?.mid, 0.7 * volume))
    #expect(close(regions.lines[0].egress?.mid, 0.3 * 0.3 * volume))
    // Two more copies of 2 GB a month.
    #expect(close(regions.replication?.mid, 4e9))
  }

  @Test func europeCyclismeCannotKeepItsRecoveryPoint() throws {
    let findings = RecoveryPlan(try PlanningDossier.example("europe-cyclisme")).findings
    // A daily backup may be 24 h old: 23 h more than the objective.
    #expect(findings[0].disaster == .mistake && findings[0].data == ["passes", "routes", "users"])
    #expect(close(findings[0].cost?.mid, 86_400) && findings[0].isMet == false)
    // Nothing brings deleted maps back.
    #expect(findings[1].data == ["topography"] && findings[1].cost?.mid == .infinity)
    // How late the copies are is not in the document, nor how fast a backup comes back:
    // 0.2 + 10 + 2 GB at most, in 4 h, are 0.847 MB/s.
    #expect(findings[2].disaster == .lostMachine && findings[2].isMet == nil)
    #expect(findings[3].disaster == .restoration && findings[3].isMet == nil)
    let advice = try #require(findings[3].advice?.english)
    #expect(advice.replacing("\u{A0}", with: " ").contains("at 847 kB/s or more"), "\(advice)")
  }

  @Test func etudeLineHasThreeHundredPeopleAtItsPeak() throws {
    let system = try PlanningDossier.example("etude-line")
    let peak = try peak(system)
    // 100,000 × 10 % × 15 % / 3,600 s × 720 s.
    #expect(close(peak.concurrent.mid, 300))
    // A request each 42.5 s / 2: at most 300 / 21.25 a second.
    #expect(close(system.round?.mid, 21.25) && close(peak.requests?.peak.mid, 300 / 21.25))
    // 90 MB and 400 MB of rows × 1.65, 1 GB of files, 1 GiB of write-ahead log.
    let storage = StoragePlan(system)
    #expect(close(storage.total(after: 0).mid, 490e6 * 1.65 + 1e9 + 1_073_741_824))
    // A year on: students and files × 1.05¹², 12 × 200,000 × 200 B = 480 MB more notifications.
    let year = (90e6 * 1.795856 + 880e6) * 1.65 + 1e9 * 1.795856 + 1_073_741_824
    #expect(close(storage.total(after: 12).mid, year))
    // Its 100,000 are there today: the first tier, which ends there, is over, whatever part of them
    // comes in a day.
    let tiers = try planner(system).plan(try declared(system))
    #expect(tiers.first?.durability == Interval(exactly: 0))
    // 25 + 25 dollars; with the cache 67, as the document has it.
    let costs = CostPlan(system)
    #expect(close(costs.totals(in: "pro").first?.mid, 50))
    #expect(close(costs.totals(in: "cached").first?.mid, 67))
    // Each person gets 40 kB + 10 kB in 42.5 s.
    let network = ResourceUse(system, nil).network(at: peak.concurrent.value)
    #expect(close(network?.mid, 300 * 50_000 / 42.5))
  }

  @Test func gameSiteAnswersAHundredRequestsASecond() throws {
    let system = try PlanningDossier.example("game-site")
    let rates = ActionRates(system)
    // 100 players: state each 2 s, events each 0.8 s + 2 s, moves each 8 s.
    #expect(close((rates.perPerson["state"]?.mid).map { 100 * $0 }, 50))
    #expect(close((rates.perPerson["events"]?.mid).map { 100 * $0 }, 100 / 2.8))
    #expect(close((rates.perPerson["move"]?.mid).map { 100 * $0 }, 12.5))
    let total = 0.5 + 1 / 2.8 + 0.125
    #expect(close(rates.total.mid, total) && close(system.round?.mid, 1 / total))
    // The question is whether 100 can play; their memory is the limit of 4 GiB.
    #expect(close(PeakLoad(system.population, round: system.round)?.concurrent.mid, 100))
    let planner = TierPlanner(system: system, calibration: nil, peak: nil, asked: 100)
    let tiers = try planner.found()
    #expect(tiers.count == 1)
    let memory = try #require(tiers.first?.resource("machine.memory"))
    #expect(memory.used.mid == 4 * 1_073_741_824 && close(memory.share?.mid, 0.2))
  }
}
