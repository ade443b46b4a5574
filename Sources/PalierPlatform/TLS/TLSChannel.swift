import COpenSSL
import Glibc

/// The one owner of a TLS session over a socket, which it does not own.
@safe struct TLSChannel: ~Copyable {
  private let session: OpaquePointer
  private let client: TLSClient
  private var isBroken = false

  /// A session over a connected socket, before its handshake.
  init(_ client: TLSClient, over socket: Int32, ticket: TLSTicket?) throws(SystemError) {
    guard let session = unsafe client.session(over: socket) else {
      throw SystemError("SSL_new", on: client.server, code: ENOMEM)
    }
    unsafe self.session = session
    self.client = client
    unsafe ticket?.offer(in: session)
  }

  deinit { unsafe SSL_free(session) }

  /// Goes on with the handshake.
  mutating func shakeHands() -> ClientStream.Opening {
    ERR_clear_error()
    let result = unsafe SSL_do_handshake(session)
    if result == 1 { return .open }
    switch unsafe SSL_get_error(session, result) {
    case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE: return .pending
    case SSL_ERROR_SYSCALL:
      isBroken = true
      return .failed(errno == 0 ? EPIPE : errno)
    default:
      isBroken = true
      return .insecure(
        TLSFault(verification: unsafe SSL_get_verify_result(session), server: client.server)
      )
    }
  }

  mutating func send(_ bytes: Span<UInt8>) -> TransferResult {
    ERR_clear_error()
    var count = 0
    let result = unsafe bytes.withUnsafeBytes { bytes in
      unsafe SSL_write_ex(session, bytes.baseAddress, bytes.count, &count)
    }
    return result == 1 ? .moved(count) : failure(result)
  }

  mutating func receive(into buffer: inout [UInt8]) -> TransferResult {
    ERR_clear_error()
    var count = 0
    let result = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe SSL_read_ex(session, bytes.baseAddress, bytes.count, &count)
    }
    return result == 1 ? .moved(count) : failure(result)
  }

  private mutating func failure(_ result: Int32) -> TransferResult {
    switch unsafe SSL_get_error(session, result) {
    case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE: return .wouldBlock
    case SSL_ERROR_ZERO_RETURN: return .ended
    case SSL_ERROR_SYSCALL:
      isBroken = true
      // The peer went without saying that this was all: what came may be cut short.
      return .failed(errno == 0 ? EPIPE : errno)
    default:
      isBroken = true
      return .failed(EPROTO)
    }
  }

  /// True if the handshake took up an earlier session.
  var isResumed: Bool { unsafe SSL_session_reused(session) == 1 }

  /// What to offer to the server next time; nil if it gave nothing.
  var ticket: TLSTicket? {
    guard !isBroken, let kept = unsafe SSL_get1_session(session) else { return nil }
    guard unsafe SSL_SESSION_is_resumable(kept) == 1 else {
      unsafe SSL_SESSION_free(kept)
      return nil
    }
    return unsafe TLSTicket(owning: kept)
  }

  /// Tells the peer that no more bytes will come.
  func close() {
    guard !isBroken, unsafe SSL_is_init_finished(session) == 1 else { return }
    ERR_clear_error()
    unsafe SSL_shutdown(session)
  }
}
