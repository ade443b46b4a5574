/// The statement that a system holds so many people.
public struct CapacityClaim: Sendable, Hashable, Codable {
  /// Which people a capacity is quoted in.
  public enum Population: String, Sendable, Hashable, Codable, CaseIterable {
    /// People present at the same time: the only ones that are load.
    case concurrent
    /// People who come in a day.
    case dailyActive = "daily_active"
    /// People who come in a month.
    case monthlyActive = "monthly_active"
    /// People who have an account.
    case registered
    /// People whom the data is about, whether they ever come or not.
    case records
  }

  /// How many of them (a count).
  public var users: Figure
  /// Which people they are.
  public var population: Located<Population>
  /// The highest load that a test reached, in people at the same time.
  public var testedAt: Figure?
  /// Cores of the machine that is spoken of; nil: that of the dossier.
  public var cpu: Figure?
  /// Memory of the machine that is spoken of, in bytes; nil: that of the dossier.
  public var memory: Figure?

  /// A capacity; of people at the same time unless something else is said.
  public init(users: Figure, of population: Located<Population> = Located(.concurrent)) {
    self.users = users
    self.population = population
  }
}
