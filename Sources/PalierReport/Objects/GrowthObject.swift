import PalierModel
import PalierPlanning

/// The growth of a population in an object for machines: a month, as ratios.
struct GrowthObject: Encodable {
  /// What the history shows.
  struct Trend: Encodable {
    let rate: Interval
    let points: Int
    /// `year`, `week`, or null.
    let season: PopulationTrend.Season?
  }

  /// What the dates of the plan rest on.
  let rate: Interval
  let source: String
  /// Null without a history that is long enough.
  let trend: Trend?

  /// The growth of a population; nil where nothing tells it.
  init?(_ population: Population, in language: Language) {
    guard let growth = population.expectedGrowth else { return nil }
    rate = growth.value
    source = growth.source.description(language)
    trend = population.trend.map { Trend(rate: $0.rate, points: $0.count, season: $0.season) }
  }
}
