import PalierDossier
import PalierModel
import PalierPlanning
import Synchronization
import Testing

/// Changes of a shop whose answers follow from the operational laws.
@Suite struct WhatIfTests {
  private func whatIf(
    _ changes: [String],
    at users: Int? = nil,
    cost: @escaping ([String], System) -> [CostPlan.Line] = { _, _ in [] },
    progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws -> WhatIf {
    let shop = try WhatIfShop()
    return try WhatIf(
      changes,
      calibration: shop.calibration,
      load: users.map(LoadLevel.users),
      variant: shop.variant,
      cost: cost,
      progress: progress
    )
  }

  /// N = X (Z + R): two workers of 100 ms each are 20 a second, with R = 0.5 s that is 30 people.
  @Test func workersHelpAndThenCores() throws {
    let result = try whatIf(["workers", "cores", "limit"])
    let today = try #require(result.today.capacity)
    #expect(abs(today.mid - 30) < 2)
    #expect(result.today.bottleneck?.station.name == "web.workers")
    #expect(result.alone.map(\.verdict) == [.helps, .nothing, .worse])
    // With 60 workers the core is what gives out: 100 a second, 150 people.
    let workers = try #require(result.alone.first?.usersGained)
    #expect(abs(workers.mid - 120) < 12)
    // The limit of a tenth of a core leaves 10 a second: 15 people.
    let limit = try #require(result.alone.last?.usersGained)
    #expect(abs(limit.mid + 15) < 3)
    #expect(result.combinations == .all)
    #expect(
      result.together.map(\.changes) == [
        ["workers", "cores"], ["workers", "limit"], ["cores", "limit"],
        ["workers", "cores", "limit"],
      ]
    )
    #expect(result.order.map(\.change) == ["workers", "cores"])
    let added = result.order.compactMap(\.usersAdded)
    #expect(added.count == 2)
    #expect(added.allSatisfy { $0 > 50 })
    #expect(abs(added.reduce(today.mid, +) - (result.order.last?.effect.capacity?.mid ?? 0)) < 0.01)
  }

  /// More cores at the price of today are cores whose price nobody gave.
  @Test func thePriceOfAnotherMachineIsNotKnown() throws {
    let price = Figure(
      Interval(exactly: 5),
      .monthlyMoney("EUR"),
      from: .assumed(by: "test", why: Text(verbatim: "a price"))
    )
    let result = try whatIf(["workers", "cores"]) { _, _ in [price] }
    #expect(result.alone.map { $0.monthlyCost?.mid } == [0, nil])
    let priced = try whatIf(["cores"]) { changes, _ in
      [changes.isEmpty ? price : Figure(price.value * 2, price.dimension, from: price.source)]
    }
    #expect(priced.alone.map { $0.monthlyCost?.mid } == [5])
  }

  @Test func whatTheModelDoesNotKnowGainsExactlyNothing() throws {
    let result = try whatIf(["memory"], at: 10)
    let effect = try #require(result.alone.first)
    #expect(effect.isUnknownToTheModel)
    #expect(effect.verdict == .nothing)
    #expect(effect.usersGained == Interval(exactly: 0))
    #expect(effect.timeGained == Interval(exactly: 0))
    #expect(result.order.isEmpty)
  }

