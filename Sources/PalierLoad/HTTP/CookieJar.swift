/// One user's cookies for one host (RFC 6265, sections 5.2 to 5.4).
///
/// `Secure` cookies are kept and sent, as browsers do on a machine's own loopback. `HttpOnly` and
/// `SameSite` change nothing for a user who visits one site.
struct CookieJar: Sendable {
  /// Cookies beyond these are not kept.
  static let limit = 180

  private struct Cookie {
    var name: String
    var value: String
    var path: String
    /// Seconds since 1970; infinite for the session.
    var expiry: Double
  }

  private var cookies: [Cookie] = []
  /// What was kept last, if it lasts for the session: the same again changes nothing.
  private var last: (header: String, path: String)?

  var isEmpty: Bool { cookies.isEmpty }

  /// The value of a cookie, whatever its path.
  func value(of name: String) -> String? { cookies.first { $0.name == name }?.value }

  /// Keeps what a Set-Cookie header says, or forgets what it declares expired.
  ///
  /// - Parameters:
  ///   - header: the header's value.
  ///   - host: the host that was asked, in lower case.
  ///   - path: the path that was asked.
  ///   - now: seconds since 1970.
  mutating func store(_ header: String, host: String, path: String, now: Double) {
    if let last, last.header == header, last.path == path { return }
    let parts = header.split(separator: ";", omittingEmptySubsequences: false)
    guard let pair = parts.first, let equals = pair.firstIndex(of: "=") else { return }
    let name = trim(pair[..<equals])
    guard !name.isEmpty else { return }
    let value = trim(pair[pair.index(after: equals)...])
    // What was received goes back into requests: no control character may.
    guard (name + value).utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) else { return }
    var cookie = Cookie(
      name: name,
      value: value,
      path: CookieJar.defaultPath(path),
      expiry: .infinity
    )
    var hasMaximumAge = false
    for attribute in parts.dropFirst() {
      let equals = attribute.firstIndex(of: "=") ?? attribute.endIndex
      let value =
        equals == attribute.endIndex ? "" : trim(attribute[attribute.index(after: equals)...])
      switch trim(attribute[..<equals]).lowercased() {
      case "max-age":
        guard let seconds = Int(value) else { break }
        hasMaximumAge = true
        cookie.expiry = seconds <= 0 ? -.infinity : now + Double(seconds)
      case "expires" where !hasMaximumAge:
        if let date = CookieDate.seconds(value) { cookie.expiry = date }
      case "path" where value.hasPrefix("/"): cookie.path = value
      case "domain":
        let domain = (value.hasPrefix(".") ? String(value.dropFirst()) : value).lowercased()
        if !domain.isEmpty, domain != host, !host.hasSuffix("." + domain) { return }
      default: break
      }
    }
    cookies.removeAll { $0.name == cookie.name && $0.path == cookie.path || $0.expiry <= now }
    let isKept = cookie.expiry > now && cookies.count < CookieJar.limit
    if isKept { cookies.append(cookie) }
    last = isKept && cookie.expiry == .infinity ? (header, path) : nil
  }

  /// Writes the Cookie header for a path, longest cookie path first, if there is a cookie for it.
  func appendHeader(for path: @autoclosure () -> String, now: Double, to bytes: inout [UInt8]) {
    var matching = cookies
    // Most users have one cookie, for all paths.
    if cookies.contains(where: { $0.expiry <= now || $0.path != "/" }) {
      let path = path()
      matching = cookies.filter { $0.expiry > now && CookieJar.matches(path, $0.path) }
    }
    guard !matching.isEmpty else { return }
    if matching.count > 1 { matching.sort { $0.path.utf8.count > $1.path.utf8.count } }
    bytes += "Cookie: ".utf8
    for (index, cookie) in matching.enumerated() {
      if index > 0 { bytes += "; ".utf8 }
      bytes += cookie.name.utf8
      bytes.append(UInt8(ascii: "="))
      bytes += cookie.value.utf8
    }
    bytes += "\r\n".utf8
  }

  private static func defaultPath(_ path: String) -> String {
    let plain = path.prefix { $0 != "?" }
    guard plain.hasPrefix("/"), let slash = plain.lastIndex(of: "/"), slash != plain.startIndex
    else { return "/" }
    return String(plain[..<slash])
  }

  private static func matches(_ requested: String, _ path: String) -> Bool {
    if path == "/" { return true }
    let plain = requested.prefix { $0 != "?" }
    guard plain.hasPrefix(path) else { return false }
    return plain.utf8.count == path.utf8.count || path.hasSuffix("/")
      || plain.dropFirst(path.count).first == "/"
  }
}

private func trim(_ text: Substring) -> String {
  var text = text
  while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
  while let last = text.last, last == " " || last == "\t" { text.removeLast() }
  return String(text)
}
