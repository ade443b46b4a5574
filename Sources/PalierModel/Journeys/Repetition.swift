/// How often an action is done before the next one.
public struct Repetition: Sendable, Hashable, Codable {
  /// The most times; at least 1.
  public var atMost: Int
  /// It is done again only as long as this holds; nil: always.
  public var condition: Located<Condition>?
  /// How often it is done on average, where a condition decides; nil: not known.
  public var about: Figure?

  /// A repetition.
  public init(atMost: Int, while condition: Located<Condition>? = nil, about: Figure? = nil) {
    self.atMost = atMost
    self.condition = condition
    self.about = about
  }

  /// The times to reckon with: as often as was said, or else the most.
  public var times: Double {
    condition == nil ? Double(atMost) : min(Double(atMost), max(1, about?.mid ?? Double(atMost)))
  }
}
