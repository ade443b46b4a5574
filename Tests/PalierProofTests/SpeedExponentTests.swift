import Foundation
import PalierModel
import PalierQueueing
import Testing

@testable import PalierProof

@Suite struct SpeedExponentTests {
  /// Windows of a calibration whose machine's speed swings by so much, with CPU times that follow it.
  private func windows(
    exponent: Double,
    swing: Double,
    noise: Double,
    count: Int = 40,
    seed: UInt64 = 1
  ) -> [SpeedExponent.Window] {
    var random = RandomSource(seed: seed)
    return (0..<count).map { number in
      let speed = swing * sin(Double(number) * 0.7)
      let action = number % 2
      // Actions differ by far more than the speed does.
      let level = action == 0 ? -7.0 : -3.0
      return SpeedExponent.Window(
        speed: speed,
        cpu: level - exponent * speed + noise * random.normal(),
        count: 100,
        action: action
      )
    }
  }

  @Test func aMachineThatHardlyMovedTeachesNothing() {
    #expect(
      SpeedExponent.learnt(from: windows(exponent: 1, swing: 0.03, noise: 0))
        == SpeedExponent.unknown
    )
    #expect(SpeedExponent.learnt(from: []) == SpeedExponent.unknown)
    let few = windows(exponent: 1, swing: 0.3, noise: 0, count: 4)
    #expect(SpeedExponent.learnt(from: few) == SpeedExponent.unknown)
  }

  @Test(arguments: [0.9, 1.4, 2.1])
  func aMachineThatMovedTeachesTheExponent(exponent: Double) {
    var held = 0
    for seed in 0..<100 {
      let seen = windows(exponent: exponent, swing: 0.25, noise: 0.06, seed: UInt64(seed))
      let learnt = SpeedExponent.learnt(from: seen)
      #expect(learnt.halfWidth < SpeedExponent.unknown.halfWidth)
      #expect(abs(learnt.mid - exponent) < 0.35, "\(learnt)")
      if learnt.low <= exponent, exponent <= learnt.high { held += 1 }
    }
    // What was taken before pulls an exponent far from it.
    #expect(held >= (abs(exponent - 1.25) < 0.3 ? 85 : 40))
  }

  @Test func scatterLeavesWhatWasKnownBefore() {
    let learnt = SpeedExponent.learnt(
      from: windows(exponent: 0.5, swing: 0.08, noise: 2)
    )
    #expect(abs(learnt.mid - SpeedExponent.unknown.mid) < 0.1)
  }
}
