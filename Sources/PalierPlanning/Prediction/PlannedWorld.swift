import PalierQueueing

/// The network of one world, compiled once and run at many loads.
struct PlannedWorld: Sendable {
  private let builder: NetworkBuilder
  private let draw: DemandDraw
  private let compiled: CompiledNetwork
  /// The asymptotic bounds of its loads; nil where runs are long enough without them.
  private let bounds: SaturationBounds?

  /// A world's network, whose loads are of the kind of `load`; `change` is made to it before.
  ///
  /// `counting` are the actions whose responses are asked about by themselves; nil: all. `shortly`: its
  /// runs are short, and begin with as many waiting as the long run would have.
  init(
    _ builder: NetworkBuilder,
    _ draw: DemandDraw,
    like load: LoadLevel,
    counting: Set<String>? = nil,
    shortly: Bool = false,
    changing change: (inout Network) -> Void = { _ in }
  ) throws {
    self.builder = builder
    self.draw = draw
    bounds = shortly ? SaturationBounds(builder, draw, open: load.isOpen) : nil
    var network = builder.network(at: load, in: draw)
    change(&network)
    compiled = try CompiledNetwork(network, counting: counting)
  }

  /// Runs it under a load, on all cores: each time with the random numbers of another replication.
  func run(
    _ numbers: [Int],
    _ load: LoadLevel,
    duration: Double,
    warmUp: Double,
    seed: UInt64
  ) throws -> [Replication] {
    try parallelMap(numbers) { index in
      var replications = Replications(
        count: 1,
        seed: seed,
        warmUp: warmUp,
        duration: duration,
        percentiles: Predictor.levels
      )
      replications.first = index
      replications.loads = builder.loads(at: load, in: draw)
      replications.crowd = bounds?.crowd(at: load)
      return replications.run { _ in compiled }
    }
    .flatMap(\.self)
  }
}
