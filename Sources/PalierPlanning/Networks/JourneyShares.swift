import PalierModel

/// How users divide among journeys.
struct JourneyShares {
  /// The share of each journey; they sum to 1.
  let shares: [Double]

  /// The declared shares; journeys without one divide what the others leave equally.
  init(_ journeys: [Journey]) {
    let declared = journeys.map { $0.share?.mid }
    let rest = max(0, 1 - declared.compactMap { $0 }.reduce(0, +))
    let open = Double(declared.count { $0 == nil })
    let filled = declared.map { $0 ?? rest / max(1, open) }
    let sum = filled.reduce(0, +)
    shares = sum > 0 ? filled.map { $0 / sum } : filled
  }

  /// Whole users of one journey among `count`, by cumulative rounding, so that they sum to `count`.
  func customers(of journey: Int, among count: Int) -> Int {
    let before = shares[..<journey].reduce(0, +)
    let through = journey == shares.count - 1 ? 1 : before + shares[journey]
    return Int((through * Double(count)).rounded()) - Int((before * Double(count)).rounded())
  }
}
