import PalierModel

/// A part of a request that is filled in for each user: `$row.user`, `$env.PASSWORD`, `$token`.
enum Placeholder: Hashable {
  case row(String)
  case environment(String)
  case extracted(String)

  /// Those of an action, each once, in order.
  ///
  /// Complexity: O(length).
  static func all(in action: Action) -> [Placeholder] {
    var texts = [action.path] + action.headers.map(\.value)
    switch action.body {
    case .none: break
    case .form(let fields): texts += fields.map(\.value)
    case .json(let text), .text(let text): texts.append(text)
    }
    var seen: Set<Placeholder> = []
    return texts.flatMap(all(in:)).filter { seen.insert($0).inserted }
  }

  /// Those of a text: `$` with a name, and with `row.` or `env.` before it; `$$` is a dollar.
  static func all(in text: String) -> [Placeholder] {
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
      if name == "row" || name == "env", !inner.isEmpty {
        rest = member
        found.append(name == "row" ? .row(inner) : .environment(inner))
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
