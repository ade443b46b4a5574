/// Many short runs of a network, each as a load test of the same length would see it.
///
/// Their spread shows what one test may measure; parameters drawn anew for each replication show
/// what their uncertainty adds. The memory of one run serves the next.
public struct Replications: Sendable, Hashable {
  /// Customers who wait in the long run.
  ///
  /// They come evenly over the time for which each of them waits, so that those still there at its end
  /// have been waiting for all times up to it, as they have in the long run: from then on a short run
  /// sees it.
  public struct Crowd: Sendable, Hashable {
    /// Their share of the closed customers, from 0 to 1.
    public var share: Double
    /// Seconds for which each waits.
    public var wait: Double

    /// A crowd.
    public init(share: Double, wait: Double) {
      self.share = share
      self.wait = wait
    }
  }

  /// How many runs.
  public var count: Int
  /// The index of the first: replications may be shared out, and are the same whoever runs them.
  public var first = 0
  /// The same seed gives the same results; replication `i` of two different networks draws the
  /// same random numbers (common random numbers).
  public var seed: UInt64
  /// Seconds left out at the beginning of each.
  public var warmUp: Double
  /// Seconds measured of each.
  public var duration: Double
  /// The levels (0...1) of the percentiles.
  public var percentiles: [Double]
  /// The loads of the chains in place of the network's, closed where those are closed: a network is
  /// compiled once for many loads.
  public var loads: [Chain.Load]?
  /// Closed customers who wait in the long run, where more come than can be served; nil: none.
  public var crowd: Crowd?

  /// So many runs of this length.
  public init(
    count: Int,
    seed: UInt64,
    warmUp: Double,
    duration: Double,
    percentiles: [Double] = [0.5, 0.95, 0.99]
  ) {
    self.count = count
    self.seed = seed
    self.warmUp = warmUp
    self.duration = duration
    self.percentiles = percentiles
  }

  /// Runs the same network each time.
  ///
  /// - Throws: ``NetworkError`` if it is not valid.
  public func run(_ network: Network) throws(NetworkError) -> [Replication] {
    let compiled = try CompiledNetwork(network)
    return try run { (_) throws(NetworkError) in compiled }
  }

  /// Runs a network that `network` makes from the index of the replication.
  ///
  /// - Throws: what `network` throws.
  public func run<Failure>(
    _ network: (Int) throws(Failure) -> CompiledNetwork
  ) throws(Failure) -> [Replication] {
    if count <= 0 { return [] }
    var results: [Replication] = []
    results.reserveCapacity(count)
    var engine = Engine(
      try network(first),
      loads: loads,
      crowd: crowd,
      seed: seed(of: first)
    )
    for index in first..<first + count {
      if index > first {
        engine.load(try network(index), loads: loads, crowd: crowd, seed: seed(of: index))
      }
      engine.run(until: warmUp)
      engine.clearRecords()
      let start = Snapshot(&engine)
      engine.run(until: warmUp + duration)
      results.append(Replication(&engine, index: index, from: start, levels: percentiles))
    }
    return results
  }

  private func seed(of index: Int) -> UInt64 {
    RandomSource.scramble(seed &+ RandomSource.scramble(UInt64(index)))
  }
}
