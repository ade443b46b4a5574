/// What a secure server is recognised by.
public struct TransportSecurity: Sendable, Hashable, Codable {
  /// A PEM file of the certificates to trust in place of the machine's.
  public var authorities: Located<String>?
  /// The name by which the server is asked, and that its certificate bears.
  public var name: Located<String>?

  /// A server that is asked by the host of its address, and trusted as the machine does.
  public init() {}
}
