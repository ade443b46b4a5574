/// Resolves the Location of a redirect against the request that it answers (RFC 3986, section 5).
public enum LocationHeader {
  /// The longest target that is followed, in bytes.
  public static let longest = 8_192

  /// Where a redirect leads.
  ///
  /// - Parameters:
  ///   - location: the header's value; a fragment is left out.
  ///   - scheme: `http` or `https`, that of the request.
  ///   - path: the path of the request, with its query.
  ///
  /// - Returns: the origin (`http://host:port`, nil: that of the request) and the path with its query,
  ///   or nil if it is no HTTP address.
  ///
  /// What may not stand in a request line is percent-encoded. Complexity: O(length).
  public static func resolve(
    _ location: String,
    scheme: String,
    path: String
  ) -> (origin: String?, path: String)? {
    guard location.utf8.count <= longest else { return nil }
    let reference = location.prefix { $0 != "#" }
    if reference.hasPrefix("//") {
      return absolute(reference.dropFirst(2), scheme: scheme)
    }
    if let colon = reference.firstIndex(where: { ":/?".contains($0) }), reference[colon] == ":" {
      let name = reference[..<colon].lowercased()
      let rest = reference[reference.index(after: colon)...]
      guard name == "http" || name == "https", rest.hasPrefix("//") else { return nil }
      return absolute(rest.dropFirst(2), scheme: name)
    }
    let base = path.prefix { $0 != "?" }
    switch reference.first {
    case nil: return (nil, encoded(path[...]))
    case "?": return (nil, encoded(base) + encoded(reference))
    case "/": return (nil, normalised(reference))
    default:
      let folder = base.lastIndex(of: "/").map { base[...$0] } ?? "/"
      return (nil, normalised(folder + reference))
    }
  }

  private static func absolute(
    _ rest: Substring,
    scheme: String
  ) -> (origin: String?, path: String)? {
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let isPlain = authority.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "@") }
    guard !authority.isEmpty, isPlain else { return nil }
    let path = rest[authority.endIndex...]
    let usualPort = scheme == "https" ? ":443" : ":80"
    let host = authority.lowercased()
    let short = host.hasSuffix(usualPort) ? String(host.dropLast(usualPort.count)) : host
    return ("\(scheme)://\(short)", normalised(path.hasPrefix("/") ? path : "/" + path))
  }

  /// A path with its query, `.` and `..` resolved (RFC 3986, section 5.2.4).
  private static func normalised(_ target: some StringProtocol) -> String {
    let target = Substring(target)
    let path = target.prefix { $0 != "?" }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        _ = kept.popLast()
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return encoded(("/" + kept.joined(separator: "/"))[...]) + encoded(target[path.endIndex...])
  }

  private static func encoded(_ text: Substring) -> String {
    if text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) { return String(text) }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte > 32, byte < 127 {
        bytes.append(byte)
      } else {
        TemplateText.appendPercentEncoded(byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
