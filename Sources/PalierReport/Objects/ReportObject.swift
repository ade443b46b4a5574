public import PalierModel
import PalierPlanning
public import PalierProof

/// A report as `palier report --format json` prints it: stable names, SI units.
public struct ReportObject: Encodable {
  let proofs: [ProofObject]
  let promises: [PromiseObject]
  let plan: PlanObject?

  /// The object of proofs and promises, and of the plan in a complete dossier, its sentences in one
  /// language.
  public init(
    _ proofs: [Proof],
    _ promises: [Promise],
    plan: PlanObject? = nil,
    in language: Language
  ) {
    self.plan = plan
    self.proofs = proofs.map { ProofObject($0, in: language) }
    self.promises = promises.map { promise in
      PromiseObject(promise, proof: proofs.first { $0.variant == promise.variant })
    }
  }

  /// What a change was predicted to do.
  struct PromiseObject: Encodable {
    let variant: [String]
    let from: [String]
    let calibration: String
    let capacity: Interval?
    /// The same at the speed of the machine while the capacity was searched for.
    let corrected: Interval?
    let bottlenecks: [BottleneckObject]
    let steps: [Step]

    init(_ promise: Promise, proof: Proof?) {
      variant = promise.variant
      from = promise.from
      calibration = promise.calibration
      capacity = promise.capacity
      corrected = proof?.searchSpeed.flatMap { promise.capacity(speed: $0) }
      bottlenecks = promise.bottlenecks.map(BottleneckObject.init)
      steps = promise.steps.map { step in
        Step(
          users: step.load.amount,
          speed: step.speed,
          throughput: step.overall.throughput,
          mean: step.overall.mean,
          p95: step.overall.p95,
          p99: step.overall.p99
        )
      }
    }
  }

  struct Step: Encodable {
    let users: Double
    let speed: Double
    let throughput: Interval
    let mean: Interval
    let p95: Interval
    let p99: Interval
  }
}
