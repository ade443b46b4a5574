public import PalierModel

/// The growth that a history of people shows.
///
/// Theil's line through the logarithms of the counts: the median growth of all pairs of points, or of
/// all pairs at the same place in the season, so that up to 29 % of wrong points do no harm.
public struct PopulationTrend: Sendable, Hashable {
  /// What repeats, and was taken out.
  public enum Season: String, Sendable, Hashable, Codable {
    case year
    case week
  }

  /// Growth a month.
  public let rate: Interval
  /// What repeats; nil where the history is too short to tell.
  public let season: Season?
  /// How many points it rests on.
  public let count: Int
  /// The oldest point.
  public let first: PopulationHistory.Point
  /// The latest point.
  public let last: PopulationHistory.Point

  /// The trend of a history; nil of fewer than ``PopulationHistory/fewestPoints`` points.
  ///
  /// Twelve months are taken out as a season from two years on, weekdays from two weeks on. Counts of
  /// people hang together from one point to the next: with r, the correlation of neighbouring
  /// remainders, n points tell as much as n (1 − r)/(1 + r) independent ones (Bayley & Hammersley
  /// 1946). Complexity: O(n² log n).
  public init?(_ history: PopulationHistory) {
    let points = history.points
    guard points.count >= PopulationHistory.fewestPoints, let first = points.first,
      let last = points.last
    else { return nil }
    let line = points.map {
      (x: PopulationTrend.months($0.date, history.step), y: naturalLogarithm($0.people.mid))
    }
    let season = PopulationTrend.season(of: history)
    let places = points.map { PopulationTrend.place($0.date, in: season) }
    guard let plain = TheilSen(line, places: places),
      let trend = TheilSen(
        line,
        places: places,
        dependence: PopulationTrend.dependence(line, places, slope: plain.slope.mid)
      )
    else { return nil }
    rate = trend.slope.map { exponential($0) - 1 }
    self.season = season
    count = points.count
    self.first = first
    self.last = last
  }

  /// Growth a month as a figure.
  public var figure: Figure {
    Figure(rate, .growth, from: .predicted(model: "trend of the history", error: nil))
  }

  /// Months count alike, however long they are.
  private static func months(_ date: CalendarDate, _ step: PopulationHistory.Step) -> Double {
    let (year, month, _) = date.components
    return step == .month
      ? Double(12 * year + month) : Double(date.day) * 86_400 / CalendarDate.month
  }

  private static func season(of history: PopulationHistory) -> Season? {
    guard let first = history.points.first?.date, let last = history.points.last?.date else {
      return nil
    }
    switch history.step {
    case .month:
      return months(last, .month) - months(first, .month) >= 23 && history.points.count >= 20
        ? .year : nil
    case .day: return last.day - first.day >= 13 && history.points.count >= 12 ? .week : nil
    }
  }

  /// Where in the season a day lies.
  private static func place(_ date: CalendarDate, in season: Season?) -> Int {
    switch season {
    case .year: date.components.month
    case .week: ((date.day % 7) + 7) % 7
    case nil: 0
    }
  }

  /// (1 + r)/(1 − r), r being the correlation of neighbouring remainders; 1 where it is not positive.
  private static func dependence(
    _ points: [(x: Double, y: Double)],
    _ places: [Int],
    slope: Double
  ) -> Double {
    let rests = points.map { $0.y - slope * $0.x }
    let levels = Dictionary(grouping: zip(places, rests), by: \.0).mapValues {
      TheilSen.median($0.map(\.1)) ?? 0
    }
    let remainders = zip(places, rests).map { $1 - (levels[$0] ?? 0) }
    let variance = remainders.reduce(0) { $0 + $1 * $1 }
    // What is left of an exact line is rounding.
    guard variance > 1e-18 * Double(remainders.count) else { return 1 }
    let shared = zip(remainders, remainders.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    let correlation = min(0.9, max(0, shared / variance))
    return (1 + correlation) / (1 - correlation)
  }
}

extension Population {
  /// What the history shows; nil where there is none, or too little of it.
  public var trend: PopulationTrend? { history.flatMap { PopulationTrend($0) } }

  /// Growth a month: as declared, else as the history shows it.
  public var expectedGrowth: Figure? { growth ?? trend?.figure }
}
