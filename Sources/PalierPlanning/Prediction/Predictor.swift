public import PalierModel
import PalierQueueing

/// Predicts what load tests of a calibrated system will show, by simulating them.
public struct Predictor: Sendable {
  /// The relative standard deviation of what no measurement of the calibration explains.
  ///
  /// CPU time under load differs from CPU time at light load by some percent (caches, wake-ups,
  /// batches) even where demands are exact; this much is drawn anew for each world.
  public static let defaultModelError = 0.01
  /// Events that one prediction may cost: some seconds of computing.
  static let eventBudget = 6_000_000

  /// Makes the networks.
  public let builder: NetworkBuilder
  /// The relative standard deviation of what no measurement of the calibration explains.
  public var modelError: Double
  /// How far predictions were off so far; intervals are widened by it.
  public var discrepancy: ModelDiscrepancy
  /// The same seed gives the same predictions.
  public var seed: UInt64

  /// A predictor; throws ``MissingCalibration`` if an action was not calibrated.
  public init(
    system: System,
    calibration: Calibration,
    modelError: Double = Predictor.defaultModelError,
    discrepancy: ModelDiscrepancy = .standard,
    seed: UInt64 = 1
  ) throws {
    builder = try NetworkBuilder(system: system, calibration: calibration)
    self.modelError = modelError
    self.discrepancy = discrepancy
    self.seed = seed
  }

  /// What a step of this length will show, at each of several speeds of the machine.
  public func forecast(
    _ load: LoadLevel,
    duration: Double,
    warmUp: Double,
    speeds: [Double]
  )
    throws -> Forecast?
  {
    Forecast(
      try speeds.map { try prediction(load, duration: duration, warmUp: warmUp, speed: $0) }
    )
  }

  /// What a step of this length will show at one speed of the machine.
  ///
  /// The step is simulated 40 to 200 times, each in a world drawn from what the calibration
  /// allows. The middle is the median of the results, the bounds are their 2.5 % and 97.5 %
  /// quantiles.
  public func prediction(
    _ load: LoadLevel,
    duration: Double,
    warmUp: Double,
    speed: Double
  ) throws
    -> StepPrediction
  {
    let busyness = try busyness(load, speed: speed)
    var random = RandomSource(seed: seed, stream: 17)
    let pilot = try replicate(1, load, duration: duration, warmUp: warmUp) {
      DemandDraw(builder.calibration, speed: speed, busyness: busyness)
    }
    let events = max(1, pilot.first?.events ?? 1)
    let count = min(200, max(40, Predictor.eventBudget / events))
    let results = try replicate(count, load, duration: duration, warmUp: warmUp) {
      DemandDraw(
        builder.calibration,
        speed: speed,
        busyness: busyness,
        modelError: modelError,
        using: &random
      )
    }
    var prediction = StepPrediction(
      load: load,
      speed: speed,
      replications: results,
      builder: builder
    )
    prediction.overall = discrepancy.widen(prediction.overall)
    prediction.actions = prediction.actions.mapValues(discrepancy.widen)
    return prediction
  }

  /// How busy the services' cores are under a load, which decides between demands measured with
  /// pauses and demands measured back to back.
  func busyness(_ load: LoadLevel, speed: Double) throws -> Double {
    var busyness = 0.5
    for _ in 0..<2 {
      let results = try replicate(2, load, duration: 10, warmUp: 5) {
        DemandDraw(builder.calibration, speed: speed, busyness: busyness)
      }
      let utilisations = results.flatMap { $0.stations.processors.map(\.utilisation) }
      busyness = min(1, utilisations.max() ?? 0)
    }
    return busyness
  }

  /// Simulates a load several times, in a world made anew for each.
  func replicate(
    _ count: Int,
    _ load: LoadLevel,
    duration: Double,
    warmUp: Double,
    seed: UInt64? = nil,
    changing change: (inout Network) -> Void = { _ in },
    in world: () -> DemandDraw
  ) throws -> [Replication] {
    let replications = Replications(
      count: count,
      seed: seed ?? self.seed,
      warmUp: warmUp,
      duration: duration,
      percentiles: Predictor.levels
    )
    return try replications.run { _ in
      var network = builder.network(at: load, in: world())
      change(&network)
      return try CompiledNetwork(network)
    }
  }

  /// The percentiles that replications keep: those that objectives can bound.
  static let levels = [0.5, 0.75, 0.9, 0.95, 0.99]
}
