import Foundation
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
  public let modelError: Double
  /// How far predictions were off so far; intervals are widened by it.
  public let discrepancy: ModelDiscrepancy
  /// The same seed gives the same predictions.
  public let seed: UInt64
  /// How much is simulated.
  public let effort: PredictionEffort
  /// The bounds of loads of users in the world in which all averages are exact; nil where the effort
  /// is full.
  let bounds: SaturationBounds?
  private let known = KnownWorlds()

  /// A predictor; throws ``MissingCalibration`` if an action was not calibrated.
  public init(
    system: System,
    calibration: Calibration,
    modelError: Double = Predictor.defaultModelError,
    discrepancy: ModelDiscrepancy = .standard,
    cores: PlannedCores? = nil,
    seed: UInt64 = 1
  ) throws {
    builder = try NetworkBuilder(system: system, calibration: calibration, cores: cores)
    self.modelError = modelError
    self.discrepancy = discrepancy
    self.seed = seed
    effort = PredictionEffort(system, calibration)
    bounds =
      effort.isFull
      ? nil : SaturationBounds(builder, DemandDraw(calibration, speed: calibration.speed.mid))
  }

  /// Seconds to leave out, and seconds in which about so many responses come back, at least `least` and
  /// at most the usual length; that length and a sixth of it where the effort is full.
  func window(
    for responses: Double,
    at load: LoadLevel,
    usual: Double,
    least: Double = 1
  ) -> (warmUp: Double, duration: Double) {
    guard let bounds else { return (usual / 6, usual) }
    let rate = load.isOpen ? load.amount : bounds.responses(of: load.amount)
    let duration = min(usual, max(least, responses / max(0.1, rate)))
    return (max(duration / 6, settling(at: load)), duration)
  }

  /// Seconds until a crowd has settled: once all who came before it are served, and as many again; at
  /// most 20.
  func settling(at load: LoadLevel) -> Double { min(20, 2 * (bounds?.crowd(at: load)?.wait ?? 0)) }

  /// The speeds of the machine at which steps are predicted before they run: that of the
  /// calibration, and others around it where any service's CPU time follows the machine's.
  public var speeds: [Double] {
    let expected = builder.calibration.speed.mid
    let follows = builder.calibration.services.contains { $0.speedExponent.high > 0 }
    return follows ? [0.7, 0.85, 1, 1.15, 1.3].map { $0 * expected } : [expected]
  }

  /// What a step of this length will show, at each of ``speeds``.
  ///
  /// Speeds other than the calibration's are simulated a third as often.
  public func forecast(_ load: LoadLevel, duration: Double, warmUp: Double) throws -> Forecast? {
    let expected = builder.calibration.speed.mid
    return Forecast(
      try speeds.map { speed in
        try prediction(
          load,
          duration: duration,
          warmUp: warmUp,
          speed: speed,
          effort: speed == expected ? 1 : 1.0 / 3
        )
      }
    )
  }

  /// What a step of this length will show at one speed of the machine.
  ///
  /// The step is simulated 40 to 200 times, each in a world drawn from what the calibration
  /// allows. The middle is the median of the results, the bounds are their 2.5 % and 97.5 %
  /// quantiles. `effort`, from 0.2 to 1, is the share of the usual number of simulations.
  public func prediction(
    _ load: LoadLevel,
    duration: Double,
    warmUp: Double,
    speed: Double,
    effort: Double = 1
  ) throws
    -> StepPrediction
  {
    let effort = max(0.03, effort * self.effort.share)
    let occupancy = try occupancy(load, speed: speed)
    var random = RandomSource(seed: seed, stream: 17)
    let most = Int(200 * effort)
    let least = 40
    var count = most
    if most > least {
      let pilot = try replicate(1, load, duration: duration, warmUp: warmUp) {
        DemandDraw(builder.calibration, speed: speed, occupancy: occupancy)
      }
      let events = max(1, pilot.first?.events ?? 1)
      count = min(most, max(least, Int(effort * Double(Predictor.eventBudget)) / events))
    }
    func world() -> DemandDraw {
      DemandDraw(
        builder.calibration,
        speed: speed,
        occupancy: occupancy,
        modelError: modelError,
        using: &random
      )
    }
    let results: [Replication]
    if builder.calibration.isDeclared {
      let worlds = try known.first(count, speed: speed, like: load) {
        try parallelMap((0..<count).map { _ in world() }) {
          try PlannedWorld(builder, $0, like: load, shortly: !self.effort.isFull)
        }
      }
      results = try parallelMap(Array(worlds.enumerated())) { number, world in
        try world.run([number], load, duration: duration, warmUp: warmUp, seed: seed)
      }
      .flatMap(\.self)
    } else {
      results = try replicate(count, load, duration: duration, warmUp: warmUp, in: world)
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

  /// How busy a load keeps the services, which decides between demands measured with pauses and
  /// demands measured back to back; nothing does where demands are declared.
  func occupancy(_ load: LoadLevel, speed: Double) throws -> Occupancy {
    var occupancy = Occupancy(builder.calibration, busyness: 0.5)
    guard !builder.calibration.isDeclared else { return occupancy }
    for _ in 0..<2 {
      let results = try replicate(2, load, duration: 10, warmUp: 5) {
        DemandDraw(builder.calibration, speed: speed, occupancy: occupancy)
      }
      occupancy = Occupancy(results, builder)
    }
    return occupancy
  }

  /// The world in which all averages are exact, about where a system is full.
  func fullWorld(speed: Double, load: (Int) -> LoadLevel) throws -> DemandDraw {
    let calibration = builder.calibration
    let rough = DemandDraw(
      calibration,
      speed: speed,
      occupancy: Occupancy(calibration, busyness: 0.8)
    )
    guard !calibration.isDeclared,
      let bound = SaturationBounds(builder, rough, open: load(1).isOpen).least
    else { return rough }
    let occupancy = try occupancy(load(max(1, Int(min(1e6, bound)))), speed: speed)
    return DemandDraw(calibration, speed: speed, occupancy: occupancy)
  }

  /// Simulates a load several times, in a world made anew for each, on all cores.
  func replicate(
    _ count: Int,
    _ load: LoadLevel,
    duration: Double,
    warmUp: Double,
    in world: () -> DemandDraw
  ) throws -> [Replication] {
    let worlds = (0..<count).map { _ in world() }
    let parts = min(count, ProcessInfo.processInfo.activeProcessorCount)
    let shares = (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
    return try parallelMap(shares) { share in
      var replications = Replications(
        count: share.count,
        seed: seed,
        warmUp: warmUp,
        duration: duration,
        percentiles: Predictor.levels
      )
      replications.first = share.lowerBound
      replications.crowd = bounds?.crowd(at: load)
      return try replications.run { index in
        try CompiledNetwork(builder.network(at: load, in: worlds[index]))
      }
    }
    .flatMap(\.self)
  }

  /// The percentiles that replications keep: those that objectives can bound.
  static let levels = [0.5, 0.75, 0.9, 0.95, 0.99]
}
