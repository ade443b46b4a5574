import Foundation
import PalierModel
import PalierPlanning
import PalierProof
import PalierStore

/// A directory with a dossier, and a history that holds what `palier prove` would have put there.
final class ProofHistory {
  let directory: TemporaryDirectory
  let store: Store
  private var time = 1_770_000_000.0

  static let dossier = """
    system: Shop
    target: http://127.0.0.1:8000
    objectives: { p95: { page: 1 s } }
    services:
      web: { kind: gunicorn, workers: 2 }
    actions:
      page: { request: GET /, think: 1 s }
    journeys:
      visitor: { activities: [[page]] }
    changes:
      more: { set: { web.workers: 8 } }

    """

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write(ProofHistory.dossier, to: "palier.yaml")
    store = try Store(directory: directory.url.path)
  }

  /// Stores a run and returns its identifier; a proof unless another kind is asked for.
  @discardableResult
  func add(
    _ kind: RunRecord.Kind = .prove,
    answer: Verdict = .no,
    variant: [String] = [],
    capacity: Double = 12
  ) throws -> String {
    time += 100
    let key = variant.joined(separator: "+")
    let run = try store.begin(
      NewRun(
        kind,
        system: "Shop",
        variant: key,
        dossier: ProofHistory.dossier,
        version: "0",
        seed: 1,
        machine: Payload("a machine"),
        startedAt: time,
        owner: RunOwner(pid: 1, startTicks: 0, bootID: "")
      )
    )
    let proof = Proof(
      run: run.id,
      system: "Shop",
      variant: variant,
      date: "2026-02-02T02:40:00Z",
      asked: .users(20),
      answer: answer,
      reason: Text(en: "because", fr: "parce que"),
      bottlenecks: [Bottleneck(station: Station(owner: "web", resource: .workers), users: 9)],
      predictedCapacity: Interval(exactly: capacity),
      measuredCapacity: Interval(exactly: capacity),
      steps: [],
      calibration: nil,
      remarks: []
    )
    try store.end(run.id, as: .finished, at: time + 50, result: Payload(proof))
    return run.id
  }

  /// Runs `palier report` on the dossier, for its proofs alone.
  func report(_ options: String..., language: String = "en") throws -> PalierProcess.Outcome {
    try PalierProcess.run(
      ["report", "palier.yaml", "--proofs", "--lang", language] + options,
      in: directory.url
    )
  }

  /// Runs `palier report` on the dossier, for all of it.
  func dossier(_ options: String..., language: String = "en") throws -> PalierProcess.Outcome {
    try PalierProcess.run(
      ["report", "palier.yaml", "--lang", language] + options,
      in: directory.url
    )
  }
}
