import PalierModel
import PalierPlanning
import Testing

@Suite struct TheilSenTests {
  @Test func aStraightLineIsFoundExactly() throws {
    let line = try #require(TheilSen((0..<10).map { (x: Double($0), y: 3 + 2 * Double($0)) }))
    #expect(line.slope == Interval(exactly: 2))
    #expect(line.intercept == 3)
  }

  @Test func aFifthOfTheMonthsMayBeWrong() throws {
    var points = (0..<20).map { (x: Double($0), y: 5 * Double($0) + 100) }
    for index in [3, 8, 12, 17] { points[index].y = 10_000 }
    let line = try #require(TheilSen(points))
    #expect(abs(line.slope.mid - 5) < 1e-9)
    #expect(line.slope.contains(5))
  }

  /// Half of the days bring ten times as much: only the trend within each half counts.
  @Test func aSeasonIsNoTrend() throws {
    let points: [(x: Double, y: Double)] = (0..<12).map { day in
      let level: Double = day % 2 == 0 ? 100 : 1_000
      return (x: Double(day), y: level + Double(day))
    }
    let line = try #require(TheilSen(points, season: 2))
    #expect(abs(line.slope.mid - 1) < 1e-9)
    #expect(line.slope.low <= 1 && line.slope.high >= 1)
  }

  @Test func twoPointsAreNoTrend() {
    #expect(TheilSen([(x: 0, y: 1), (x: 1, y: 2)]) == nil)
    #expect(TheilSen([(x: 1, y: 1), (x: 1, y: 2), (x: 1, y: 3)]) == nil)
  }
}
