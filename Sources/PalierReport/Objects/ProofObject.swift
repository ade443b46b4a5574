public import PalierModel
public import PalierPlanning
public import PalierProof

/// A proof as `palier prove --json` prints it: stable names, SI units.
public struct ProofObject: Encodable {
  let system: String
  let variant: [String]
  let run: String
  let date: String
  let loadUnit: String
  let asked: Double
  let answer: Verdict
  let reason: String
  let bottlenecks: [BottleneckObject]
  let capacity: Capacity
  let steps: [StepObject]
  let remarks: [String]

  enum CodingKeys: String, CodingKey {
    case system
    case variant
    case run
    case date
    case loadUnit = "load_unit"
    case asked
    case answer
    case reason
    case bottlenecks
    case capacity
    case steps
    case remarks
  }

  /// The object of a proof, its sentences in one language.
  public init(_ proof: Proof, in language: Language) {
    system = proof.system
    variant = proof.variant
    run = proof.run
    date = proof.date
    loadUnit = proof.asked.unit
    asked = proof.asked.amount
    answer = proof.answer
    reason = proof.reason(language)
    bottlenecks = proof.bottlenecks.map(BottleneckObject.init)
    capacity = Capacity(proof)
    steps = proof.steps.map { StepObject($0, in: language) }
    remarks = proof.remarks.map { $0(language) }
  }

  struct Capacity: Encodable {
    let predicted: Interval?
    /// The same at the speed of the machine during the search.
    let corrected: Interval?
    let speed: Double?
    let measured: Interval?

    init(_ proof: Proof) {
      predicted = proof.predictedCapacity
      corrected = proof.correctedCapacity
      speed = proof.searchSpeed
      measured = proof.measuredCapacity
    }
  }
}

/// A bottleneck in an object for machines.
public struct BottleneckObject: Encodable {
  let name: String
  let users: Double

  /// The object of a bottleneck.
  public init(_ bottleneck: Bottleneck) {
    name = bottleneck.station.name
    users = bottleneck.users
  }
}

/// One step of a proof in an object for machines.
struct StepObject: Encodable {
  let users: Double
  let validity: MeasuredStep.Validity
  let reason: String?
  let duration: Double
  let speed: Interval
  let errorShare: Double
  let errors: [String: Int]
  let testerShare: Double
  let throughput: Comparison
  let mean: Comparison
  let p95: Comparison
  let p99: Comparison
  let actions: [String: ActionObject]
  let utilisations: [UtilisationObject]
  let machine: MachineObject?

  enum CodingKeys: String, CodingKey {
    case users
    case validity
    case reason
    case duration
    case speed
    case errorShare = "error_share"
    case errors
    case testerShare = "tester_share"
    case throughput
    case mean
    case p95
    case p99
    case actions
    case utilisations
    case machine
  }

  init(_ step: StepProof, in language: Language) {
    users = step.load.amount
    validity = step.measured.validity
    reason = step.measured.reason?(language)
    duration = step.measured.duration
    speed = step.measured.speed
    errorShare = step.measured.errorShare
    errors = step.measured.errors
    testerShare = step.measured.testerShare
    let overall = ActionObject(
      raw: step.raw?.overall,
      corrected: step.corrected?.overall,
      measured: step.measured.overall
    )
    (throughput, mean, p95, p99) = (overall.throughput, overall.mean, overall.p95, overall.p99)
    actions = Dictionary(
      uniqueKeysWithValues: step.measured.actions.map { name, measured in
        (
          name,
          ActionObject(
            raw: step.raw?.actions[name],
            corrected: step.corrected?.actions[name],
            measured: measured
          )
        )
      }
    )
    utilisations = UtilisationObject.list(
      predicted: step.corrected?.utilisations ?? [],
      measured: step.measured.utilisations
    )
    machine = step.measured.machine.map(MachineObject.init)
  }
}

/// What the machine did during a step: cores, shares, bytes.
struct MachineObject: Encodable {
  let busy: Double
  let others: Double?
  let steal: Double
  let throttledPeriods: Double
  let swapped: Double
  let memoryAvailable: Double
  let diskBytes: Double
  let networkBytes: Double

  enum CodingKeys: String, CodingKey {
    case busy
    case others
    case steal
    case throttledPeriods = "throttled_periods"
    case swapped = "swapped_bytes"
    case memoryAvailable = "memory_available_bytes"
    case diskBytes = "disk_bytes"
    case networkBytes = "network_bytes"
  }

  init(_ use: MachineUse) {
    busy = use.busy
    others = use.others
    steal = use.steal
    throttledPeriods = use.throttledPeriods
    swapped = use.swapped
    memoryAvailable = use.memoryAvailable
    diskBytes = use.diskBytes
    networkBytes = use.networkBytes
  }
}

/// One action of a step: what was predicted, and what was measured.
struct ActionObject: Encodable {
  let throughput: Comparison
  let mean: Comparison
  let p95: Comparison
  let p99: Comparison

  init(raw: ActionPrediction?, corrected: ActionPrediction?, measured: MeasuredAction) {
    throughput = Comparison(
      predicted: corrected?.throughput,
      raw: raw?.throughput,
      measured: measured.throughput
    )
    mean = Comparison(predicted: corrected?.mean, raw: raw?.mean, measured: measured.mean)
    p95 = Comparison(predicted: corrected?.p95, raw: raw?.p95, measured: measured.p95)
    p99 = Comparison(predicted: corrected?.p99, raw: raw?.p99, measured: measured.p99)
  }
}

/// A predicted figure beside the measured one.
struct Comparison: Encodable {
  /// Predicted, at the speed that was measured.
  let predicted: Interval?
  /// Predicted at the speed of the calibration.
  let raw: Interval?
  @FiniteOrNull var measured: Double
  @FiniteOrNull var measuredLow: Double
  @FiniteOrNull var measuredHigh: Double

  enum CodingKeys: String, CodingKey {
    case predicted
    case raw
    case measured
    case measuredLow = "measured_low"
    case measuredHigh = "measured_high"
  }

  init(predicted: Interval?, raw: Interval?, measured: Interval) {
    self.predicted = predicted
    self.raw = raw
    self.measured = measured.mid
    measuredLow = measured.low
    measuredHigh = measured.high
  }
}

/// How busy a station was predicted and measured to be.
struct UtilisationObject: Encodable {
  let name: String
  let predicted: Double?
  let measured: Double?

  /// All the stations of both lists, in the order of the prediction.
  static func list(
    predicted: [StationUtilisation],
    measured: [StationUtilisation]
  ) -> [UtilisationObject] {
    let found = Dictionary(
      measured.map { ($0.station, $0.utilisation) },
      uniquingKeysWith: { first, _ in first }
    )
    let known = Set(predicted.map(\.station))
    return predicted.map {
      UtilisationObject(
        name: $0.station.name,
        predicted: $0.utilisation,
        measured: found[$0.station]
      )
    }
      + measured.filter { !known.contains($0.station) }.map {
        UtilisationObject(name: $0.station.name, predicted: nil, measured: $0.utilisation)
      }
  }
}
