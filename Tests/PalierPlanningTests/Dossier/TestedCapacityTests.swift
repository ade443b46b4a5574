import PalierCatalogue
import PalierDossier
import PalierModel
import PalierPlanning
import Testing

/// What follows from tests that a dossier names, where nobody has measured what a request costs.
@Suite struct TestedCapacityTests {
  private func plan(_ keys: String) throws -> DossierPlan { try PlanningDossier.plan(keys) }

  private static let site = """
    population: { concurrent: 100 }
    machine: { cpu: 1, memory: 4 GiB }
    services: { web: { kind: gunicorn, worker_class: sync, workers: 9, limits: { memory: 1 GiB } } }
    actions: { state: { request: GET /state, think: 2 s } }
    caches: { state: { service: web, ttl: 5 s, scope: process } }
    changes: { after: { set: { web.worker_class: gevent, web.workers: 16, caches.state.ttl: 30 s } } }
    """

  private func claims(asItIs: String, after: String) -> String {
    """
    \(Self.site)
    claims:
      - { says: before, means: before, capacity: { users: 12 }, measured: \(asItIs), run: first }
      - { says: after, means: after, capacity: { users: 200 }, with: after, measured: \(after), run: second }
      - { says: other, means: other, capacity: { users: 200, cpu: 4 }, measured: 300, run: third }
    """
  }

  @Test func aTestDecidesWhereNothingIsPredicted() throws {
    let plan = try plan(claims(asItIs: "11..14..16", after: "900..1_000"))
    #expect(plan.tested.map(\.change) == [nil, "after"])
    #expect(plan.tested.asItIs?.users.mid == 14)
    #expect(plan.recommendation.advice == .apply(change: "after"))
  }

  @Test(arguments: [
    (asItIs: "11..14..16", after: "40..60", advice: Recommendation.Advice.measure),
    ("90..110", "900..1_000", .measure),
    ("120..130", "900..1_000", .stay),
  ])
  func adviceFollowsTheTests(asItIs: String, after: String, advice: Recommendation.Advice) throws {
    #expect(try plan(claims(asItIs: asItIs, after: after)).recommendation.advice == advice)
  }

  @Test func changesSayWhatTheySet() throws {
    let change = try #require(try plan(claims(asItIs: "14", after: "900")).changes.first)
    #expect(change.name == "after")
    #expect(change.measured?.mid == 900)
    #expect(change.phase.kind == .settings)
    let settings = change.settings.map {
      "\($0.key) \($0.from.map { "\($0.mid)" } ?? "–") \($0.to)"
    }
    #expect(
      settings == [
        "web.worker_class – gevent", "web.workers 9.0 16", "caches.state.ttl 5.0 30 s",
      ]
    )
    #expect(try plan(Self.site).changes.first?.measured == nil)
  }

  @Test func theMachineAsDescribedIsAskedForWhereNoWorkIsKnown() throws {
    let offers = try #require(try plan(Self.site).offers)
    #expect(offers.needs.cores?.mid == 1)
    #expect(abs(try #require(offers.needs.memory).mid - 4_294_967_296) < 1)
  }

  /// Nobody leaves a tier before its end: of two that overlap, the earlier one is today's.
  @Test(arguments: [(30_000, "pro"), (60_000, "pro"), (100_000, "pro"), (9_000, "starter")])
  func tiersThatOverlap(registered: Int, current: String) throws {
    let plan = try plan(
      """
      population: { registered: \(registered), daily_active: 10 %, session: 12 min, growth: 5 %/month }
      tiers:
        starter: { registered: 0..10_000 }
        pro: { registered: 10_001..100_000 }
        cached: { registered: 50_001..100_000 }
      """
    )
    #expect(plan.recommendation.current?.name == current)
  }

  @Test func howLongTheSystemAsItIsLasts() throws {
    let plan = try plan(
      """
      objectives: { p95: 1 s }
      machine: { cpu: 1 }
      services: { web: { kind: node } }
      actions: { page: { request: GET /, think: 5 s, demand: { web: 50 ms } } }
      population: { concurrent: 10, growth: 10 %/month }
      tiers: { small: { concurrent: 0..12 }, large: { concurrent: 12..500 } }
      """
    )
    let (capacity, lasts) = (
      try #require(plan.capacity), try #require(plan.recommendation.lastsBeyondStep)
    )
    let months = Growth(Interval(exactly: 0.1)).months(from: Interval(exactly: 10), to: capacity)
    #expect(lasts.months == months)
    #expect(plan.recommendation.step?.event.english == "tier large begins")
  }

  /// A disk with room for years says nothing of what the cores bear.
  @Test func nothingLastsWhereNoCapacityIsKnown() throws {
    let plan = try plan(
      """
      machine: { cpu: 1, disk: 100 GB }
      data: { posts: { size: 1 GB, growth: 5 %/month } }
      population: { concurrent: 10, growth: 10 %/month }
      tiers: { small: { concurrent: 0..12 }, large: { concurrent: 12..500 } }
      """
    )
    #expect(plan.growth.storage.full?.mid.isFinite == true)
    #expect(plan.recommendation.lasts == nil)
  }
}
