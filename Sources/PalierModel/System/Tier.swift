/// A range of a population, and what the system is to be like while the population is within it.
public struct Tier: Sendable, Hashable, Codable {
  /// Which population a range counts; they are never mixed up.
  public enum Population: String, Sendable, Hashable, Codable, CaseIterable {
    case registered
    case monthlyActive = "monthly_active"
    case dailyActive = "daily_active"
    /// People at the same time at the peak.
    case concurrent
  }

  /// Its name.
  public var name: String
  /// Which population the range counts.
  public var population: Population
  /// The range (a count): from its lower to its upper bound.
  public var range: Figure?
  /// Keys of the dossier that are different in this tier: machine, limits, workers.
  public var settings: [Change.Setting]
  /// What to do on entering it, in the words of the dossier.
  public var action: Text?
  /// Where it was declared.
  public var location: SourceLocation?

  /// A tier of which nothing but the name is known.
  public init(name: String) {
    self.name = name
    population = .registered
    settings = []
  }
}
