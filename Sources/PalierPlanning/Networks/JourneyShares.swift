import PalierModel

/// How users divide among journeys.
struct JourneyShares {
  /// The share of each journey; they sum to 1.
  let shares: [Double]

  /// The declared shares; journeys without one divide what the others leave equally.
  init(_ system: System) { shares = system.journeyShares }

  /// Whole users of one journey among `count`, by cumulative rounding, so that they sum to `count`.
  func customers(of journey: Int, among count: Int) -> Int {
    let before = shares[..<journey].reduce(0, +)
    let through = journey == shares.count - 1 ? 1 : before + shares[journey]
    return Int((through * Double(count)).rounded()) - Int((before * Double(count)).rounded())
  }
}
