import Foundation
import Testing

@testable import PalierProof

@Suite struct SettlingTests {
  /// How many requests it takes until the CPU times count as settled; nil if they never do.
  private func requests(_ cpu: (Int) -> Double) -> Int? {
    var settling = Settling()
    return (0..<10_000).first { number in
      settling.note(cpu(number))
      return settling.isOver
    }
    .map { $0 + 1 }
  }

  @Test func steadyRequestsSettleAtOnce() {
    #expect(requests { _ in 0.001 } == 3 * Settling.batch)
  }

  @Test func whatGetsFasterIsWaitedFor() throws {
    // From 3 to 1 ms within 1,000 requests, then steady.
    let count = try #require(requests { 0.001 * max(1, 3 - 2 * Double($0) / 1_000) })
    #expect(count >= 1_000)
    #expect(count <= 1_000 + 3 * Settling.batch)
  }

  @Test func oneSlowMomentDoesNotEndIt() throws {
    // The third batch falls into a moment at which everything takes twice as long.
    let count = try #require(
      requests { number in
        let cpu = 0.001 * max(1, 3 - 2 * Double(number) / 1_000)
        return (100..<150).contains(number) ? 2 * cpu : cpu
      }
    )
    #expect(count >= 1_000)
  }

  @Test func requestsThatKeepGettingFasterNeverSettle() {
    #expect(requests { exp(-0.001 * Double($0)) } == nil)
  }
}
