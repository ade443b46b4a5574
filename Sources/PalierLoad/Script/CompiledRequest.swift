import PalierModel
import PalierPlatform
import PalierQueueing

/// A request template made ready to be sent often: bytes where it can be, pieces where it must.
///
/// Confined to the thread that compiled it, because regular expressions are.
final class CompiledRequest {
  /// An extraction with its compiled expression.
  struct Extraction {
    let slot: Int
    let expression: Regex<AnyRegexOutput>
    let place: RequestTemplate.Extraction.Place
  }

  let template: RequestTemplate
  /// The number of the action, for recording.
  let action: Int
  /// True if the method may be repeated without harm (RFC 9110, section 9.2.2).
  let isIdempotent: Bool
  let timeout: Int64
  let extractions: [Extraction]
  let mustContain: [UInt8]?
  private let path: TemplateText
  /// The request line and headers, each with its line end, without the empty line.
  private let head: TemplateText
  private let body: TemplateText
  /// The whole request of a user without cookies, if it is the same for all.
  private let constant: [UInt8]?

  /// What makes a compressed body readable; made when the first one comes.
  private(set) lazy var decoder = GzipDecoder()

  /// A parser for the response, which keeps what checks and extractions need.
  let parser: ResponseParser

  init(
    _ template: RequestTemplate,
    action: Int,
    authority: String,
    scope: TemplateScope
  ) throws(LoadScriptError) {
    let name = template.action
    self.template = template
    self.action = action
    guard !template.method.isEmpty, template.method.utf8.allSatisfy(isTokenByte) else {
      throw .badMethod(template.method, action: name)
    }
    isIdempotent = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"].contains(template.method)
    timeout = nanoseconds(max(0.001, template.timeout))
    mustContain = template.mustContain.map { Array($0.utf8) }
    guard template.path.hasPrefix("/"), template.path.utf8.allSatisfy({ $0 > 32 && $0 != 127 })
    else { throw .badPath(template.path, action: name) }
    path = try scope.compile(template.path, .path, action: name)
    body = try CompiledRequest.body(of: template, scope)
    head = try CompiledRequest.head(
      of: template,
      authority,
      path,
      bodyLength: body.constant?.count,
      scope
    )
    extractions = try CompiledRequest.extractions(of: template, scope)
    parser = ResponseParser(
      answersHead: template.method == "HEAD",
      keepsBody: mustContain != nil || template.extractions.contains { $0.place == .body },
      keepsHeaders: template.extractions.contains { $0.place == .headers }
    )
    if let head = head.constant, let body = body.constant {
      constant = head + Array("\r\n".utf8) + body
    } else {
      constant = nil
    }
  }

  /// The request of one user; without cookies and open values it is shared, not copied.
  func render(row: [String], slots: [String], cookies: CookieJar, now: Double) -> [UInt8] {
    if let constant, cookies.isEmpty { return constant }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    head.render(into: &bytes, row: row, slots: slots)
    var content: [UInt8] = []
    if let constant = body.constant {
      content = constant
    } else {
      body.render(into: &content, row: row, slots: slots)
      bytes += Array("Content-Length: \(content.count)\r\n".utf8)
    }
    if !cookies.isEmpty {
      cookies.appendHeader(for: plainPath(row: row, slots: slots), now: now, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    bytes += content
    return bytes
  }

  /// The path of one user's request, with its query.
  func plainPath(row: [String], slots: [String]) -> String {
    if path.constant != nil { return template.path }
    var bytes: [UInt8] = []
    path.render(into: &bytes, row: row, slots: slots)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func body(
    of template: RequestTemplate,
    _ scope: TemplateScope
  ) throws(LoadScriptError) -> TemplateText {
    switch template.body {
    case .none: return TemplateText()
    case .json(let text): return try scope.compile(text, .json, action: template.action)
    case .raw(let text): return try scope.compile(text, .none, action: template.action)
    case .form(let fields):
      var result = TemplateText()
      for (index, field) in fields.enumerated() {
        if index > 0 { result.append("&") }
        result.append(
          try scope.compile(field.name, .form, action: template.action, escapingLiterals: true)
        )
        result.append("=")
        result.append(
          try scope.compile(field.value, .form, action: template.action, escapingLiterals: true)
        )
      }
      return result
    }
  }

  private static func head(
    of template: RequestTemplate,
    _ authority: String,
    _ path: TemplateText,
    bodyLength: Int?,
    _ scope: TemplateScope
  ) throws(LoadScriptError) -> TemplateText {
    let name = template.action
    var result = TemplateText()
    result.append(template.method + " ")
    result.append(path)
    result.append(" HTTP/1.1\r\n")
    var defaults = [("Host", authority), ("User-Agent", "palier"), ("Accept", "*/*")]
    switch template.body {
    case .none, .raw: break
    case .form: defaults.append(("Content-Type", "application/x-www-form-urlencoded"))
    case .json: defaults.append(("Content-Type", "application/json"))
    }
    let given = Set(template.headers.map { $0.name.lowercased() })
    for (header, value) in defaults where !given.contains(header.lowercased()) {
      result.append("\(header): \(value)\r\n")
    }
    for header in template.headers {
      let framing = ["content-length", "transfer-encoding"].contains(header.name.lowercased())
      let isValid =
        !framing && !header.name.isEmpty && header.name.utf8.allSatisfy(isTokenByte)
        && header.value.utf8.allSatisfy { $0 >= 32 || $0 == 9 }
      guard isValid else { throw .badHeader(header.name, action: name) }
      result.append(header.name + ": ")
      result.append(try scope.compile(header.value, .header, action: name))
      result.append("\r\n")
    }
    let sendsLength = template.body != .none || ["POST", "PUT", "PATCH"].contains(template.method)
    if sendsLength, let bodyLength { result.append("Content-Length: \(bodyLength)\r\n") }
    return result
  }

  private static func extractions(
    of template: RequestTemplate,
    _ scope: TemplateScope
  ) throws(LoadScriptError) -> [Extraction] {
    var result: [Extraction] = []
    for extraction in template.extractions {
      guard let slot = scope.slots[extraction.name], let expression = try? Regex(extraction.pattern)
      else { throw .badPattern(extraction.pattern, action: template.action) }
      result.append(
        Extraction(
          slot: slot,
          expression: expression.matchingSemantics(.unicodeScalar),
          place: extraction.place
        )
      )
    }
    return result
  }
}

/// A byte of a method or a header name (RFC 9110, section 5.6.2).
private func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}

/// Seconds as whole nanoseconds, at most a century.
func nanoseconds(_ seconds: Double) -> Int64 { Int64(min(max(seconds, 0), 3e9) * 1e9) }
