import PalierModel
import PalierPlatform
import PalierQueueing

/// A request template made ready to be sent often: bytes where it can be, pieces where it must.
///
/// Confined to the thread that compiled it, because regular expressions are.
final class CompiledRequest {
  /// The bytes of a request.
  struct Rendered {
    let bytes: [UInt8]
    /// Where the body begins that waits for the server's consent; nil: it does not wait.
    var consentedFrom: Int?
  }

  let template: RequestTemplate
  /// The number of the action, or that of the request among those of actions with several.
  let number: Int
  /// True if the method may be repeated without harm (RFC 9110, section 9.2.2).
  let isIdempotent: Bool
  let timeout: Int64
  /// Nanoseconds after which a stream of events is left, from the request on; nil: never.
  let streamTime: Int64?
  let extractions: [CompiledExtraction]
  let checks: [CompiledCheck]
  /// The whole request of a user without cookies, if it is the same for all.
  let constant: [UInt8]?
  private let path: TemplateText
  /// The headers but Host, Content-Length, Expect and Cookie.
  private let fields: [(name: String, line: TemplateText)]
  /// The request line and headers, each with its line end, without the empty line.
  private let head: TemplateText
  private let body: TemplateText
  private let hasBody: Bool

  /// What makes a compressed body readable; made when the first one comes.
  private(set) lazy var decoder = GzipDecoder()

  /// What is kept of a response for checks and extractions.
  let form: ResponseParser.Form
  /// True if something but the bytes of the body is looked at.
  let readsText: Bool

  init(
    _ template: RequestTemplate,
    number: Int,
    authority: String,
    scope: TemplateScope
  ) throws(LoadScriptError) {
    let name = template.action
    self.template = template
    self.number = number
    guard !template.method.isEmpty, template.method.utf8.allSatisfy(isTokenByte) else {
      throw .badMethod(template.method, action: name)
    }
    isIdempotent = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"].contains(template.method)
    timeout = nanoseconds(max(0.001, template.timeout))
    streamTime = template.events?.seconds.map { nanoseconds(max(0.001, $0)) }
    guard template.path.hasPrefix("/"), template.path.utf8.allSatisfy({ $0 > 32 && $0 != 127 })
    else { throw .badPath(template.path, action: name) }
    path = try scope.compile(template.path, .path, action: name)
    body = try CompiledRequest.body(of: template, scope)
    fields = try CompiledRequest.fields(of: template, scope)
    hasBody = template.body != .none || ["POST", "PUT", "PATCH"].contains(template.method)
    var line = TemplateText()
    line.append(template.method + " ")
    line.append(path)
    line.append(" HTTP/1.1\r\n")
    head = CompiledRequest.head(line: line, authority: authority, fields)
    extractions = try CompiledExtraction.all(of: template, scope)
    checks = try CompiledCheck.all(of: template)
    readsText = !extractions.isEmpty || checks.contains { !$0.isOfBytes }
    form = ResponseParser.Form(
      answersHead: template.method == "HEAD",
      keepsBody: checks.contains(where: \.readsBody) || extractions.contains(where: \.readsBody),
      keepsHeaders: template.followsRedirects || checks.contains(where: \.readsHeaders)
        || extractions.contains(where: \.readsHeaders),
      eventLimit: template.events.map { $0.count ?? .max }
    )
    let length = body.constant?.count ?? .max
    let asks = template.expectsContinueFrom.map { length >= $0 } ?? false
    if let head = head.constant, let body = body.constant, !asks {
      let length = hasBody ? Array("Content-Length: \(body.count)\r\n".utf8) : []
      constant = head + length + Array("\r\n".utf8) + body
    } else {
      constant = nil
    }
  }

  /// The request of one user; without cookies and open values it is shared, not copied.
  func render(_ values: UserValues, cookies: CookieJar, now: Double) -> Rendered {
    if let constant, cookies.isEmpty { return Rendered(bytes: constant) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    head.render(into: &bytes, values)
    if !cookies.isEmpty { cookies.appendHeader(for: plainPath(values), now: now, to: &bytes) }
    return finish(&bytes, carriesBody: hasBody, values)
  }

  /// The request of one user where a redirect leads.
  func render(
    _ hop: Redirect,
    _ values: UserValues,
    cookies: CookieJar,
    now: Double
  ) -> Rendered {
    var bytes = Array("\(hop.method) \(hop.path) HTTP/1.1\r\nHost: \(hop.authority)\r\n".utf8)
    for field in fields {
      let name = field.name.lowercased()
      if name == "host" || !hop.carriesBody && name.hasPrefix("content-") { continue }
      // What identifies the user is for the host that the user meant.
      if hop.isForeign, ["authorization", "cookie"].contains(name) { continue }
      field.line.render(into: &bytes, values)
    }
    if !cookies.isEmpty, !hop.isForeign {
      cookies.appendHeader(for: hop.path, now: now, to: &bytes)
    }
    return finish(&bytes, carriesBody: hop.carriesBody && hasBody, values)
  }

  /// Adds to a head what depends on the body, and the body.
  private func finish(
    _ bytes: inout [UInt8],
    carriesBody: Bool,
    _ values: UserValues
  ) -> Rendered {
    var content: [UInt8] = []
    if carriesBody {
      body.render(into: &content, values)
      bytes += "Content-Length: \(content.count)\r\n".utf8
    }
    let asks = carriesBody && content.count >= template.expectsContinueFrom ?? .max
    if asks { bytes += Array("Expect: 100-continue\r\n".utf8) }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    let start = bytes.count
    bytes += content
    return Rendered(bytes: bytes, consentedFrom: asks && !content.isEmpty ? start : nil)
  }

  /// The path of one user's request, with its query.
  func plainPath(_ values: UserValues) -> String {
    if path.constant != nil { return template.path }
    var bytes: [UInt8] = []
    path.render(into: &bytes, values)
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

  private static func fields(
    of template: RequestTemplate,
    _ scope: TemplateScope
  ) throws(LoadScriptError) -> [(name: String, line: TemplateText)] {
    let action = template.action
    var result: [(name: String, line: TemplateText)] = []
    func add(_ name: String, _ value: TemplateText) {
      var line = TemplateText()
      line.append(name + ": ")
      line.append(value)
      line.append("\r\n")
      result.append((name, line))
    }
    var defaults = [("User-Agent", "palier"), ("Accept", "*/*")]
    switch template.body {
    case .none, .raw: break
    case .form: defaults.append(("Content-Type", "application/x-www-form-urlencoded"))
    case .json: defaults.append(("Content-Type", "application/json"))
    }
    let given = Set(template.headers.map { $0.name.lowercased() })
    for (name, value) in defaults where !given.contains(name.lowercased()) {
      var text = TemplateText()
      text.append(value)
      add(name, text)
    }
    for header in template.headers {
      let name = header.name.lowercased()
      let isFraming = ["content-length", "transfer-encoding", "expect"].contains(name)
      let isValid =
        !isFraming && !name.isEmpty && name.utf8.allSatisfy(isTokenByte)
        && header.value.utf8.allSatisfy { $0 >= 32 || $0 == 9 }
      guard isValid else { throw .badHeader(header.name, action: action) }
      add(header.name, try scope.compile(header.value, .header, action: action))
    }
    return result
  }

  private static func head(
    line: TemplateText,
    authority: String,
    _ fields: [(name: String, line: TemplateText)]
  ) -> TemplateText {
    var result = line
    if !fields.contains(where: { $0.name.lowercased() == "host" }) {
      result.append("Host: \(authority)\r\n")
    }
    for field in fields { result.append(field.line) }
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
