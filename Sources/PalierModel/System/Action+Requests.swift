extension Action {
  /// Its requests in order, each as an action of its own; itself where it is one request.
  public var requests: [Action] { stages.isEmpty ? [self] : stages.flatMap { $0 } }

  /// Its requests in groups one after another, those of a group at the same time.
  ///
  /// Where no group is written but `parallel`, all are one.
  public var groups: [[Action]] {
    if stages.isEmpty { return [[self]] }
    return parallel != nil && stages.allSatisfy { $0.count == 1 } ? [requests] : stages
  }

  /// The most requests of a group that are under way at once.
  public var connections: Int { parallel ?? Action.usualConnections }

  /// How often a round of the journey does it on average, as far as it was said.
  public var timesARound: Double { (chance?.mid ?? 1) * (repetition?.times ?? 1) }
}
