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

    fileprivate init(
      name: String,
      _ record: borrowing CategoryRecord,
      seconds: Double,
      levels: [Double]
    ) {
      self.name = name
      completions = Int(record.responses.count)
      timeouts = record.timeouts
      refusals = record.refusals
      throughput = Double(record.responses.count) / seconds
      mean = record.responses.mean
      percentiles = record.responses.percentiles(levels)
    }
  }

  /// Its index among the replications.
  public var index: Int
  /// Events, warm-up included.
  public var events: Int
  /// Each action.
  public var actions: [Action]
  /// All actions that are not held, their requests together; all actions if all are held.
  public var overall: Action
  /// The parts of the network.
  public var stations: StationResults

  init(_ engine: inout Engine, index: Int, from start: Snapshot, levels: [Double]) {
    let compiled = engine.network
    let end = Snapshot(&engine)
    self.index = index
    events = engine.events
    actions = []
    let seconds = end.time - start.time
    for (action, name) in compiled.actions.enumerated() {
      let own = compiled.categories.indices.filter { compiled.categories[$0].action == action }
      guard let first = own.first else { continue }
      if own.count == 1 {
        actions.append(Action(name: name, engine.records[first], seconds: seconds, levels: levels))
        continue
      }
      var all = CategoryRecord()
      for index in own { all.merge(engine.records[index]) }
      actions.append(Action(name: name, all, seconds: seconds, levels: levels))
    }
    let held = compiled.heldActions
    var together = CategoryRecord()
    for (index, category) in compiled.categories.enumerated()
    where held.count == compiled.actions.count || !held.contains(compiled.actions[category.action])
    {
      together.merge(engine.records[index])
    }
    overall = Action(name: "", together, seconds: seconds, levels: levels)
    stations = StationResults(from: start, to: end, of: compiled)
  }
}
