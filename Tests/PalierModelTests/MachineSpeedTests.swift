import PalierModel
import Testing

@Suite struct MachineSpeedTests {
  private let host = HostProfile(model: "P", kernel: "6", cores: 2, memory: 1, schedulerTick: 0)

  private func speed(kinds: [Double], combined: Interval) -> MachineSpeed {
    MachineSpeed(
      host: host,
      architecture: "x86_64",
      cores: [0, 1],
      seconds: 10,
      kinds: kinds.map { MachineSpeed.Kind("kind\($0)", Interval(exactly: $0)) },
      combined: combined
    )
  }

  @Test func theSlowestAndTheFastestKindAreTheBounds() {
    let speed = speed(kinds: [0.8, 1, 1.2], combined: Interval(low: 0.95, mid: 0.99, high: 1.01))
    #expect(speed.bracket == Interval(low: 0.8, mid: 0.99, high: 1.2))
  }

  @Test func aSpeedThatDriftedFurtherWidensThem() {
    let speed = speed(kinds: [0.9, 1, 1.1], combined: Interval(low: 0.5, mid: 1, high: 1.05))
    #expect(speed.bracket == Interval(low: 0.5, mid: 1, high: 1.1))
  }

  /// Twice as fast as a machine that ran at half the scale is four times as fast as it.
  @Test func theFactorIsRelativeToTheCalibrationsOwnSpeed() {
    let calibration = Calibration(
      run: "r",
      system: "s",
      variant: [],
      date: "",
      host: host,
      speed: Interval(low: 0.4, mid: 0.5, high: 0.6),
      services: [],
      actions: []
    )
    let speed = speed(kinds: [1.5, 2.5], combined: Interval(exactly: 2))
    #expect(speed.factor(relativeTo: calibration) == Interval(low: 3, mid: 4, high: 5))
  }
}
