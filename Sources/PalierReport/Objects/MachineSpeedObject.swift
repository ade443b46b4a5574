public import PalierModel

/// The speed of a machine as `palier calibrate --machine --json` prints it: stable names, SI units.
public struct MachineSpeedObject: Encodable {
  /// The calibration that the machine is compared with.
  struct Reference: Encodable {
    let system: String
    let run: String
    let date: String
    let model: String
    let speed: Interval
  }

  let host: HostProfile
  let architecture: String
  let cores: [Int]
  let seconds: Double
  /// The share of the cores that other programs took; null where it is not known.
  let others: Double?
  let kinds: [MachineSpeed.Kind]
  let speed: Interval
  /// Null where there is nothing to compare with.
  let factor: Interval?
  let calibration: Reference?

  enum CodingKeys: CodingKey {
    case host, architecture, cores, seconds, others, kinds, speed, factor, calibration
  }

  /// The object of a speed, beside a calibration where there is one.
  public init(_ speed: MachineSpeed, calibration: Calibration?) {
    host = speed.host
    architecture = speed.architecture
    cores = speed.cores
    seconds = speed.seconds
    others = speed.others
    kinds = speed.kinds
    self.speed = speed.combined
    factor = calibration.map { speed.factor(relativeTo: $0) }
    self.calibration = calibration.map {
      Reference(
        system: $0.system,
        run: $0.run,
        date: $0.date,
        model: $0.host.model,
        speed: $0.speed
      )
    }
  }

  /// Writes every key, null where nothing is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(host, forKey: .host)
    try container.encode(architecture, forKey: .architecture)
    try container.encode(cores, forKey: .cores)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(others, forKey: .others)
    try container.encode(kinds, forKey: .kinds)
    try container.encode(speed, forKey: .speed)
    try container.encode(factor, forKey: .factor)
    try container.encode(calibration, forKey: .calibration)
  }
}
