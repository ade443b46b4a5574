import PalierModel
import PalierPlanning
import PalierQueueing
import Testing

/// Predictions for a made-up calibration whose answers are known on paper.
@Suite struct PredictorTests {
  private let place = SourceLocation(file: "test", line: 1, column: 1)

  private func declared(_ value: Interval, _ dimension: Dimension) -> Figure {
    Figure(value, dimension, from: .declared(place))
  }

  /// One service of one event loop on one core, `demand` seconds an action, think time 1 s.
  private func system(
    demand: Double,
    limit: Double,
    workers: WorkerClass = .async,
    processes: Int = 1
  )
    -> (System, Calibration)
  {
    var system = System(name: "test")
    var web = Service(name: "web", kind: Located(.reference))
    web.workerClass = Located(workers)
    web.workers = declared(Interval(exactly: Double(processes)), .count)
    system.services = [web]
    var page = Action(name: "page", method: "GET", path: "/")
    page.think = declared(Interval(exactly: 1), .time)
    system.actions = [page]
    system.journeys = [Journey(name: "user", activities: [[Located("page")]])]
    system.objectives.responseTimes = [
      .init(.mean, of: "page", atMost: declared(Interval(exactly: limit), .time))
    ]
    let samples = (0..<100).map { _ in DemandSample(cpu: [demand], elapsed: demand) }
    let calibration = Calibration(
      run: "test",
      system: "test",
      variant: [],
      date: "2026-01-01",
      host: HostProfile(model: "", kernel: "", cores: 1, memory: 1, schedulerTick: 0.004),
      speed: Interval(exactly: 1),
      services: [
        ServiceProfile(
          name: "web",
          processes: processes,
          workers: workers.isAsynchronous ? .asynchronous : .synchronous,
          evidence: [],
          cores: [0],
          speedExponent: Interval(exactly: 0),
          memory: 0
        )
      ],
      actions: DemandProfile(samples).map {
        [
          ActionProfile(
            name: "page",
            backToBack: $0,
            closesConnection: false,
            requestBytes: 100,
            responseBytes: 100
          )
        ]
      } ?? []
    )
    return (system, calibration)
  }

  /// A predictor of what is certain: nothing is added for what a calibration does not show.
  private func exact(_ system: System, _ calibration: Calibration) throws -> Predictor {
    try Predictor(
      system: system,
      calibration: calibration,
      modelError: 0,
      discrepancy: .none
    )
  }

  @Test func lightLoadShowsTheDemandItself() throws {
    let (system, calibration) = system(demand: 0.01, limit: 0.1)
    let predictor = try exact(system, calibration)
    let step = try predictor.prediction(.users(1), duration: 30, warmUp: 5, speed: 1)
    #expect(abs(step.overall.mean.mid - 0.01) < 1e-5)
    #expect(abs(step.overall.p95.mid - 0.01) < 1e-4)
    // One user: X = 1 / (Z + R).
    #expect(abs(step.overall.throughput.mid - 1 / 1.01) < 0.04)
  }

  @Test func wakingOthersIsPaidOnlyWhileTheySleep() throws {
    // 10 ms at light load, of which three workers woken in vain use 1 ms each.
    var (system, calibration) = system(demand: 0.01, limit: 0.1, workers: .sync, processes: 4)
    calibration.services[0].wakeUp = 0.001
    let predictor = try exact(system, calibration)
    let alone = try predictor.prediction(.users(1), duration: 30, warmUp: 5, speed: 1)
    #expect(abs(alone.overall.mean.mid - 0.01) < 1e-5)
    let full = try predictor.prediction(.users(400), duration: 30, warmUp: 5, speed: 1)
    #expect(abs(full.overall.throughput.mid - 1 / 0.007) < 1)
    // A worker alone wakes nobody.
    system.services[0].workers = declared(Interval(exactly: 1), .count)
    let single = try exact(system, calibration)
    let cheaper = try single.prediction(.users(1), duration: 30, warmUp: 5, speed: 1)
    #expect(abs(cheaper.overall.mean.mid - 0.007) < 1e-5)
  }

  @Test func saturationShowsTheAsymptote() throws {
    let (system, calibration) = system(demand: 0.01, limit: 0.1)
    let predictor = try exact(system, calibration)
    let step = try predictor.prediction(.users(300), duration: 30, warmUp: 10, speed: 1)
    // X = 1 / D and R = N·D − Z.
    #expect(abs(step.overall.throughput.mid - 100) < 0.5)
    #expect(abs(step.overall.mean.mid - 2) < 0.02)
    let cores = step.utilisations.first { $0.station.name == "machine.cpu" }
    #expect((cores?.utilisation ?? 0) > 0.99)
  }

