import Foundation
import PalierDossier
import PalierLoad
import PalierModel
import PalierProof
import PalierReport
import PalierStore

/// The system that calibrate, plan and prove are about, and the history it has.
struct ProofSubject: Sendable {
  /// The dossier's path.
  let file: String
  /// The dossier's whole text.
  let text: String
  /// The system, changes applied.
  let system: System
  /// The changes that the target has.
  let variant: [String]
  /// The history.
  let store: Store

  /// Reads the dossier, applies the changes, opens the history and finds lost runs in it.
  ///
  /// `file` is the dossier; nil: the first argument. `variant` names the changes that the target
  /// has; nil: those of `--change`.
  init(
    _ invocation: Invocation,
    file path: String? = nil,
    variant given: [String]? = nil
  ) throws {
    file = path ?? invocation.arguments.words[0]
    let (declared, diagnostics) = try Dossier.load(file)
    for diagnostic in diagnostics where diagnostic.severity == .warning {
      invocation.console.note(Text(verbatim: diagnostic.rendered(in: invocation.console.language)))
    }
    text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    variant = given ?? invocation.arguments[ProofOptions.changes] ?? []
    system = try Dossier.apply(changes: variant, to: declared)
    store = try Store(folder: invocation.storeDirectory(besides: file))
    for run in try store.recover(isAlive: \.isAlive) {
      invocation.console.note(
        Text(
          en: "Run \(run.id) had been cut short; what it had measured is kept.",
          fr: "L'essai \(run.id) avait été interrompu ; ce qu'il avait mesuré est gardé."
        )
      )
    }
  }

  /// The system on this machine, whose speed a yardstick measures while it is tested: what the dossier
  /// says of another machine's does not count.
  var systemHere: System {
    var system = system
    system.machine.speed = nil
    // A load test reaches the servers themselves.
    system.delivery = nil
    return system
  }

  /// The calibration that predictions rest on: that of this variant, or of another one; nil if
  /// there is none.
  func calibration(of variant: [String]? = nil) throws -> Calibration? {
    try store.calibration(of: system.name, variant: variant ?? self.variant)
  }

  /// How wrong predictions of this system have been so far.
  func history() throws -> PredictionHistory {
    PredictionHistory(
      try store.errorSummaries(system: system.name, variant: RunJournal.key(variant))
    )
  }

  /// Begins a run in the history.
  func begin(_ kind: RunRecord.Kind, host: HostProfile, seed: UInt64) throws -> RunJournal {
    try RunJournal(
      kind,
      of: system.name,
      variant: variant,
      dossier: text,
      version: Version.number,
      seed: seed,
      host: host,
      in: store
    )
  }
}
