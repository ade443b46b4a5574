import Foundation
import PalierModel
import Testing

@testable import PalierProof

@Suite struct HitMissSplitTests {
  private func samples(_ cpu: [Double]) -> [DemandSample] {
    cpu.map { DemandSample(cpu: [$0], elapsed: $0 + 0.001) }
  }

  /// Values that scatter over a factor of 1.8, without order.
  private static func scattered(_ count: Int, around middle: Double) -> [Double] {
    (0..<count).map { number in
      let place = (Double(number) * 0.618_033_988_749).truncatingRemainder(dividingBy: 1)
      return middle * exp((place - 0.5) * 0.6)
    }
  }

  @Test(arguments: [
    ("one dear request among cheap ones", [0.001, 0.0012, 0.0009, 0.040, 0.0011], 1),
    ("dear ones that differ", [0.001, 0.0012, 0.0009, 0.040, 0.0011, 0.055, 0.038], 3),
    ("a counter that missed some", [0, 0, 0.001, 0.0012, 0.0009, 0.0011, 0.040], 1),
    (
      "few dear ones among very many",
      scattered(5_000, around: 0.000_5) + scattered(16, around: 0.03), 16
    ),
    ("one stall among very many", scattered(5_000, around: 0.000_5) + [0.03], 0),
    ("all alike", [0.001, 0.0012, 0.0009, 0.0011], 0),
    ("one request", [0.001], 0),
    ("none", [], 0),
  ])
  func missesAreTheDearOnes(name: String, cpu: [Double], misses: Int) {
    let split = HitMissSplit(samples(cpu))
    #expect(split.misses.count == misses, "\(name)")
    #expect(split.hits.count + split.misses.count == cpu.count, "\(name)")
    let dearestHit = split.hits.map(\.totalCPU).max() ?? 0
    #expect(split.misses.allSatisfy { $0.totalCPU > dearestHit }, "\(name)")
  }
}
