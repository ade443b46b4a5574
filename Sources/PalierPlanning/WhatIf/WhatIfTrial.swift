import PalierModel
import PalierQueueing

/// What one variant of a system does in a number of worlds, the same for all variants.
struct WhatIfTrial: Sendable {
  /// The capacity in each world, in users; infinite where no load breaks an objective; nil where
  /// nothing bounds it.
  let capacities: [Double]?
  /// The 95th percentile at the load that was asked about in each world, in seconds; empty without
  /// such a load.
  let responses: [Double]
  /// What saturates first.
  let bottleneck: Bottleneck?

  /// Worlds in which each capacity is found.
  static let capacityWorlds = 12
  /// Worlds in which each response time is found.
  static let responseWorlds = 40

  /// The trial of a variant.
  init(of predictor: Predictor, at load: LoadLevel?) throws {
    let speed = predictor.builder.calibration.speed.mid
    capacities = try predictor.capacities(in: WhatIfTrial.capacityWorlds, speed: speed)
    responses =
      try load.map {
        try predictor.responses(at: $0, in: WhatIfTrial.responseWorlds, speed: speed)
      } ?? []
    bottleneck = try predictor.bottlenecks(speed: speed, count: 1).first
  }

  /// The capacity with its bounds; nil where nothing bounds it.
  var capacity: Interval? {
    capacities.map { Interval(quantilesOf: $0.filter(\.isFinite)) }
  }

  /// The 95th percentile with its bounds; nil without a load.
  var p95: Interval? { responses.isEmpty ? nil : Interval(quantilesOf: responses) }
}

extension Predictor {
  /// The 95th percentile of the response time in each of so many worlds, in seconds.
  ///
  /// World number i of two predictors with one calibration and one seed is the same world, and
  /// draws the same random numbers.
  func responses(at load: LoadLevel, in worlds: Int, speed: Double) throws -> [Double] {
    let occupancy = try occupancy(load, speed: speed)
    var random = RandomSource(seed: seed, stream: 17)
    let results = try replicate(worlds, load, duration: 60, warmUp: 10) {
      DemandDraw(
        builder.calibration,
        speed: speed,
        occupancy: occupancy,
        modelError: modelError,
        using: &random
      )
    }
    let index = Predictor.levels.firstIndex(of: 0.95) ?? 0
    return results.map { $0.overall.percentiles[index] }
  }
}
