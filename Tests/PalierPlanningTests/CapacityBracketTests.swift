import Glibc
import Testing

@testable import PalierPlanning

@Suite struct CapacityBracketTests {
  @Test(arguments: [1.5, 7.0, 33.2, 250.0, 9_999.0], [1, 10, 40, 5_000])
  func findsTheCrossingFromAnyGuess(truth: Double, guess: Int) throws {
    var evaluations = 0
    var bracket = CapacityBracket { load in
      evaluations += 1
      return Glibc.pow(Double(load) / truth, 3)
    }
    let crossing = try #require(try bracket.crossing(near: guess))
    #expect(abs(crossing - truth) <= max(0.6, truth * 0.006))
    #expect(evaluations < 45)
  }

  @Test func nothingHoldsWhereOneUserIsTooMany() throws {
    var bracket = CapacityBracket { _ in 2 }
    let crossing = try bracket.crossing(near: 50)
    #expect(crossing == 0)
  }

  @Test func noCrossingWhereNothingIsTooMuch() throws {
    var bracket = CapacityBracket { _ in 0.5 }
    let crossing = try bracket.crossing(near: 50)
    #expect(crossing == nil)
  }

  @Test func aStepIsFoundWithoutSlope() throws {
    var bracket = CapacityBracket { $0 > 120 ? .infinity : 0 }
    let crossing = try #require(try bracket.crossing(near: 10))
    #expect(crossing == 120)
  }
}
