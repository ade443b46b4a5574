import Foundation
import PalierStore

/// A temporary folder that is removed with its last owner.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "palier-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var database: String { path + "/.palier/palier.db" }

  func store(busyTimeout: Double = 5) throws -> Store {
    try Store(directory: path, busyTimeout: busyTimeout)
  }
}

let someOwner = RunOwner(pid: 4_242, startTicks: 99, bootID: "boot")

extension NewRun {
  /// A run with every field filled with something that a test can recognise.
  static func sample(
    _ kind: RunRecord.Kind = .prove,
    system: String = "jeu",
    variant: String = "",
    at time: Double = 1_000
  ) throws -> NewRun {
    NewRun(
      kind,
      system: system,
      variant: variant,
      dossier: "system: jeu\u{0}\n# l'été 🎈",
      version: "0.1.0",
      seed: .max,
      machine: try Payload(["cores": 2]),
      startedAt: time,
      owner: someOwner
    )
  }
}

extension StepRecord {
  static func sample(run: String, index: Int) throws -> StepRecord {
    let start = 1_000 + 25 * Double(index)
    return StepRecord(
      run: run,
      index: index,
      users: 5 << index,
      validity: .valid,
      startedAt: start,
      endedAt: start + 25,
      payload: try Payload(["throughput": 2.5 * Double(index)])
    )
  }
}
