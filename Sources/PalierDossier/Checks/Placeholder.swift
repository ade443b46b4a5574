import PalierModel

/// A part of a request that is filled in for each user: `$row.user`, `$accounts.email`,
/// `$env.PASSWORD`, `$token`.
enum Placeholder: Hashable {
  /// A column of the rows, or of a data set.
  case column(of: String, String)
  case environment(String)
  case extracted(String)

  /// The name by which the rows of `rows` are referred to.
  static let rows = "row"

  /// Those of a request, each once, in order; `tables` are the names of the data sets.
  ///
  /// Complexity: O(length).
  static func all(in request: Action, tables: Set<String>) -> [Placeholder] {
    var texts = [request.path] + request.headers.map(\.value)
    switch request.body {
    case .none: break
    case .form(let fields): texts += fields.flatMap { [$0.name, $0.value] }
    case .json(let text), .text(let text): texts.append(text)
    }
    var seen: Set<Placeholder> = []
    return texts.flatMap { all(in: $0, tables: tables) }.filter { seen.insert($0).inserted }
  }

  /// Those of a text: `$` with a name, and with `row.`, `env.` or a data set's name before it; `$$` is
  /// a dollar.
  static func all(in text: String, tables: Set<String>) -> [Placeholder] {
    var rest = text[...]
    var found: [Placeholder] = []
    while let dollar = rest.firstIndex(of: "$") {
      rest = rest[rest.index(after: dollar)...]
      if rest.first == "$" {
        rest.removeFirst()
        continue
      }
      let name = rest.takeName()
      var member = rest.dropFirst()
      let inner = rest.first == "." ? member.takeName() : ""
      if name == rows || name == "env" || tables.contains(name), !inner.isEmpty {
        rest = member
        found.append(name == "env" ? .environment(inner) : .column(of: name, inner))
      } else if !name.isEmpty {
        found.append(.extracted(name))
      }
    }
    return found
  }
}

extension Substring {
  /// Takes letters, digits and `_` off the front, not beginning with a digit.
  fileprivate mutating func takeName() -> String {
    guard let first, first.isLetter || first == "_" else { return "" }
    let name = prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    self = dropFirst(name.count)
    return String(name)
  }
}
