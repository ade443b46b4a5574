/// How many people there were, month by month or day by day.
public struct PopulationHistory: Sendable, Hashable, Codable {
  /// What the points stand for.
  public enum Step: String, Sendable, Hashable, Codable {
    case month
    case day
  }

  /// One count.
  public struct Point: Sendable, Hashable, Codable {
    /// The day; the first one of a month.
    public var date: CalendarDate
    /// People then, at its place in the dossier (a count).
    public var people: Figure

    /// A count of a day or of a month.
    public init(_ date: CalendarDate, _ people: Figure) {
      self.date = date
      self.people = people
    }
  }

  /// Fewer points tell no growth within 95 %: four can rise one after the other by chance.
  public static let fewestPoints = 5

  /// What the points stand for.
  public var step: Step
  /// The counts, the oldest first, each date once.
  public var points: [Point]

  /// A history; its points are put in order.
  public init(_ step: Step, _ points: [Point]) {
    self.step = step
    self.points = points.sorted { $0.date < $1.date }
  }
}
