extension Cache {
  /// The share of lookups that find no valid value.
  ///
  /// With `copies` W of the cache, lookups at the total rate λ and a rebuilding that takes G, each
  /// copy goes through cycles: one lookup misses, λG/W more arrive while it rebuilds, λT/W hit
  /// until the value expires. Without a lock those during the rebuilding miss as well; with one
  /// they wait. With G = 0 the hit ratio is λT/(W + λT).
  ///
  /// Assumes Poisson lookups. Source: Jung, Berger & Balakrishnan 2003.
  public func missRatio(lookupRate: Double, copies: Int, rebuildTime: Double) -> Double {
    let each = lookupRate / Double(copies)
    let during = each * rebuildTime
    let misses = locked ? 1 : 1 + during
    return misses / (1 + during + each * timeToLive)
  }

  /// The share of lookups that wait for a rebuilding under way: they wait half of it on average.
  func waitingRatio(lookupRate: Double, copies: Int, rebuildTime: Double) -> Double {
    guard locked else { return 0 }
    let each = lookupRate / Double(copies)
    let during = each * rebuildTime
    return during / (1 + during + each * timeToLive)
  }
}
