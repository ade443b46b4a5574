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
  /// How busy the services' cores are expected to be, from 0 to 1: demands measured with pauses
  /// count for the idle share, those measured back to back for the busy one.
  public var busyness: Double
  /// How warm requests find the caches of a core that is always busy: 1 as back to back, 0 as after
  /// a pause.
  ///
  /// Other requests than one's own have been there in between. 0.75 ± 0.1, from the CPU time of the
  /// lab's game site at 41 and 75 % use.
  public var warmth = DemandDraw.usualWarmth
  /// How many standard deviations the speed of the planned machine's cores, and how many of them a
  /// service may use, lie from what the dossier says of them.
  public var coreDeviation: Double
  /// Relative differences that remained between predictions and measurements, drawn anew.
  public var discrepancy: Double

  /// The world in which every measured average is exact.
  public init(_ calibration: Calibration, speed: Double, busyness: Double = 0.5) {
    cpuDeviations = calibration.actions.map { _ in calibration.services.map { _ in 0 } }
    exponents = calibration.services.map(\.speedExponent.mid)
    self.speed = speed
    self.busyness = busyness
    discrepancy = 0
    coreDeviation = 0
  }

  private static let usualWarmth = 0.75
  private static let warmthDeviation = 0.1

  /// A world drawn at random.
  ///
  /// Demands are normal about their average with its standard error; the exponent is normal with
  /// its interval as 95 % bounds; the unexplained part of a CPU demand is normal with relative
  /// standard deviation `modelError`.
  public init(
    _ calibration: Calibration,
    speed: Double,
    busyness: Double,
    modelError: Double,
    using random: inout RandomSource
  ) {
    self.init(calibration, speed: speed, busyness: busyness)
    // From a stream of its own: systems that say a speed and others meet the same worlds.
    var copy = random
    var cores = copy.split()
    coreDeviation = cores.normal()
    warmth = min(1, max(0, DemandDraw.usualWarmth + DemandDraw.warmthDeviation * cores.normal()))
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
