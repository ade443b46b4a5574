import COpenSSL
import Glibc

/// What a client asks of secure servers: whose certificates it trusts, and the server's name.
///
/// One serves all connections to a server, from any thread. TLS 1.2 and 1.3, by OpenSSL.
@safe public final class TLSClient: @unchecked Sendable {
  /// The name, or the numeric address, that certificates must bear.
  public let server: String
  // Not changed once it is made; OpenSSL counts its owners atomically.
  private let context: OpaquePointer
  private let streams: OpaquePointer

  /// A client of one server.
  ///
  /// - Parameters:
  ///   - server: the name that its certificate must bear; sent to it (SNI) unless it is an address.
  ///   - authorities: a PEM file with the certificates to trust in place of the system's.
  /// - Throws: ``TLSFault`` if that file cannot be read.
  public init(server: String, authorities: String? = nil) throws(TLSFault) {
    self.server = server
    guard let context = unsafe SSL_CTX_new(TLS_client_method()),
      let streams = unsafe palier_stream_method()
    else { throw TLSFault(.handshake("malloc"), server) }
    // From here on the object exists, and frees both when the rest fails.
    unsafe self.context = context
    unsafe self.streams = streams
    unsafe palier_configure(context)
    if let authorities {
      guard unsafe SSL_CTX_load_verify_locations(context, authorities, nil) == 1 else {
        ERR_clear_error()
        throw TLSFault(.unreadableAuthorities(authorities), server)
      }
    } else {
      unsafe SSL_CTX_set_default_verify_paths(context)
    }
  }

  deinit {
    unsafe SSL_CTX_free(context)
    unsafe BIO_meth_free(streams)
  }

  /// A session over a connected socket, before its handshake; nil without memory.
  func session(over socket: Int32) -> OpaquePointer? {
    guard let session = unsafe SSL_new(context) else { return nil }
    guard unsafe palier_set_socket(session, streams, socket) == 1 else {
      unsafe SSL_free(session)
      return nil
    }
    unsafe SSL_set_connect_state(session)
    let expected = unsafe SSL_get0_param(session)
    if SocketAddress(server, port: 0) != nil {
      unsafe X509_VERIFY_PARAM_set1_ip_asc(expected, server)
    } else {
      unsafe palier_set_server_name(session, server)
      unsafe X509_VERIFY_PARAM_set_hostflags(
        expected,
        UInt32(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS)
      )
      unsafe X509_VERIFY_PARAM_set1_host(expected, server, 0)
    }
    return unsafe session
  }
}
