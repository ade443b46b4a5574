import PalierLoad
import PalierModel

/// A load of which the target refused every request: it says nothing of what the target holds.
struct NothingSucceeded: PalierError {
  private let failures: Text

  /// Nil unless every request was refused by an answer.
  init?(_ result: LoadTest.Result) {
    guard case .tooManyErrors = result.run.ending, !result.failures.isEmpty,
      result.failures.keys.allSatisfy(\.isRefusal),
      result.failures.values.reduce(0, +) == result.requests,
      result.run.steps.allSatisfy({ $0.completions == 0 })
    else { return nil }
    failures = Text.joined(
      result.failures.sorted { ($1.value, $0.key.action) < ($0.value, $1.key.action) }
        .map { failure, count in
          let words = ErrorKind.list([failure.kind: count], statuses: [failure.status: count])
          return Text(en: "\(failure.action) \(words)", fr: "\(failure.action) \(words)")
        },
      separator: ", "
    )
  }

  var message: Text {
    Text(
      en: "The target refused every request: \(failures).",
      fr: "La cible a refusé toutes les requêtes : \(failures)."
    )
  }

  var cure: Text? {
    Text(
      en: """
        Check the request with curl, with the environment variables, passwords and rows that it \
        takes.
        """,
      fr: """
        Vérifiez la requête avec curl, et les variables d'environnement, mots de passe et lignes \
        qu'elle utilise.
        """
    )
  }
}
