import PalierQueueing

/// Which journey each arrival takes, one after the other; the same for the same random numbers.
///
/// Chance decides among Poisson arrivals, so that those of each journey are Poisson arrivals too
/// (Kingman 1993, colouring theorem); evenly spaced ones take turns.
struct JourneyChoice {
  private let shares: JourneyShares
  /// Nil: journeys take turns.
  private var random: RandomSource?
  private var counts: [Int]

  init(_ shares: JourneyShares, random: RandomSource? = nil) {
    self.shares = shares
    self.random = random
    counts = Array(repeating: 0, count: shares.shares.count)
  }

  /// The journey of the next arrival.
  mutating func next() -> Int {
    guard counts.count > 1 else { return 0 }
    if let number = random?.uniform() { return shares.journey(at: number) }
    let journey = shares.journey(after: counts)
    counts[journey] += 1
    return journey
  }
}

/// Which journey each user of a closed load takes, by the user's place among those of all threads.
struct JourneyOrder {
  private var choice: JourneyChoice
  private var journeys: [UInt16] = []
  private let isOnlyOne: Bool

  init(_ shares: JourneyShares) {
    choice = JourneyChoice(shares)
    isOnlyOne = shares.shares.count == 1
  }

  /// The journey of a place, counted from 0; O(journeys) for each place that was not asked for yet.
  mutating func journey(at place: Int) -> Int {
    if isOnlyOne { return 0 }
    while journeys.count <= place { journeys.append(UInt16(truncatingIfNeeded: choice.next())) }
    return Int(journeys[place])
  }
}
