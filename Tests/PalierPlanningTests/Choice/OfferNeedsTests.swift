import PalierDossier
import PalierModel
import PalierPlanning
import Testing

@Suite("What a system asks of a machine")
struct OfferNeedsTests {
  static func needs(_ system: System, people: Double? = nil) throws -> OfferNeeds {
    let peak = PeakLoad(system.population, round: system.round)
    let asked = people.map {
      Figure(Interval(exactly: $0), .count, from: .assumed(by: "test", why: Text(en: "a", fr: "b")))
    }
    return OfferNeeds(
      system,
      calibration: Calibration(declaredBy: system),
      peak: peak,
      load: try #require(asked ?? peak?.concurrent)
    )
  }

  static func isNear(_ left: Double?, _ right: Double) -> Bool {
    ((left ?? .nan) - right).magnitude <= 1e-9 * right.magnitude
  }

  @Test("MemoList by hand")
  func memolist() throws {
    let needs = try Self.needs(try PlanningDossier.example("memolist"))
    // 2,000 × 30 a day, 12 % of them in the busiest hour, twice as many in its busiest minute: 4 a
    // second; from one request of a person to the next 10 s: 40 people.
    #expect(Self.isNear(needs.load.mid, 40))
    // Half of the requests cost 1 + 20 + 10 + 1 ms, half 1 + 15 + 15 + 1 ms.
    #expect(Self.isNear(needs.work?.mid, 4 * 0.032))
    #expect(Self.isNear(needs.workload?.requestWork.mid, 0.032))
    #expect(needs.workload?.bound == Interval(exactly: 1))
    #expect(needs.workload?.share == 0.95)
    // Limits of 256, 1,500, 1,200 and 512 MiB, and a tenth of the memory for the system.
    #expect(Self.isNear(needs.memory?.mid, 3_468 * 1_048_576 / 0.9))
    // 60,000 responses a day of 16 kB on average, a month of 30.4375 days.
    #expect(Self.isNear(needs.transfer?.mid, 60_000 * 16_000 * 30.4375))
    // Neither the busiest hour nor the pauses are in it: what is declared is exact.
    #expect(needs.transfer?.value.isExact == true)
    #expect(needs.disk.map { $0.mid > 19.4e9 } == true)
    #expect((needs.laterDisk?.mid ?? 0) > (needs.disk?.mid ?? 0))
    #expect(needs.missing.isEmpty && needs.asksForSomething)
  }

  @Test(
    "Transfer is that of the day, whatever its busiest hour",
    arguments: [
      // 200 people of 600 s each: 1.389 on average, a response of 50 kB each 10 s.
      ("", 200.0 * 60),
      // Requests that are declared are what is answered, whatever sessions say.
      ("requests: 10/day, ", 200.0 * 10),
    ]
  )
  func transfer(declared: String, responses: Double) throws {
    let needs = try Self.needs(
      try PlanningDossier.system(
        """
        population: { registered: 1_000, daily_active: 20 %, \(declared)session: 10 min }
        services: { web: { kind: node } }
        actions: { home: { request: GET /, think: 5..15 s, response: 50 kB, demand: { web: 20 ms } } }
        """
      )
    )
    let transfer = try #require(needs.transfer)
    #expect(Self.isNear(transfer.mid, responses * 50_000 * 30.4375))
    #expect(transfer.value.high - transfer.value.low < 1)
  }

  @Test("Twice the people: twice the work and the transfer, more disk, the same memory")
  func twice() throws {
    let system = try PlanningDossier.example("memolist")
    let one = try Self.needs(system, people: 40)
    let two = try Self.needs(system, people: 80)
    #expect(Self.isNear(two.work?.mid, 2 * (one.work?.mid ?? 0)))
    #expect(Self.isNear(two.transfer?.mid, 2 * (one.transfer?.mid ?? 0)))
    #expect(Self.isNear(two.workload?.requestWork.mid, one.workload?.requestWork.mid ?? 0))
    #expect(two.memory == one.memory)
    #expect((two.disk?.mid ?? 0) > (one.disk?.mid ?? 0))
    #expect((two.laterDisk?.mid ?? 0) > (one.laterDisk?.mid ?? 0))
  }

  @Test("Without demands, the machine of the dossier is what is asked for, and that is said")
  func withoutDemands() throws {
    let needs = try Self.needs(try PlanningDossier.example("etude-line"))
    #expect(needs.work == nil && needs.workload == nil)
    #expect(needs.cores?.mid == 4 && needs.memory?.mid == 8e9)
    #expect(needs.missing.count == 2)
    // Cores that are counted are not compared by their speed.
    let question = needs.question(coreSpeed: Interval(0.5, 1.5))
    #expect(question.coreSpeed == Interval(exactly: 1))
    #expect(question.requirement.cores?.mid == 4)
  }

  @Test("Of several objectives the one counts that leaves the least room")
  func strictest() throws {
    let needs = try Self.needs(
      try PlanningDossier.system(
        """
        objectives: { p95: { slow: 500 ms, fast: 400 ms }, mean: 2 s }
        population: { concurrent: 10 }
        services: { web: { kind: node, memory: 1 GiB } }
        actions:
          slow: { request: GET /slow, think: 9 s, demand: { web: 100 ms }, outside: 100 ms }
          fast: { request: GET /fast, think: 1 s, demand: { web: 5 ms } }
        """
      )
    )
    // `slow` works 100 ms and waits 100 ms outside of its 500; `fast` only 5, and waits behind a
    // mean of 52.5 ms: 400 / 100 is stricter than 400 / 52.5 and than 2,000 / 52.5.
    #expect(needs.workload?.requestWork.mid == 0.1)
    #expect(Self.isNear(needs.workload?.bound?.mid, 0.4))
    #expect(needs.workload?.share == 0.95)
    #expect(needs.transfer == nil && needs.disk == nil)
  }

  @Test("A dossier that says nothing asks for nothing")
  func nothing() throws {
    let needs = try Self.needs(try PlanningDossier.system("population: { concurrent: 10 }"))
    #expect(!needs.asksForSomething)
    #expect(needs.missing.count == 2)
  }
}
