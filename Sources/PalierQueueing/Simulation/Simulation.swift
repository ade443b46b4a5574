/// One long run of a network, from which steady-state means and percentiles are estimated.
public enum Simulation {
  /// How much of the beginning is left out.
  public enum Beginning: Sendable, Hashable {
    /// So many seconds.
    case seconds(Double)
    /// Until the MSER-5 rule finds no trend any more; at least a twentieth of the duration, at
    /// most all of it once more.
    case automatic
  }

  /// Simulates `duration` seconds after the warm-up.
  ///
  /// - Parameters:
  ///   - network: what is simulated.
  ///   - seed: the same seed gives the same result; the customers of networks that differ in
  ///     something else draw the same numbers.
  ///   - warmUp: what is left out at the beginning.
  ///   - duration: simulated seconds that are measured.
  ///   - batches: equal parts of the duration, from whose differences the 95 % intervals come.
  ///   - percentiles: the levels (0...1) that get intervals.
  /// - Returns: what was seen after the warm-up.
  /// - Throws: ``NetworkError`` if the network is not valid.
  public static func run(
    _ network: Network,
    seed: UInt64,
    warmUp: Beginning = .automatic,
    duration: Double,
    batches: Int = 30,
    percentiles: [Double] = [0.5, 0.9, 0.95, 0.99]
  ) throws(NetworkError) -> SimulationResult {
    run(
      try CompiledNetwork(network),
      seed: seed,
      warmUp: warmUp,
      duration: duration,
      batches: batches,
      percentiles: percentiles
    )
  }

  /// The same for a network that is already compiled.
  public static func run(
    _ compiled: CompiledNetwork,
    seed: UInt64,
    warmUp: Beginning = .automatic,
    duration: Double,
    batches: Int = 30,
    percentiles: [Double] = [0.5, 0.9, 0.95, 0.99]
  ) -> SimulationResult {
    var engine = Engine(compiled, seed: seed)
    switch warmUp {
    case .seconds(let seconds): engine.run(until: seconds)
    case .automatic: settle(&engine, within: duration)
    }
    engine.clearRecords()
    let start = Snapshot(&engine)
    var actions = compiled.actions.indices.map { action in
      RequestTotals(compiled.categories.indices.filter { compiled.categories[$0].action == action })
    }
    var chains = compiled.network.chains.indices.map { chain in
      RequestTotals(compiled.categories.indices.filter { compiled.categories[$0].chain == chain })
    }
    for batch in 1...max(1, batches) {
      engine.run(until: start.time + duration * Double(batch) / Double(max(1, batches)))
      for index in actions.indices { actions[index].add(engine.records, levels: percentiles) }
      for index in chains.indices { chains[index].add(engine.records, levels: percentiles) }
      engine.clearRecords()
    }
    let end = Snapshot(&engine)
    return SimulationResult(
      warmUp: start.time,
      duration: duration,
      events: engine.events,
      actions: zip(compiled.actions, actions)
        .map { $1.result(name: $0, duration: duration, levels: percentiles) },
      chains: zip(compiled.network.chains, chains)
        .map { $1.result(name: $0.name, duration: duration, levels: percentiles) },
      stations: StationResults(from: start, to: end, of: compiled)
    )
  }

  /// Runs until the series of mean response times and of customers waiting has no trend.
  private static func settle(_ engine: inout Engine, within duration: Double) {
    let intervals = 250
    var length = duration / 20
    while true {
      let begin = engine.now
      var series: [Double] = []
      var last = engine.waitingArea
      for interval in 1...intervals {
        engine.run(until: begin + length * Double(interval) / Double(intervals))
        let area = engine.waitingArea
        series.append(area - last)
        last = area
      }
      if WarmUp.truncation(of: series) <= intervals / 2 || engine.now >= duration { return }
      length *= 2
    }
  }
}

extension Engine {
  /// Customer-seconds of waiting so far, in all chains.
  var waitingArea: Double {
    (0..<waiting.count)
      .reduce(0) { $0 + waiting[$1].area + waiting[$1].level * (now - waiting[$1].since) }
  }

  mutating func clearRecords() {
    for category in 0..<records.count { records[category].removeAll() }
  }
}
