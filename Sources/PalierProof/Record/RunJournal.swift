public import Foundation
public import PalierLoad
public import PalierModel
public import PalierObserve
public import PalierPlanning
import PalierPlatform
public import PalierStore

/// Keeps one run in the store as it goes on: nothing that was finished is lost when it is killed.
public final class RunJournal: ProofRecord {
  /// The run's identifier.
  public let id: String
  /// When it began.
  public let start: Date
  private let store: Store
  private let system: String
  private let variant: String

  /// Begins a run.
  ///
  /// `dossier` is its whole text, so that the run can be understood later; `version` is the
  /// program's.
  ///
  /// - Throws: `StoreError` where the store cannot be written.
  public init(
    _ kind: RunRecord.Kind,
    of system: String,
    variant: [String],
    dossier: String,
    version: String,
    seed: UInt64,
    host: HostProfile,
    in store: Store
  ) throws {
    self.store = store
    self.system = system
    self.variant = RunJournal.key(variant)
    start = Date()
    let record = try store.begin(
      NewRun(
        kind,
        system: system,
        variant: self.variant,
        dossier: dossier,
        version: version,
        seed: seed,
        machine: try Payload(host),
        startedAt: start.timeIntervalSince1970,
        owner: RunOwner.current
      )
    )
    id = record.id
  }

  /// The store's name of a variant: its changes joined by `+`.
  public static func key(_ variant: [String]) -> String { variant.joined(separator: "+") }

  /// The date as reports print it (ISO 8601).
  public var date: String { start.ISO8601Format() }

  /// Keeps the prediction of a step, before the step runs.
  public func store(_ forecast: Forecast, step: Int) throws {
    try keep(Payload(forecast), step: step)
  }

  /// Keeps the prediction of the capacity, before it is searched for.
  public func store(_ capacity: CapacityForecast) throws {
    try keep(Payload(capacity), step: nil)
  }

  private func keep(_ prediction: Payload, step: Int?) throws {
    try store.append(
      PredictionRecord(
        run: id,
        step: step,
        system: system,
        variant: variant,
        madeAt: now,
        payload: prediction
      )
    )
  }

  /// Keeps a step that was measured, and how far its prediction was off.
  public func store(_ step: StepProof, index: Int) throws {
    let users: Int? = if case .users(let count) = step.load { count } else { nil }
    try store.append(
      StepRecord(
        run: id,
        index: index,
        users: users,
        rate: users == nil ? step.load.amount : nil,
        validity: step.measured.validity == .valid ? .valid : .void,
        startedAt: now - step.measured.duration,
        endedAt: now,
        payload: try Payload(step)
      )
    )
    guard step.measured.validity == .valid, let predicted = step.corrected?.overall else { return }
    let measured = step.measured.overall
    let rows = [
      ("throughput", predicted.throughput, measured.throughput),
      ("mean", predicted.mean, measured.mean),
      ("p95", predicted.p95, measured.p95),
      ("p99", predicted.p99, measured.p99),
    ]
    try store.append(
      rows.map { quantity, predicted, measured in
        PredictionErrorRecord(
          run: id,
          system: system,
          variant: variant,
          quantity: quantity,
          predicted: predicted,
          measured: measured.mid,
          at: now
        )
      }
    )
  }

  /// Keeps what the machine and its services used, reading by reading.
  public func store(_ readings: [Sampler.Window]) throws {
    let boot = now - MonotonicClock.seconds()
    try store.append(
      readings.map {
        ObservationRecord(run: id, at: boot + $0.host.end, payload: try Payload($0))
      }
    )
  }

  /// Keeps a step of a load test.
  public func store(_ step: StepResult, index: Int) throws {
    let users: Int? = if case .closed(let count) = step.step.load { count } else { nil }
    let whole: StepRecord.Validity = step.validity.verdict == .valid ? .valid : .void
    try store.append(
      StepRecord(
        run: id,
        index: index,
        users: users,
        rate: users == nil ? step.step.offered : nil,
        validity: step.isPartial ? .interrupted : whole,
        startedAt: step.wallStart,
        endedAt: step.wallStart + step.duration,
        payload: try Payload(step)
      )
    )
  }

  /// Keeps a calibration.
  public func store(_ calibration: Calibration) throws {
    try store.append(
      CalibrationRecord(
        run: id,
        system: system,
        variant: variant,
        at: now,
        payload: try Payload(calibration)
      )
    )
  }

  /// Ends the run with its result.
  public func finish(_ result: some Encodable, interrupted: Bool = false) throws {
    try store.end(
      id,
      as: interrupted ? .interrupted : .finished,
      at: now,
      result: try Payload(result)
    )
  }

  /// Ends a run that failed; what it stored stays.
  public func fail() throws { try store.end(id, as: .failed, at: now, result: nil) }

  private var now: Double { Date().timeIntervalSince1970 }
}

extension RunOwner {
  /// This process.
  static var current: RunOwner {
    let pid = ProcessInfo.processInfo.processIdentifier
    return RunOwner(
      pid: pid,
      startTicks: Int64(ProcessIdentity.running(pid: Int(pid))?.startTicks ?? 0),
      bootID: currentBootID
    )
  }

  /// True if the process still runs: the same boot, the same number, the same start.
  public var isAlive: Bool {
    bootID == RunOwner.currentBootID
      && ProcessIdentity.running(pid: Int(pid)).map { Int64($0.startTicks) } == startTicks
  }

  private static var currentBootID: String {
    let path = "/proc/sys/kernel/random/boot_id"
    return (try? String(contentsOfFile: path, encoding: .utf8))?.filter { !$0.isNewline } ?? ""
  }
}

extension Store {
  /// The latest calibration of a system with these changes; nil if there is none.
  ///
  /// Throws ``ProofError`` where its speeds are those of another yardstick.
  public func calibration(of system: String, variant: [String]) throws -> Calibration? {
    let calibration = try latestCalibration(system: system, variant: RunJournal.key(variant))?
      .payload.decode(Calibration.self)
    guard calibration?.isOfCurrentYardstick != false else {
      throw ProofError.otherYardstick(of: system)
    }
    return calibration
  }
}
