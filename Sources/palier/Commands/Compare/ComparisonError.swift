import PalierModel
import PalierStore

/// A comparison that cannot be made.
struct ComparisonError: PalierError {
  /// What can be wrong.
  enum Kind {
    case noHistory(String)
    case unknown(String)
    case notALoad(RunRecord)
  }

  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  var message: Text {
    switch kind {
    case .noHistory(let folder):
      Text(
        en: "There is no history in `\(folder)`.",
        fr: "Il n'y a pas d'historique dans « \(folder) »."
      )
    case .unknown(let run):
      Text(en: "The history has no run `\(run)`.", fr: "L'historique n'a pas d'essai « \(run) ».")
    case .notALoad(let run):
      Text(
        en: "Run `\(run.id)` is not a load test, but one of `palier \(run.kind.rawValue)`.",
        fr: """
          L'essai « \(run.id) » n'est pas un essai de charge, mais vient de « palier \
          \(run.kind.rawValue) ».
          """
      )
    }
  }

  var cure: Text? {
    switch kind {
    case .noHistory, .unknown:
      Text(
        en: "Say where it is with --store; `palier load URL --store DIR` keeps a load test.",
        fr: "Dites où il est avec --store ; « palier load URL --store RÉP » garde un essai."
      )
    case .notALoad: nil
    }
  }
}
