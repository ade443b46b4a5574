import PalierModel

/// An extraction with its compiled expression.
struct CompiledExtraction {
  let slot: Int
  let place: RequestTemplate.Extraction.Place
  let expression: Regex<AnyRegexOutput>?
  let isOptional: Bool

  /// The extractions of a template.
  static func all(
    of template: RequestTemplate,
    _ scope: TemplateScope
  ) throws(LoadScriptError) -> [CompiledExtraction] {
    var result: [CompiledExtraction] = []
    for extraction in template.extractions {
      guard let slot = scope.slots[extraction.name] else {
        throw .unknownVariable(extraction.name, action: template.action)
      }
      result.append(
        CompiledExtraction(
          slot: slot,
          place: extraction.place,
          expression: try expression(extraction.pattern, of: template),
          isOptional: extraction.isOptional
        )
      )
    }
    return result
  }

  /// The expression that a pattern writes.
  static func expression(
    _ pattern: String?,
    of template: RequestTemplate
  ) throws(LoadScriptError) -> Regex<AnyRegexOutput>? {
    guard let pattern else { return nil }
    guard let expression = try? Regex(pattern) else {
      throw .badPattern(pattern, action: template.action)
    }
    return expression.matchingSemantics(.unicodeScalar)
  }

  var readsBody: Bool {
    switch place {
    case .body, .json: true
    case .headers, .header: false
    }
  }

  var readsHeaders: Bool { !readsBody }

  /// The value in a response, or nil if there is none.
  func value(in response: ResponseText) -> String? {
    let text: String?
    switch place {
    case .body: text = response.body
    case .headers: text = response.headers
    case .json(let path): text = response.json(path)
    case .header(let name): text = response.header(name)
    }
    guard let text, let expression else { return text }
    guard let match = text.firstMatch(of: expression) else { return nil }
    return match.output.count > 1
      ? String(match.output[1].substring ?? "") : String(text[match.range])
  }
}
