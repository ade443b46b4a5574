/// What one short run saw.
public struct Replication: Sendable, Hashable {
  /// What it saw of one action, its requests in all chains together.
  public struct Action: Sendable, Hashable {
    /// The name of the action.
    public var name: String
    /// Responses.
    public var completions: Int
    /// Customers who gave up.
    public var timeouts: Int
    /// Requests that found a backlog full.
    public var refusals: Int
    /// Responses a second.
    public var throughput: Double
    /// The mean response time in seconds, without what was held on purpose; 0 without responses.
    public var mean: Double
    /// The response times at the levels that were asked for, in seconds.
    public var percentiles: [Double]
  }

  /// Its index among the replications.
  public var index: Int
  /// Events, warm-up included.
  public var events: Int
  /// Each action.
  public var actions: [Action]
  /// The parts of the network.
  public var stations: StationResults

  init(_ engine: inout Engine, index: Int, from start: Snapshot, levels: [Double]) {
    let compiled = engine.network
    let end = Snapshot(&engine)
    self.index = index
    events = engine.events
    actions = []
    for (action, name) in compiled.actions.enumerated() {
      var all = CategoryRecord()
      for (index, category) in compiled.categories.enumerated() where category.action == action {
        all.merge(engine.records[index])
      }
      actions.append(
        Action(
          name: name,
          completions: Int(all.responses.count),
          timeouts: all.timeouts,
          refusals: all.refusals,
          throughput: Double(all.responses.count) / (end.time - start.time),
          mean: all.responses.mean,
          percentiles: levels.map { all.responses.percentile($0) }
        )
      )
    }
    stations = StationResults(from: start, to: end, of: compiled)
  }
}
