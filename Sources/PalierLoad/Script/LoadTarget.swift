public import PalierPlatform

/// Where a load goes: a server of this machine, over HTTP in the clear.
public struct LoadTarget: Sendable, Hashable {
  /// The server's address.
  public let address: SocketAddress
  /// The name that the user gave, for the Host header and for cookies.
  public let host: String
  /// The Host header: the name, and the port unless it is 80.
  public let authority: String
  /// The path that the URL named, with its query; `/` if it named none.
  public let path: String

  /// The target that a URL such as `http://127.0.0.1:8000/` names.
  ///
  /// Throws ``LoadScriptError`` where it is no such URL, or leads beyond 127.0.0.0/8 and ::1.
  /// `localhost` means 127.0.0.1.
  public init(url: String) throws(LoadScriptError) {
    let lower = url.lowercased()
    if lower.hasPrefix("https://") { throw .needsTLS(url) }
    guard lower.hasPrefix("http://") else { throw .notURL(url) }
    let rest = url.dropFirst("http://".count)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
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
    var port: UInt16 = 80
    if !afterHost.isEmpty {
      guard afterHost.hasPrefix(":"), let value = UInt16(afterHost.dropFirst()), value > 0 else {
        throw .notURL(url)
      }
      port = value
    }
    let numeric = host.lowercased() == "localhost" ? "127.0.0.1" : String(host)
    guard let address = SocketAddress(numeric, port: port), address.isLoopback else {
      throw .notLoopback(String(host))
    }
    self.address = address
    self.host = host.lowercased()
    let name = host.contains(":") ? "[\(host)]" : String(host)
    self.authority = port == 80 ? name : "\(name):\(port)"
    let path = rest[authority.endIndex...].prefix { $0 != "#" }
    self.path = path.hasPrefix("/") ? String(path) : "/" + path
  }
}
