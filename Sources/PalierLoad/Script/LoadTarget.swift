public import PalierPlatform

/// Where a load goes: a server of this machine, or one that is proved to be the user's, over HTTP in
/// the clear or under TLS.
public struct LoadTarget: Sendable, Hashable {
  /// The server's address.
  public let address: SocketAddress
  /// The name that the user gave, for certificates and cookies.
  public let host: String
  /// The Host header: the name, and the port unless it is the usual one.
  public let authority: String
  /// The path that the URL named, with its query; `/` if it named none.
  public let path: String
  /// True if the load goes over TLS.
  public let isSecure: Bool
  /// A PEM file of the certificates to trust in place of the system's.
  public let authorities: String?
  /// What proves that a target beyond this machine is the user's; nil: there is no such target.
  public let tokens: OwnerTokens?

  /// The target that a URL such as `http://127.0.0.1:8000/` names.
  ///
  /// `http://unix:/run/site.sock:/path` names a Unix socket, as nginx writes it; `localhost` means
  /// 127.0.0.1.
  ///
  /// - Parameters:
  ///   - url: the URL.
  ///   - serverName: the name by which the server is asked, where it is not the host of the URL: in
  ///     the Host header, in cookies, in the server's certificate.
  ///   - authorities: a PEM file of the certificates to trust in place of the system's.
  ///   - tokens: by which targets beyond 127.0.0.0/8 and ::1 are proved to be the user's, each time
  ///     before a connection is opened; nil refuses them.
  /// - Throws: ``LoadScriptError`` where it is no such URL, or leads where it may not.
  public init(
    url: String,
    serverName: String? = nil,
    authorities: String? = nil,
    tokens: OwnerTokens? = nil
  ) throws(LoadScriptError) {
    let lower = url.lowercased()
    isSecure = lower.hasPrefix("https://")
    guard isSecure || lower.hasPrefix("http://") else { throw .notURL(url) }
    let usualPort: UInt16 = isSecure ? 443 : 80
    let rest = url.dropFirst(isSecure ? 8 : 7)
    let host: String
    let afterAddress: Substring
    if rest.hasPrefix("unix:/") {
      let path = rest.dropFirst(5).prefix { $0 != ":" }
      guard let socket = SocketAddress(path: String(path)) else { throw .notURL(url) }
      address = socket
      host = "localhost"
      afterAddress = rest[path.endIndex...].dropFirst()
    } else {
      let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      let (name, port) = try LoadTarget.split(authority, of: url)
      let numeric = name.lowercased() == "localhost" ? "127.0.0.1" : name
      let known = SocketAddress(numeric, port: port ?? usualPort)
      guard tokens != nil || known?.isLoopback ?? false else { throw .notLoopback(name) }
      guard let found = known ?? SocketAddress.resolving(name, port: port ?? usualPort) else {
        throw .unknownHost(name)
      }
      address = found
      host = name
      afterAddress = rest[authority.endIndex...]
    }
    let path = afterAddress.prefix { $0 != "#" }
    self.path = path.hasPrefix("/") ? String(path) : "/" + path
    self.host = (serverName ?? host).lowercased()
    let name = serverName ?? (host.contains(":") ? "[\(host)]" : host)
    let showsPort = address.port != usualPort && address.port != 0
    authority = showsPort ? "\(name):\(address.port)" : name
    self.authorities = authorities
    self.tokens = tokens
  }

  /// What connections are opened to; throws `TLSFault` where the trusted certificates cannot be read.
  public func endpoint() throws(TLSFault) -> Endpoint {
    guard isSecure else { return Endpoint(address) }
    return Endpoint(address, security: try TLSClient(server: host, authorities: authorities))
  }

  /// The host and the port of `host:port`; the brackets of an IPv6 address are left out.
  private static func split(
    _ authority: Substring,
    of url: String
  ) throws(LoadScriptError) -> (host: String, port: UInt16?) {
    guard !authority.contains("@") else { throw .notURL(url) }
    let host: Substring
    let afterHost: Substring
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { throw .notURL(url) }
      host = authority[authority.index(after: authority.startIndex)..<end]
      afterHost = authority[authority.index(after: end)...]
    } else {
      host = authority.prefix { $0 != ":" }
      afterHost = authority[host.endIndex...]
    }
    guard !host.isEmpty else { throw .notURL(url) }
    guard !afterHost.isEmpty else { return (String(host), nil) }
    guard afterHost.hasPrefix(":"), let port = UInt16(afterHost.dropFirst()), port > 0 else {
      throw .notURL(url)
    }
    return (String(host), port)
  }
}
