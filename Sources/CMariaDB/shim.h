#pragma once
#include <mysql.h>

/// Sets what every connection of this program wants: seconds of patience, UTF-8, and no file of
/// this machine for a server that asks for one.
static inline void palier_mysql_configure(MYSQL *handle, unsigned int seconds) {
  unsigned int nothing = 0;
  mysql_options(handle, MYSQL_OPT_CONNECT_TIMEOUT, &seconds);
  mysql_options(handle, MYSQL_OPT_LOCAL_INFILE, &nothing);
  mysql_options(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4");
}
