import PalierLoad
import PalierModel

extension ErrorKind {
  /// Failed requests by kind in words, the most frequent first; 0 without any.
  ///
  /// `statuses` counts the responses: where an HTTP status is the error, it is named.
  static func list(_ errors: [ErrorKind: Int], statuses: [Int: Int] = [:]) -> Text {
    let kinds = errors.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .flatMap { kind, count in
        let named = kind == .status ? statuses.filter { $0.key >= 400 } : [:]
        // Statuses below 400 can be errors too, where another one was expected.
        guard !named.isEmpty, named.values.reduce(0, +) == count else {
          return [(count, kind.name)]
        }
        return named.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
          .map { ($0.value, Text(verbatim: "HTTP \($0.key)")) }
      }
      .map { count, name in Text(en: "\(count) × \(name)", fr: "\(count) × \(name)") }
    return kinds.isEmpty ? Text(verbatim: "0") : .joined(kinds, separator: ", ")
  }

  /// Failures of all actions by kind in words.
  static func list(_ failures: [Failure: Int]) -> Text {
    list(
      failures.reduce(into: [:]) { $0[$1.key.kind, default: 0] += $1.value },
      statuses: failures.reduce(into: [:]) { sums, failure in
        if failure.key.kind == .status { sums[failure.key.status, default: 0] += failure.value }
      }
    )
  }
}
