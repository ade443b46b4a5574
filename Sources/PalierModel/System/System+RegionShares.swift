extension System {
  /// The share of the load of each region, in the order of ``regions``.
  ///
  /// Regions without a declared share divide what the others leave in equal parts.
  public var regionShares: [Interval] {
    let declared = regions.compactMap { $0.share?.value }
    let open = Double(regions.count - declared.count)
    let sum = declared.reduce(Interval(exactly: 0), +)
    let rest = sum.map { max(0, 1 - $0) / max(1, open) }
    return regions.map { $0.share?.value ?? rest }
  }
}
