extension Operation {
  /// The alternatives that a ``scaled(by:_:)`` stands for, written out.
  static func alternatives(_ factors: [Double], _ operations: [Operation]) -> [[Operation]] {
    factors.map { factor in operations.map { $0.scaled(by: factor) } }
  }

  /// The same with all CPU time multiplied.
  private func scaled(by factor: Double) -> Operation {
    func scaled(_ operations: [Operation]) -> [Operation] {
      operations.map { $0.scaled(by: factor) }
    }
    return switch self {
    case .compute(let time): .compute(time.scaled(by: factor))
    case .delay, .hold: self
    case .enter(let server, let inside): .enter(server: server, scaled(inside))
    case .with(let pool, let inside): .with(pool: pool, scaled(inside))
    case .lookup(let cache, let hit, let miss):
      .lookup(cache: cache, hit: scaled(hit), miss: scaled(miss))
    case .choose(let branches): .choose(branches.map(scaled))
    case .scaled(let factors, let inside): .scaled(by: factors, scaled(inside))
    case .fork(let branches, let atMost): .fork(branches.map(scaled), atMost: atMost)
    }
  }

  /// True if it scales CPU time, or something inside does.
  var scales: Bool {
    switch self {
    case .compute, .delay, .hold: false
    case .enter(_, let inside), .with(_, let inside): inside.contains(where: \.scales)
    case .lookup(_, let hit, let miss): (hit + miss).contains(where: \.scales)
    case .choose(let branches), .fork(let branches, _):
      branches.contains { $0.contains(where: \.scales) }
    case .scaled: true
    }
  }
}
