import CSQLite

extension StoreError {
  /// The error that SQLite reported.
  ///
  /// `systemError` is the `errno` behind it, 0 if there is none: a full disk or quota is reported
  /// by some system calls as an input-output error, and means the same to a user.
  init(code: Int32, systemError: Int32, detail: String, statement: String?) {
    let noSpaceLeft: Int32 = 28  // ENOSPC on Linux
    let quotaExceeded: Int32 = 122  // EDQUOT
    let kind: Kind =
      switch code & 0xFF {
      case SQLITE_FULL: .full
      case SQLITE_IOERR, SQLITE_CANTOPEN:
        if systemError == noSpaceLeft || systemError == quotaExceeded {
          .full
        } else if code & 0xFF == SQLITE_CANTOPEN {
          .cannotOpen
        } else {
          .other
        }
      case SQLITE_READONLY, SQLITE_PERM: .readOnly
      case SQLITE_BUSY, SQLITE_LOCKED: .locked
      case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
      default: .other
      }
    self.init(kind, code: code, detail: detail, statement: statement)
  }
}
