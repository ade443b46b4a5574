import Foundation
import PalierLoad
import PalierModel
import PalierProof
import PalierStore

/// Keeps a load test in the history; where that fails, the test goes on and the user is told.
final class LoadHistory {
  private let journal: RunJournal
  private let console: Console
  private var count = 0
  private var hasFailed = false

  /// The run's identifier.
  var run: String { journal.id }

  /// Begins a run in the history; nil for a URL, unless a store is asked for.
  init?(
    _ question: LoadQuestion,
    _ subject: LoadSubject,
    seed: UInt64,
    _ invocation: Invocation
  ) throws {
    let file: String?
    switch question.subject {
    case .url: file = nil
    case .dossier(let path): file = path
    }
    guard file != nil || invocation.arguments.has(CommonOptions.store) else { return nil }
    console = invocation.console
    let store = try Store(folder: invocation.storeDirectory(besides: file))
    _ = try store.recover(isAlive: \.isAlive)
    journal = try RunJournal(
      .load,
      of: subject.name,
      variant: question.changes,
      dossier: file.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) } ?? "",
      version: Version.number,
      seed: seed,
      host: .current(),
      in: store
    )
  }

  /// Keeps a step.
  func keep(_ step: StepResult) {
    attempt { try journal.store(step, index: count) }
    count += 1
  }

  /// Ends the run with its result.
  func finish(_ report: LoadReport) {
    attempt { try journal.finish(report, interrupted: Interruption.hasCome) }
  }

  /// Ends a run that says nothing; what was stored stays.
  func fail() { attempt { try journal.fail() } }

  private func attempt(_ write: () throws -> Void) {
    guard !hasFailed else { return }
    do {
      try write()
    } catch {
      hasFailed = true
      let reason = (error as? any PalierError)?.message ?? Text(verbatim: "\(error)")
      console.warn(
        Text(
          en: "the history is not kept from here on: \(reason)",
          fr: "l'historique n'est plus gardé à partir d'ici : \(reason)"
        )
      )
    }
  }
}
