public import PalierModel

/// The highest load that meets the objectives, as far as a search found it.
public struct CapacityEstimate: Sendable, Hashable, Codable {
  /// The capacity with its 95 % interval, in users or arrivals a second.
  ///
  /// The upper end is infinite where no load failed.
  public var capacity: Interval
  /// Why the search ended, and what it rests on.
  public var reason: Text
  /// True if the interval comes from a regression, false if it is merely the bracket.
  public var isRegressed: Bool
  /// What the least load that failed missed, in words; nil where none failed or nothing was said.
  public var limit: Text?
}
