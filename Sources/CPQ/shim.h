#pragma once
#include <libpq-fe.h>
#include <stddef.h>

/// Begins to connect; NULL stands for what libpq takes by itself. Passwords come from the caller
/// alone: the file that they would be looked for in cannot be.
static inline PGconn *palier_pq_start(const char *host, const char *port, const char *user,
                                      const char *password, const char *database,
                                      const char *encryption) {
  const char *const names[] = {"host",     "port",     "user",     "password",
                               "dbname",   "sslmode",  "passfile", "application_name",
                               "client_encoding", "tcp_user_timeout", NULL};
  const char *const values[] = {host,     port,       user,        password,
                                database, encryption, "/dev/null/none", "palier",
                                "UTF8",   "60000",    NULL};
  return PQconnectStartParams(names, values, 0);
}

/// The five characters that tell what went wrong (SQLSTATE); NULL where the server gave none.
static inline const char *palier_pq_state(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

/// The server's words for what went wrong; NULL where there are none.
static inline const char *palier_pq_words(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}
