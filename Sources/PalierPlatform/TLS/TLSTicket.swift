import COpenSSL

/// What a client keeps of a secure connection, so that the next one is opened with less work.
@safe public final class TLSTicket: @unchecked Sendable {
  // Not changed once it is kept; OpenSSL counts its owners atomically.
  private let session: OpaquePointer

  /// Takes the session over.
  init(owning session: OpaquePointer) { unsafe self.session = session }

  deinit { unsafe SSL_SESSION_free(session) }

  /// Offers the session to the server in a handshake to come.
  func offer(in connection: OpaquePointer) { unsafe SSL_set_session(connection, session) }
}