  /// At 25 people two workers have a queue; with 60 the response is its 100 ms and little more.
  @Test func responseTimesAreComparedAtTheLoadAskedAbout() throws {
    let result = try whatIf(["workers"], at: 25)
    let (before, after) = (try #require(result.today.p95), try #require(result.alone[0].p95))
    let gained = try #require(result.alone[0].timeGained)
    #expect(before.mid > 0.2)
    #expect(after.mid < 0.16)
    #expect(abs(gained.mid - (before.mid - after.mid)) < 0.1 * before.mid)
    #expect(gained.low > 0)
  }

  @Test func theSameQuestionHasTheSameAnswer() throws {
    let (one, other) = (try whatIf(["fewer"]), try whatIf(["fewer"]))
    #expect(one.alone[0].usersGained == other.alone[0].usersGained)
    #expect(one.alone[0].verdict == .worse)
  }

  private func line(_ name: String, _ price: Interval) -> CostPlan.Line {
    CostPlan.Line(
      name: name,
      kind: .machine,
      monthly: Figure(
        price,
        .monthlyMoney("EUR"),
        from: .catalogued(name: "test", date: "2026-01-01")
      )
    )
  }

  /// The old machine at 4 to 7 makes room for a new one at 20 to 30; the line at 1 to 9 stays.
  @Test func whatACostMayBeIsNeverNarrowedByKnowingLess() throws {
    func added(_ old: Interval) throws -> Interval? {
      try whatIf(["workers"]) { changes, _ in
        [
          self.line("line", Interval(1, 9)),
          changes.isEmpty ? self.line("old", old) : self.line("new", Interval(20, 30)),
        ]
      }.alone.first?.monthlyCost?.value
    }
    let known = try #require(try added(Interval(low: 4, mid: 5, high: 7)))
    #expect(known == Interval(low: 20 - 7, mid: 25 - 5, high: 30 - 4))
    let wide = try #require(try added(Interval(low: 0, mid: 5, high: 19)))
    #expect(wide.low <= known.low && wide.high >= known.high && wide.mid == known.mid)
  }

  /// Cores cost 10 a month and workers nothing.
  @Test func costsAreHeldAgainstUsers() throws {
    let result = try whatIf(["cores", "workers"]) { _, system in
      let price = 5 + 10 * ((system.machine.cpu?.mid ?? 1) - 1)
      return [line("server", Interval(exactly: price))]
    }
    #expect(result.alone.map { $0.monthlyCost?.mid } == [10, 0])
    #expect(result.alone.map { $0.usersPerMoney } == [nil, nil])
    let both = try #require(result.together.first)
    let users = try #require(both.usersGained?.mid)
    #expect(abs((both.usersPerMoney ?? 0) - users / 10) < 1e-9)
    #expect(result.order.map(\.change) == ["workers", "cores"])
  }

  /// One core of 20 ms a request answers 50 a second, and 75 people with R = 0.5 s; two cores, 150.
  @Test func demandsAndCostsAreThoseThatTheDossierDeclares() throws {
    let system = try PlanningDossier.system(
      """
      objectives: { mean: { page: 500 ms } }
      machine: { cpu: 1 }
      services: { web: { kind: gunicorn, workers: 60, speed: fixed } }
      actions: { page: { request: GET /, think: 1 s, demand: { web: 20 ms } } }
      costs: { server: { kind: machine, price: 10 EUR/month } }
      changes:
        bigger: { set: { machine.cpu: 2, costs.server.price: 25 EUR/month } }
        dearer: { set: { costs.server.price: 40 EUR/month } }
        monitored: { set: { costs.monitoring.price: 5 USD/month } }
        lighter: { set: { actions.page.demand.web: 10 ms } }
      """
    )
    let result = try WhatIf(
      ["bigger", "dearer", "monitored", "lighter"],
      calibration: try #require(Calibration(declaredBy: system)),
      load: nil,
      variant: { try Dossier.apply(changes: $0, to: system) }
    )
    let (bigger, dearer, monitored) = (result.alone[0], result.alone[1], result.alone[2])
    #expect(abs((result.today.capacity?.mid ?? 0) - 75) < 10)
    #expect(abs((bigger.usersGained?.mid ?? 0) - 75) < 15)
    #expect(bigger.monthlyCost?.mid == 15)
    #expect(bigger.usersPerMoney == bigger.usersGained.map { $0.mid / 15 })
    #expect(dearer.isUnknownToTheModel)
    #expect(dearer.monthlyCost?.mid == 30)
    #expect(dearer.usersPerMoney == nil)
    #expect(monitored.monthlyCost?.dimension == .monthlyMoney("USD"))
    // Two currencies have no sum.
    #expect(result.together.first { $0.changes == ["bigger", "monitored"] }?.monthlyCost == nil)
    #expect(abs((result.alone[3].usersGained?.mid ?? 0) - 75) < 15)
    // What is free comes first.
    #expect(result.order.map(\.change) == ["lighter", "bigger"])
  }

  @Test func manyChangesAreTriedGreedily() throws {
    let heard = Mutex<[Int]>([])
    let changes = ["limit", "memory", "cores", "fewer", "workers"]
    let result = try whatIf(
      changes,
      progress: { number, count in
        #expect(count == 16)
        heard.withLock { $0.append(number) }
      }
    )
    #expect(result.combinations == .greedy)
    #expect(result.alone.count == 5)
    // The last setting wins where two changes set one key.
    #expect(result.order.map(\.change) == ["workers", "cores"])
    #expect(result.together.map(\.changes) == [["cores", "workers"]])
    let numbers = heard.withLock { $0 }
    #expect(numbers == Array(1...numbers.count))
    #expect(numbers.count <= 16)
  }
}
