import PalierModel
import Testing

@testable import PalierPlanning

@Suite struct PauseEffectTests {
  /// Requests of one service: so many milliseconds of CPU time each, and of waiting.
  private static func demands(
    _ cpu: Double,
    waiting: Double = 0,
    held: Double = 0
  ) -> DemandProfile? {
    DemandProfile(
      (0..<200).map { number in
        let own = (cpu + (number.isMultiple(of: 2) ? 0.01 : -0.01)) * 1e-3
        return DemandSample(
          cpu: [own],
          elapsed: own + waiting * 1e-3 + held * 1e-3,
          held: held * 1e-3
        )
      }
    )
  }

  private static func profile(
    _ name: String,
    close: DemandProfile?,
    spaced: DemandProfile? = nil,
    misses: DemandProfile? = nil
  ) throws -> ActionProfile {
    ActionProfile(
      name: name,
      backToBack: try #require(close),
      spaced: spaced,
      misses: misses,
      closesConnection: false,
      requestBytes: 0,
      responseBytes: 0
    )
  }

  private static func effect(_ profiles: [ActionProfile]) -> PauseEffect {
    PauseEffect(
      Calibration(
        run: "",
        system: "",
        variant: [],
        date: "",
        host: HostProfile(model: "", kernel: "", cores: 1, memory: 0, schedulerTick: 0.004),
        speed: Interval(exactly: 1),
        services: [
          ServiceProfile(
            name: "web",
            processes: 16,
            workers: .asynchronous,
            evidence: [],
            cores: [0],
            speedExponent: Interval(exactly: 1.9),
            memory: 0
          )
        ],
        actions: profiles
      )
    )
  }

  // 0.5 ms back to back, 1.25 ms after a pause, 16 ms where the cache is missed.
  private static func state() throws -> ActionProfile {
    try profile("state", close: demands(0.5), spaced: demands(1.25), misses: demands(16))
  }

  @Test(arguments: [(0.0, 1.0), (0.5, 1.75), (1.0, 2.5)])
  func warmRequestsCostMoreTheColderTheyAre(coldness: Double, expected: Double) throws {
    let factor = PauseEffect.ofWarm(try Self.state(), service: 0, coldness: coldness)
    #expect(abs(factor - expected) < 0.01)
  }

  @Test func aMissStartsAsColdAsAHitAndNoColder() throws {
    // 0.75 ms more than 16 ms.
    let factor = PauseEffect.ofMisses(try Self.state(), service: 0, coldness: 1)
    #expect(abs(factor - 16.75 / 16) < 0.001)
  }

  @Test func whatWaitsItselfWasMeasuredColdAndIsCheaperOnABusyCore() throws {
    let poll = try Self.profile("poll", close: Self.demands(1.2, held: 2_000))
    // Its own pause says nothing: it was cold without one.
    let move = try Self.profile(
      "move",
      close: Self.demands(2.8, waiting: 500),
      spaced: Self.demands(2.8, waiting: 500)
    )
    let effect = Self.effect([try Self.state(), poll, move])
    #expect(abs(effect.ofCold(service: 0, coldness: 1) - 1) < 0.001)
    #expect(abs(effect.ofCold(service: 0, coldness: 0) - 1 / 2.5) < 0.005)
  }

  @Test func withoutAnyPauseNothingIsKnownAndNothingChanges() throws {
    let effect = Self.effect([try Self.profile("page", close: Self.demands(3))])
    #expect(effect.ofCold(service: 0, coldness: 0.3) == 1)
  }
}
