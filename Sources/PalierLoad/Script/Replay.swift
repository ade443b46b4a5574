/// When requests of the past were made, to be made again at the same distances.
public struct Replay: Sendable, Hashable {
  /// Seconds from the start, rising.
  public let times: [Double]
  /// The journey of the script that begins at each.
  public let journeys: [Int]

  /// A replay; both lists are as long as each other.
  public init(times: [Double], journeys: [Int]) {
    precondition(times.count == journeys.count)
    self.times = times
    self.journeys = journeys
  }
}