  @Test func capacityIsWhereTheObjectiveIsJustMet() throws {
    let (system, calibration) = system(demand: 0.01, limit: 0.5)
    let predictor = try exact(system, calibration)
    let capacity = try #require(try predictor.capacity(speed: 1))
    // Far beyond saturation R = N·D − Z, so R = 0.5 at N = (Z + R) / D = 150.
    #expect(abs(capacity.mid - 150) < 2)
    #expect(capacity.low <= capacity.mid && capacity.mid <= capacity.high)
  }

  @Test func aSlowerMachineHoldsLess() throws {
    var (system, calibration) = system(demand: 0.01, limit: 0.5)
    calibration.services[0].speedExponent = Interval(exactly: 2)
    let predictor = try exact(system, calibration)
    let slow = try #require(try predictor.capacity(speed: 0.8))
    // D grows by 0.8 to the power of −2.
    #expect(abs(slow.mid - 1.5 / (0.01 / 0.64)) < 2)
    system.objectives = Objectives()
    let none = try Predictor(system: system, calibration: calibration).capacity(speed: 1)
    #expect(none == nil)
  }

  @Test func theCapacityIsReadAtTheSpeedThatHeld() throws {
    var (system, calibration) = system(demand: 0.01, limit: 0.5)
    calibration.services[0].speedExponent = Interval(exactly: 2)
    func forecast() throws -> CapacityForecast? {
      try exact(system, calibration)
        .capacityForecast()
    }
    let known = try #require(try forecast())
    #expect(known.at(speed: known.speed) == known.expected)
    // N = (Z + R) / D, and D grows by the speed to the power of −2.
    for speed in [0.7, 0.8, 0.93, 1.2, 1.3] {
      #expect(abs(known.at(speed: speed).mid - 150 * speed * speed) < 3, "at \(speed)")
    }
    // Nothing is known beyond the speeds that were tried.
    #expect(known.at(speed: 2) == known.at(speed: 1.3))
    calibration.services[0].speedExponent = Interval(exactly: 0)
    let still = try #require(try forecast())
    #expect(still.at(speed: 0.7) == still.expected)
    system.objectives = Objectives()
    #expect(try forecast() == nil)
  }

  @Test func bottlenecksAreNamedInOrder() throws {
    let (system, calibration) = system(demand: 0.01, limit: 0.5, workers: .sync, processes: 4)
    let predictor = try exact(system, calibration)
    let bottlenecks = try predictor.bottlenecks(speed: 1)
    #expect(bottlenecks.first?.station.name == "machine.cpu")
    // 95 % of the core: N = 0.95 · (Z + R) / D, R small.
    #expect(abs((bottlenecks.first?.users ?? 0) - 96) <= 5)
  }

  @Test func waitingWorkersGiveOutBeforeTheCore() throws {
    var (system, calibration) = system(demand: 0.002, limit: 0.5, workers: .sync, processes: 4)
    let samples = (0..<50).map { _ in DemandSample(cpu: [0.002], elapsed: 0.1) }
    calibration.actions[0].backToBack = try #require(DemandProfile(samples))
    system.objectives = Objectives()
    let predictor = try exact(system, calibration)
    let bottlenecks = try predictor.bottlenecks(speed: 1)
    #expect(bottlenecks.first?.station.name == "web.workers")
    #expect(bottlenecks.dropFirst().first?.station.name == "machine.cpu")
  }

  @Test func forecastsAreReadAtTheSpeedThatHeld() throws {
    var (system, calibration) = system(demand: 0.01, limit: 0.5)
    calibration.services[0].speedExponent = Interval(exactly: 1)
    system.actions[0].think = declared(Interval(exactly: 1), .time)
    let predictor = try exact(system, calibration)
    let forecast = try #require(
      try predictor.forecast(.users(1), duration: 20, warmUp: 2)
    )
    #expect(abs(forecast.at(speed: 0.7).overall.mean.mid - 0.01 / 0.7) < 1e-4)
    #expect(abs(forecast.at(speed: 0.1).overall.mean.mid - 0.01 / 0.7) < 1e-4)
    #expect(abs(forecast.at(speed: 1.08).overall.mean.mid - 0.01 / 1.08) < 1e-4)
  }
}
