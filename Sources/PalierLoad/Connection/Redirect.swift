import PalierPlatform

/// Where a redirect leads, and what is asked there.
final class Redirect {
  /// How many redirects there were, this one included.
  let count: Int
  /// The target that it leads to.
  let target: LoadTarget
  /// The number of its endpoint among the thread's.
  let endpoint: Int
  let method: String
  /// The path with its query.
  let path: String
  /// True if the request carries its body again.
  let carriesBody: Bool
  /// True if the host is not the one that the user meant: neither cookies nor credentials go there.
  let isForeign: Bool
  /// The bytes of the exchanges before, which belong to the request too.
  let bytesIn: Int
  let bytesOut: Int

  var authority: String { target.authority }

  /// Where the response of a request leads, after other redirects or none; nil if it is no redirect.
  ///
  /// 301 and 302 make a GET of a POST, 303 of everything but HEAD, 307 and 308 keep the method and
  /// the body (RFC 9110, section 15.4, and the Fetch standard).
  /// - Throws: ``ErrorKind/redirect`` where it is not followed.
  init?(
    _ response: ResponseParser,
    of request: CompiledRequest,
    _ values: UserValues,
    after previous: Redirect?,
    from home: LoadTarget,
    bytes: (received: Int, sent: Int),
    _ context: inout NetworkContext
  ) throws(RefusedRedirect) {
    guard [301, 302, 303, 307, 308].contains(response.status),
      let location = response.header("location")
    else { return nil }
    count = (previous?.count ?? 0) + 1
    let here = previous?.target ?? home
    guard count <= RequestTemplate.redirectLimit,
      let (origin, path) = LocationHeader.resolve(
        location,
        scheme: here.isSecure ? "https" : "http",
        path: previous?.path ?? request.plainPath(values)
      )
    else { throw RefusedRedirect() }
    (target, endpoint) = try context.target(at: origin ?? here.origin, home)
    self.path = path
    let method = previous?.method ?? request.template.method
    let becomesGet =
      response.status == 303 ? method != "HEAD" : response.status < 303 && method == "POST"
    self.method = becomesGet ? "GET" : method
    carriesBody = !becomesGet && (previous?.carriesBody ?? true)
    isForeign = target.host != home.host
    bytesIn = bytes.received + (previous?.bytesIn ?? 0)
    bytesOut = bytes.sent + (previous?.bytesOut ?? 0)
  }
}

/// A redirect that is not followed.
struct RefusedRedirect: Error {}

extension LoadTarget {
  /// The scheme and the authority, as a redirect names them.
  var origin: String { (isSecure ? "https://" : "http://") + authority.lowercased() }

  /// The target at an origin that a redirect names; nil if it has no address that may be loaded.
  ///
  /// The name that the user gave keeps meaning the address that it was given for.
  func redirected(to origin: String) -> LoadTarget? {
    let isSecure = origin.hasPrefix("https:")
    let rest = origin.dropFirst(isSecure ? 8 : 7)
    let isOwnName =
      host != "localhost" && SocketAddress(host, port: 0) == nil
      && (rest == host || rest.hasPrefix(host + ":"))
    guard isOwnName else {
      return try? LoadTarget(url: origin, authorities: authorities, tokens: tokens)
    }
    guard !address.description.hasPrefix("unix:") else { return nil }
    let numeric = address.description.dropLast(String(address.port).count + 1)
    return try? LoadTarget(
      url: (isSecure ? "https://" : "http://") + numeric + rest.dropFirst(host.count),
      serverName: host,
      authorities: authorities,
      tokens: tokens
    )
  }
}
