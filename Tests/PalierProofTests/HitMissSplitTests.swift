import PalierModel
import Testing

@testable import PalierProof

@Suite struct HitMissSplitTests {
  private func samples(_ cpu: [Double]) -> [DemandSample] {
    cpu.map { DemandSample(cpu: [$0], elapsed: $0 + 0.001) }
  }

  @Test(arguments: [
    ("one dear request among cheap ones", [0.001, 0.0012, 0.0009, 0.040, 0.0011], 1),
    ("dear ones that differ", [0.001, 0.0012, 0.0009, 0.040, 0.0011, 0.055, 0.038], 3),
    ("a counter that missed some", [0, 0, 0.001, 0.0012, 0.0009, 0.0011, 0.040], 1),
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
