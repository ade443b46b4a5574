public import PalierModel
public import PalierQueueing

/// One world among those that the measurements allow: how far each demand lies from its measured
/// average, and how fast the machine is.
public struct DemandDraw: Sendable {
  /// How many standard errors the mean CPU time of each service in each action lies from its
  /// measured mean: `[action][service]`.
  public var cpuDeviations: [[Double]]
  /// The machine's speed relative to the reference.
  public var speed: Double
  /// The power of the speed that each service's CPU time follows.
  public var exponents: [Double]
  /// How busy the services are, and how cold requests find them.
  public var occupancy: Occupancy
  /// How many standard deviations coldness lies from what the occupancy says.
  public var coldnessDeviation: Double
  /// How many standard deviations the speed of the planned machine's cores, and how many of them a
  /// service may use, lie from what the dossier says of them.
  public var coreDeviation: Double
  /// Relative differences that remained between predictions and measurements, drawn anew.
  public var discrepancy: Double

  /// The world in which every measured average is exact.
  ///
  /// Without an occupancy cores are half busy, and everything is half cold.
  public init(_ calibration: Calibration, speed: Double, occupancy: Occupancy? = nil) {
    cpuDeviations = calibration.actions.map { _ in calibration.services.map { _ in 0 } }
    exponents = calibration.services.map(\.speedExponent.mid)
    self.speed = speed
    self.occupancy = occupancy ?? Occupancy(calibration, busyness: 0.5)
    discrepancy = 0
    coreDeviation = 0
    coldnessDeviation = 0
  }

  /// How cold requests find a service in this world, from 0 to 1.
  func coldness(ofService index: Int) -> Double {
    let factor = 1 + DemandDraw.scatterOfColdness * coldnessDeviation
    return min(1, max(0, occupancy.coldness[index] * factor))
  }

  /// The relative standard deviation of the coldness: what the lab's services differed by.
  private static let scatterOfColdness = 0.2

  /// A world drawn at random.
  ///
  /// Demands are normal about their average with its standard error; the exponent is normal with
  /// its interval as 95 % bounds; the unexplained part of a CPU demand is normal with relative
  /// standard deviation `modelError`.
  public init(
    _ calibration: Calibration,
    speed: Double,
    occupancy: Occupancy,
    modelError: Double,
    using random: inout RandomSource
  ) {
    self.init(calibration, speed: speed, occupancy: occupancy)
    // From a stream of its own: systems that say a speed and others meet the same worlds.
    var copy = random
    var cores = copy.split()
    coreDeviation = cores.normal()
    coldnessDeviation = cores.normal()
    discrepancy = modelError * random.normal()
    for action in calibration.actions.indices {
      for service in calibration.services.indices {
        cpuDeviations[action][service] = random.normal()
      }
    }
    exponents = calibration.services.map {
      $0.speedExponent.mid + $0.speedExponent.halfWidth / 1.96 * random.normal()
    }
  }
}
