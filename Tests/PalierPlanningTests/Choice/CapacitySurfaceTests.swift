import Foundation
import PalierModel
import PalierPlanning
import PalierQueueing
import Testing

@Suite("The capacity surface")
struct CapacitySurfaceTests {
  static let surface = CapacitySurface(share: 0.95)

  @Test("One core with exponential work: p95 = ln 20 · S / (1 − ρ), so ρ = 1 − ln 20 / t")
  func single() {
    for ratio in [4.0, 6, 10, 30, 100] {
      let exact = 1 - log(20) / ratio
      let found = Self.surface.utilisation(cores: 1, ratio: ratio)
      #expect((found - exact).magnitude < 0.02, "ratio \(ratio)")
    }
    #expect(Self.surface.utilisation(cores: 1, ratio: 2.9) == 0)
    #expect(Self.surface.cores(work: 1, ratio: 2.9) == .infinity)
  }

  @Test("Part of a core is a slower core: what M/M/1 needs of it is work + ln 20 / t")
  func part() {
    for (work, ratio) in [(0.1, 30.0), (0.5, 10), (0.01, 4)] {
      let exact = work + log(20) / ratio
      #expect((Self.surface.cores(work: work, ratio: ratio) - exact).magnitude < 1e-9)
    }
  }

  @Test("What it says of its own error is seen between its lines, and is small")
  func error() {
    #expect(Self.surface.largestError > 0 && Self.surface.largestError < 0.05)
  }

  @Test("The cores it asks for hold the bound, and clearly fewer do not")
  func inverse() {
    for work in [1.5, 3, 7, 11, 26, 50] {
      for ratio in [3.5, 5, 12, 60] {
        let cores = Self.surface.cores(work: work, ratio: ratio)
        func tail(_ servers: Int) -> Double {
          OpenStation(arrivalRate: work, servers: servers, serviceTime: 1)
            .probability(responseLongerThan: ratio)
        }
        #expect(cores > work)
        #expect(tail(Int((cores * 1.06).rounded(.up))) <= 0.05)
        let fewer = Int((cores * 0.94).rounded(.down))
        #expect(fewer < Int(work) + 1 || tail(fewer) > 0.05, "\(work) \(ratio)")
      }
    }
  }

  @Test("Beyond the grid cores rise with the work; an idle machine that is too slow is infinite")
  func large() {
    let one = Self.surface.cores(work: 1_000, ratio: 5)
    let two = Self.surface.cores(work: 2_000, ratio: 5)
    #expect(one > 1_000 && one < 1_100)
    #expect((two - 2 * one).magnitude < 1e-6)
    #expect(Self.surface.cores(work: 1_000, ratio: 2.9) == .infinity)
  }

  @Test("More work, slower cores and tighter bounds never ask for fewer cores")
  func monotone() {
    var last = 0.0
    for step in 0..<200 {
      let cores = Self.surface.cores(work: 0.1 * Double(step), ratio: 5)
      #expect(cores >= last)
      last = cores
    }
    last = .infinity
    for step in 0..<200 {
      let cores = Self.surface.cores(work: 4, ratio: 2.9 + 0.05 * Double(step))
      #expect(cores <= last)
      last = cores
    }
  }

  @Test("A workload without an objective is planned at the customary utilisation")
  func customary() {
    let workload = Workload(
      work: Interval(low: 0.7, mid: 1.4, high: 2.8),
      requestWork: Interval(exactly: 0.01)
    )
    let cores = workload.cores(Self.surface)
    #expect((cores.low - 1).magnitude < 1e-9)
    #expect((cores.mid - 2).magnitude < 1e-9)
    #expect((cores.high - 4).magnitude < 1e-9)
  }
}
