extension System {
  /// The share of users who do each journey, in the order of ``journeys``; they sum to 1.
  ///
  /// Journeys without a declared share divide what the others leave in equal parts.
  public var journeyShares: [Double] {
    let declared = journeys.map { $0.share?.mid }
    let rest = max(0, 1 - declared.reduce(0) { $0 + ($1 ?? 0) })
    let open = Double(declared.count { $0 == nil })
    let shares = declared.map { $0 ?? rest / open }
    let sum = shares.reduce(0, +)
    return sum > 0 ? shares.map { $0 / sum } : shares
  }
}
