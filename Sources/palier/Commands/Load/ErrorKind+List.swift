import PalierLoad
import PalierModel

extension ErrorKind {
  /// Failed requests by kind in words, the most frequent first; 0 without any.
  static func list(_ errors: [ErrorKind: Int]) -> Text {
    let kinds = errors.sorted { $0.value > $1.value }.map { kind, count in
      Text(en: "\(kind.name) \(count)", fr: "\(kind.name) \(count)")
    }
    return kinds.isEmpty ? Text(verbatim: "0") : .joined(kinds, separator: ", ")
  }
}
