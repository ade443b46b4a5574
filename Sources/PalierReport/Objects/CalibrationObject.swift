public import PalierModel

/// A calibration as `palier calibrate --json` prints it: stable names, SI units.
public struct CalibrationObject: Encodable {
  let system: String
  let variant: [String]
  let run: String
  let date: String
  let speed: Interval
  let services: [ServiceObject]
  let actions: [ActionDemandObject]
  let remarks: [String]

  /// The object of a calibration, its sentences in one language.
  public init(_ calibration: Calibration, in language: Language) {
    system = calibration.system
    variant = calibration.variant
    run = calibration.run
    date = calibration.date
    speed = calibration.speed
    services = calibration.services.map { ServiceObject($0, in: language) }
    actions = calibration.actions.map { ActionDemandObject($0, of: calibration) }
    remarks = calibration.remarks.map { $0(language) }
  }
}

/// A service as a calibration saw it.
struct ServiceObject: Encodable {
  let name: String
  let processes: Int
  let workers: ServiceProfile.Workers
  let evidence: [String]
  let cores: [Int]
  let quota: ServiceProfile.Quota?
  let speedExponent: Interval
  let background: Double?
  let wakeUp: Double?
  let memory: Double

  enum CodingKeys: String, CodingKey {
    case name
    case processes
    case workers
    case evidence
    case cores
    case quota
    case speedExponent = "speed_exponent"
    case background
    case wakeUp = "wake_up"
    case memory
  }

  init(_ service: ServiceProfile, in language: Language) {
    name = service.name
    processes = service.processes
    workers = service.workers
    evidence = service.evidence.map { $0(language) }
    cores = service.cores
    quota = service.quota
    speedExponent = service.speedExponent
    background = service.background
    wakeUp = service.wakeUp
    memory = service.memory
  }
}

/// The demands of an action.
struct ActionDemandObject: Encodable {
  let name: String
  let backToBack: DemandObject
  let spaced: DemandObject?
  let misses: DemandObject?
  let closesConnection: Bool
  let requestBytes: Double
  let responseBytes: Double

  enum CodingKeys: String, CodingKey {
    case name
    case backToBack = "back_to_back"
    case spaced
    case misses
    case closesConnection = "closes_connection"
    case requestBytes = "request_bytes"
    case responseBytes = "response_bytes"
  }

  init(_ action: ActionProfile, of calibration: Calibration) {
    let names = calibration.services.map(\.name)
    name = action.name
    backToBack = DemandObject(action.backToBack, services: names)
    spaced = action.spaced.map { DemandObject($0, services: names) }
    misses = action.misses.map { DemandObject($0, services: names) }
    closesConnection = action.closesConnection
    requestBytes = action.requestBytes
    responseBytes = action.responseBytes
  }
}

/// Averages over the requests of one kind.
struct DemandObject: Encodable {
  let count: Int
  let cpu: [String: Double]
  let standardError: [String: Double]
  let waiting: Double
  let elapsed: Double
  let held: Double

  enum CodingKeys: String, CodingKey {
    case count
    case cpu
    case standardError = "cpu_standard_error"
    case waiting
    case elapsed
    case held
  }

  init(_ profile: DemandProfile, services: [String]) {
    count = profile.count
    cpu = Dictionary(uniqueKeysWithValues: zip(services, profile.mean.cpu))
    standardError = Dictionary(uniqueKeysWithValues: zip(services, profile.standardError))
    waiting = profile.mean.waiting
    elapsed = profile.mean.elapsed
    held = profile.mean.held
  }
}
