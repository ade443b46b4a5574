import PalierModel

/// A check of a response with its compiled expression.
enum CompiledCheck {
  case contains([UInt8])
  case matches(Regex<AnyRegexOutput>)
  case json(JSONPath, String?)
  case header(String, String)

  /// The checks of a template, those of its status aside.
  static func all(of template: RequestTemplate) throws(LoadScriptError) -> [CompiledCheck] {
    var result: [CompiledCheck] = []
    if let text = template.mustContain { result.append(.contains(Array(text.utf8))) }
    for check in template.checks {
      switch check {
      case .matches(let pattern):
        if let expression = try CompiledExtraction.expression(pattern, of: template) {
          result.append(.matches(expression))
        }
      case .json(let path, let value): result.append(.json(path, value))
      case .header(let name, let text): result.append(.header(name, text))
      }
    }
    return result
  }

  var readsBody: Bool {
    if case .header = self { false } else { true }
  }

  var readsHeaders: Bool { !readsBody }

  /// True if it looks at the bytes of the body only.
  var isOfBytes: Bool {
    if case .contains = self { true } else { false }
  }

  /// True if a body passes a check of bytes; any other check does not pass.
  func passes(_ content: [UInt8]) -> Bool {
    guard case .contains(let text) = self else { return false }
    return content.contains(text)
  }

  /// True if the response passes.
  func passes(_ response: ResponseText) -> Bool {
    switch self {
    case .contains(let text): return response.contains(text)
    case .matches(let expression): return response.body.firstMatch(of: expression) != nil
    case .json(let path, let expected):
      guard let value = response.json(path) else { return false }
      return expected.map { $0 == value } ?? true
    case .header(let name, let text):
      return response.header(name)?.contains(text) ?? false
    }
  }
}
