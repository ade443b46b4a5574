extension FoundAction {
  /// The actions of a tally with their paths folded, the most frequent first.
  static func all(in tally: AccessLogTally, of total: Int) -> [FoundAction] {
    var found: [FoundAction] = []
    for (pattern, indices) in PathFolding(tally.tree, tally.actions).patterns() {
      let byMethod = Dictionary(grouping: indices) { tally.actions[$0].method }
      for (method, indices) in byMethod {
        let action = FoundAction(
          method.name,
          pattern,
          indices.sorted(),
          in: tally,
          of: total
        )
        if let action { found.append(action) }
      }
    }
    return found.sorted {
      ($1.requests, $0.pattern, $0.method) < ($0.requests, $1.pattern, $1.method)
    }
  }

  private init?(
    _ method: String,
    _ pattern: String,
    _ indices: [Int],
    in tally: AccessLogTally,
    of total: Int
  ) {
    let counts = indices.map { tally.actions[$0] }
    let requests = counts.reduce(0) { $0 + $1.requests }
    guard requests > 0 else { return nil }
    let best = counts.filter { !$0.example.isEmpty }.max {
      ($0.isExampleGood ? 1 : 0, $0.requests) < ($1.isExampleGood ? 1 : 0, $1.requests)
    }
    func share(_ count: (ActionCounts) -> Int) -> Double {
      Double(counts.reduce(0) { $0 + count($1) }) / Double(requests)
    }
    self.method = method
    self.pattern = pattern
    // A pattern without an example that is short enough is its own.
    example = best?.example ?? pattern
    isExampleSecret = example.split(separator: "/").contains {
      PathSegment($0.utf8) == .token
    }
    self.requests = requests
    self.share = Double(requests) / Double(max(1, total))
    responseSize = share(\.bytes)
    clientErrors = share { $0.statuses[3] }
    serverErrors = share { $0.statuses[4] }
    queries = share(\.queries)
    let thinks = counts.reduce(0) { $0 + $1.thinks }
    let sum = counts.reduce(0) { $0 + $1.thinkSum }
    think = thinks >= 10 ? Double(sum) / Double(thinks) : nil
    shortThink = tally.thinks.quantiles([0.25], of: indices).first ?? 0
    let durations = counts.reduce(0) { $0 + $1.durations }
    let time = counts.reduce(0) { $0 + $1.durationSum }
    duration = durations > 0 ? Double(time) / Double(durations) / 1e6 : nil
    p95 = tally.durations.quantiles([0.95], of: indices).first.map { $0 / 1e3 }
  }
}

extension AccessLogLine.Method {
  fileprivate var name: String {
    switch self {
    case .get: "GET"
    case .post: "POST"
    case .put: "PUT"
    case .patch: "PATCH"
    case .delete: "DELETE"
    case .other: "HEAD"
    }
  }
}
