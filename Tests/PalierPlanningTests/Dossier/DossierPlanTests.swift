import PalierCatalogue
import PalierDossier
import PalierModel
import PalierPlanning
import Testing

@Suite struct DossierPlanTests {
  private func plan(_ keys: String) throws -> DossierPlan { try PlanningDossier.plan(keys) }

  private static let growing = """
    population:
      { registered: 1_000, daily_active: 10 %, session: 12 min, peak_hour: 12 %, growth: 10 %/month }
    machine: { cpu: 2, memory: 4 GB, disk: 100 GB }
    services: { web: { kind: gunicorn, workers: 4 }, database: { kind: postgresql } }
    actions: { page: { request: GET /, think: 5..15 s, response: 20 kB } }
    data: { posts: { rows: 10_000, row: 2 kB } }
    backups: { nightly: { place: elsewhere, retention: 7 d, restore: 10 MB/s } }
    tiers:
      now: { registered: 0..2_000 }
      more: { registered: 2_000..5_000, set: { web.workers: 8 } }
      large: { registered: 5_000..20_000, set: { machine.cpu: 8 }, do: rent a larger one }
    costs:
      server: { kind: machine, price: 10 EUR/month }
      disk: { kind: disk, price: 60 EUR, lasts: 3 years, tiers: [large] }
    """

  @Test func aMinimalDossierIsPlanned() throws {
    let plan = try plan("services: { web: { kind: gunicorn } }")
    #expect(plan.recommendation.advice == .measure)
    #expect(plan.offers == nil)
    #expect(plan.capacity == nil)
    #expect(plan.proofLevels == [5, 10, 20, 30])
  }

  @Test func phasesFollowFromWhatDiffersBetweenTiers() throws {
    let phases = try plan(Self.growing).migration.phases
    #expect(phases.map(\.to) == ["more", "large"])
    #expect(phases.map(\.kind) == [.settings, .machine])
    #expect(phases[0].moves.map(\.key) == ["web.workers"])
    #expect(phases[0].moves.first?.from?.mid == 4)
    #expect(phases[0].moves.first?.to?.mid == 8)
    #expect(phases[0].data == nil)
    // The last tier is described beside the dossier, not beside the tier before: workers go back.
    #expect(Set(phases[1].moves.map(\.key)) == ["machine.cpu", "web.workers"])
    #expect(phases[1].words == Text(verbatim: "rent a larger one"))
    #expect(phases[1].hasBackupElsewhere)
    let (data, copying) = (try #require(phases[1].data), try #require(phases[1].copying))
    #expect(abs(copying.mid - data.mid / 10e6) < 1e-6 * copying.mid)
    // ln 5 / ln 1.1 = 16.9 months from 1,000 to 5,000 people.
    #expect(abs((phases[1].due?.months.mid ?? 0) - 16.9) < 0.1)
  }

  @Test func theBudgetHoldsEachTier() throws {
    let recommendation = try plan(Self.growing).recommendation
    #expect(recommendation.current?.name == "now")
    #expect(recommendation.next?.name == "more")
    #expect(recommendation.budgets.map(\.tier) == ["now", "more", "large"])
    #expect(recommendation.budgets[0].yearly.map(\.mid) == [120])
    #expect(recommendation.budgets[0].once.isEmpty)
    #expect(recommendation.budgets[2].once.map(\.mid) == [60])
    #expect(abs(recommendation.budgets[2].yearly[0].mid - 140) < 1e-9)
    #expect(recommendation.step?.event.english == "tier more begins")
  }

  @Test func theProfileDividesThePeakAmongActions() throws {
    let profile = try plan(Self.growing).profile
    let line = try #require(profile.lines.first)
    #expect(line.action == "page")
    #expect(line.share == 1)
    // 1,000 × 10 % × 12 % × 12 min / 1 h = 2.4 people, each with a request every 10 s.
    #expect(abs(line.requests.mid - 0.24) < 1e-9)
    let (now, large) = (try #require(profile.requests["now"]), profile.requests["large"])
    #expect(abs((large?.mid ?? 0) / now.mid - 10) < 1e-9)
  }

  @Test func aDiskThatIsTooSmallIsSaid() throws {
    let plan = try plan(
      """
      machine: { cpu: 1, disk: 1 GB }
      data: { photos: { kind: media, size: 2 GB } }
      """
    )
    #expect(plan.recommendation.diskIsTooSmall)
  }

  @Test func capacityAndCurveComeFromDeclaredDemands() throws {
    let plan = try plan(
      """
      objectives: { p95: 1 s }
      machine: { cpu: 1 }
      services: { web: { kind: node } }
      actions: { page: { request: GET /, think: 5 s, demand: { web: 40..60 ms } } }
      population: { concurrent: 20 }
      """
    )
    let capacity = try #require(plan.capacity)
    #expect((60...110).contains(capacity.mid))
    #expect(plan.recommendation.advice == .stay)
    let times = try #require(plan.curve).steps.map(\.overall.p95.mid)
    #expect(times.count > 3)
    #expect(try #require(times.last) > 2 * times[0])

    // 1/D: a demand a fifth higher takes about a sixth of the capacity.
    let demand = try #require(plan.sensitivity.lines.first { $0.name == "demand.page.web" })
    let effect = try #require(demand.effects[.capacity])
    #expect(demand.movedWithinBounds)
    #expect((-0.25 ... -0.1).contains(effect.atHigh))
    #expect((0.15...0.4).contains(effect.atLow))
    // An objective known exactly is moved by a tenth, and moves the capacity far less.
    let limit = plan.sensitivity.lines.first { $0.name == "objectives.p95" }
    #expect((limit?.effects[.capacity]?.size ?? 0) < effect.size)
  }

  @Test func sensitivityOfTheArithmeticIsExact() throws {
    let lines = try plan(Self.growing).sensitivity.lines
    let registered = try #require(lines.first { $0.name == "population.registered" })
    let peak = try #require(registered.effects[.peak])
    #expect(!registered.movedWithinBounds)
    #expect(abs(peak.atLow + 0.1) < 1e-9)
    #expect(abs(peak.atHigh - 0.1) < 1e-9)
    let server = try #require(lines.first { $0.name == "cost.server" })
    #expect(abs((server.effects[.cost]?.atHigh ?? 0) - 0.1) < 1e-9)
    #expect(lines.map(\.size) == lines.map(\.size).sorted(by: >))
  }
}
