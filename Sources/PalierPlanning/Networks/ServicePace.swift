import PalierModel
import PalierQueueing

/// How many times as long the services compute in a world as they did when they were measured at reference
/// speed: what the machine, the planned cores, and the services' own housekeeping do to all of their work.
struct ServicePace: Sendable {
  /// How much longer a service's CPU time takes because of the background.
  private let stretches: [Double]
  /// How fast the planned machine is for each service, times the machine calibrated on.
  private let coreSpeeds: [Interval]

  init(_ system: System, _ calibration: Calibration, _ layout: ProcessorLayout) {
    stretches = calibration.services.indices.map { layout.stretch(ofService: $0) }
    coreSpeeds = calibration.services.map { system.coreSpeed(for: $0.name) * layout.share }
  }

  /// The factor of a service's CPU time.
  func factor(ofService index: Int, in draw: DemandDraw) -> Double {
    let speed = power(draw.speed, -draw.exponents[index])
    let cores = coreSpeeds[index].value(atDeviation: draw.coreDeviation)
    return speed * stretches[index] * max(0.1, 1 + draw.discrepancy) / cores
  }
}
