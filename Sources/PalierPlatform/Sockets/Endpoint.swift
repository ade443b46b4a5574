/// Where a client connects to, and how it protects what it says there.
public struct Endpoint: Sendable {
  /// The server's address.
  public let address: SocketAddress
  /// What is asked of the server's certificate; nil for a connection in the clear.
  public let security: TLSClient?

  /// An end point.
  public init(_ address: SocketAddress, security: TLSClient? = nil) {
    self.address = address
    self.security = security
  }
}
