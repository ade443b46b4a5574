import PalierDossier
import PalierModel
import PalierQueueing
import Testing

@testable import PalierPlanning

/// Plans for a machine whose cores are faster or slower than those that demands belong to.
@Suite struct CoreSpeedTests {
  private func system(speed: String?, service: String = "") throws -> System {
    try PlanningDossier.system(
      """
      objectives: { mean: 100 ms }
      machine: { cpu: 1, memory: 1 GB\(speed.map { ", speed: \($0)" } ?? "") }
      services: { web: { kind: node, workers: 1, memory: 200 MB\(service) } }
      actions: { page: { request: GET /, think: 1 s, demand: { web: 10 ms } } }
      """
    )
  }

  private func capacity(_ system: System) throws -> Interval {
    let calibration = try #require(Calibration(declaredBy: system))
    let predictor = try Predictor(system: system, calibration: calibration, modelError: 0)
    return try #require(try predictor.capacity(speed: 1))
  }

  private func cores(_ system: System) -> Interval? {
    ResourceUse(system, Calibration(declaredBy: system)).cpu(at: Interval(exactly: 50)).first?
      .cores.value
  }

  @Test func twiceTheSpeedHalvesWhatIsUsed() throws {
    let (once, twice) = (cores(try system(speed: nil)), cores(try system(speed: "2")))
    #expect(abs((once?.mid ?? 0) - 0.5) < 1e-9)
    #expect(abs((twice?.mid ?? 0) - 0.25) < 1e-9)
  }

  @Test func anIntervalOfSpeedsIsOneOfUse() throws {
    let use = try #require(cores(try system(speed: "0.5..1..2")))
    #expect(abs(use.low - 0.25) < 1e-9 && abs(use.high - 1) < 1e-9)
  }

  /// Saturation is at (Z + D) / D people: 101 with 10 ms, 201 with 5 ms.
  @Test func twiceTheSpeedHoldsTwiceThePeople() throws {
    let (once, twice) = (
      try capacity(try system(speed: nil)), try capacity(try system(speed: "2"))
    )
    #expect((1.9...2.2).contains(twice.mid / once.mid))
  }

  @Test func anUnknownSpeedWidensTheCapacityAndMovesItLittle() throws {
    let (known, unknown) = (
      try capacity(try system(speed: "1")), try capacity(try system(speed: "0.8..1.25"))
    )
    #expect(unknown.high - unknown.low > 1.5 * (known.high - known.low))
    #expect(unknown.low < known.low && unknown.high > known.high)
  }

  @Test func whatDoesNotFollowAMachineDoesNotFollowAnother() throws {
    let fixed = ", speed: fixed"
    let (here, there) = (
      cores(try system(speed: nil, service: fixed)), cores(try system(speed: "2", service: fixed))
    )
    #expect(here != nil && here == there)
  }

  @Test func worldsAreTheSameWithASpeedOfOne() throws {
    #expect(try capacity(try system(speed: nil)) == (try capacity(try system(speed: "1"))))
  }

  @Test(arguments: [(-1.96, 0.5), (0.0, 1.0), (1.96, 3.0)])
  func boundsAreTakenAsNinetyFivePercent(deviation: Double, value: Double) {
    let interval = Interval(low: 0.5, mid: 1, high: 3)
    #expect(abs(interval.value(atDeviation: deviation) - value) < 1e-9)
  }
}
