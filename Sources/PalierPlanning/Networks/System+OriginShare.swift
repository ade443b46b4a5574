import PalierModel

extension System {
  /// The share of requests that reach the servers: what a content delivery network does not answer.
  ///
  /// It is taken as the same for every action.
  var originShare: Interval {
    guard let offload = delivery?.offload?.value else { return Interval(exactly: 1) }
    return offload.map { min(1, max(0, 1 - $0)) }
  }
}
