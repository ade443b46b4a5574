/// The weights of the journeys, and which journey comes next by them.
struct JourneyShares: Sendable, Hashable {
  /// The weight of each journey; none is negative.
  let shares: [Double]

  init(_ shares: [Double]) { self.shares = shares.map { max(0, $0) } }

  /// The journey that a number from 0 to 1 falls to, where each has its share of them.
  func journey(at number: Double) -> Int {
    var rest = number * shares.reduce(0, +)
    for (index, share) in shares.enumerated() {
      if rest < share { return index }
      rest -= share
    }
    return shares.lastIndex { $0 > 0 } ?? 0
  }

  /// The journey that the next user takes, where so many users already take each.
  ///
  /// The one that is furthest behind its share, so that any number of users is as near to the
  /// shares as whole users can be (Webster's method). Complexity: O(journeys).
  func journey(after users: [Int]) -> Int {
    var best = 0
    var bestQuotient = -1.0
    for (index, share) in shares.enumerated() {
      let quotient = share / (2 * Double(users[index]) + 1)
      if quotient > bestQuotient { (best, bestQuotient) = (index, quotient) }
    }
    return best
  }
}
