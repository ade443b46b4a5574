// OpenSSL for a client, with functions in place of the macros that Swift cannot see.
#pragma once
#include <errno.h>
#include <openssl/err.h>
#include <openssl/hmac.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdint.h>
#include <sys/socket.h>

// The streams of OpenSSL's own write with write(2), which raises SIGPIPE when the peer has gone.

static inline int palier_stream_write(BIO *stream, const char *bytes, int count) {
  ssize_t moved;
  BIO_clear_retry_flags(stream);
  do {
    moved = send((int)(intptr_t)BIO_get_data(stream), bytes, (size_t)count, MSG_NOSIGNAL);
  } while (moved < 0 && errno == EINTR);
  if (moved < 0 && errno == EAGAIN) BIO_set_retry_write(stream);
  return (int)moved;
}

static inline int palier_stream_read(BIO *stream, char *bytes, int count) {
  ssize_t moved;
  BIO_clear_retry_flags(stream);
  do {
    moved = recv((int)(intptr_t)BIO_get_data(stream), bytes, (size_t)count, 0);
  } while (moved < 0 && errno == EINTR);
  if (moved < 0 && errno == EAGAIN) BIO_set_retry_read(stream);
  if (moved == 0) errno = 0;  // tells the end of the stream from a failure
  return (int)moved;
}

static inline long palier_stream_control(BIO *stream, int command, long number, void *pointer) {
  (void)stream, (void)number, (void)pointer;
  return command == BIO_CTRL_FLUSH;
}

/// How streams over sockets work; the caller frees it. NULL without memory.
static inline BIO_METHOD *palier_stream_method(void) {
  BIO_METHOD *method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "socket");
  if (!method) return NULL;
  BIO_meth_set_write(method, palier_stream_write);
  BIO_meth_set_read(method, palier_stream_read);
  BIO_meth_set_ctrl(method, palier_stream_control);
  return method;
}

/// Gives a session the socket to work over, which stays the caller's; 0 without memory.
static inline int palier_set_socket(SSL *session, const BIO_METHOD *method, int socket) {
  BIO *stream = BIO_new(method);
  if (!stream) return 0;
  BIO_set_data(stream, (void *)(intptr_t)socket);
  BIO_set_init(stream, 1);
  SSL_set_bio(session, stream, stream);
  return 1;
}

/// What every client of this program wants: TLS 1.2 or later, certificates checked.
static inline void palier_configure(SSL_CTX *context) {
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
  // A stopped write may go on from a copy of its bytes; idle connections keep no buffers.
  SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                                SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
}

/// Names the server in the first message (SNI), for hosts that serve several names.
static inline int palier_set_server_name(SSL *session, const char *name) {
  return (int)SSL_set_tlsext_host_name(session, name);
}

/// OpenSSL's words for the last error of this thread; NULL if it has none.
static inline const char *palier_last_reason(void) {
  return ERR_reason_error_string(ERR_peek_last_error());
}

/// The number of the last error's reason.
static inline int palier_last_reason_code(void) { return ERR_GET_REASON(ERR_peek_last_error()); }
