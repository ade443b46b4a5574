import Glibc
public import PalierModel

/// A call to the kernel that failed: what was tried, on what, and the kernel's reason.
public struct SystemError: PalierError, Hashable, CustomStringConvertible {
  /// The call, as manuals name it: `open`, `connect`.
  public let operation: String
  /// What it was applied to: a path, an address, a process; empty where there is nothing to name.
  public let subject: String
  /// The value of `errno`.
  public let code: Int32

  /// A failure of `operation` on `subject`; `code` is the present `errno` unless given.
  public init(_ operation: String, on subject: String, code: Int32? = nil) {
    self.code = code ?? errno
    self.operation = operation
    self.subject = subject
  }

  /// The value of `errno` for what is a directory where a file is wanted.
  public static let isDirectory = EISDIR

  /// The kernel's reason in words.
  public var reason: Text { ErrorNumber(code).words }

  /// What failed and why.
  public var message: Text {
    let object = subject.isEmpty ? operation : "\(subject) (\(operation))"
    return Text(
      en: "the system refused \(object): \(reason)",
      fr: "le système a refusé \(object) : \(reason)"
    )
  }

  /// What to do about the common reasons.
  public var cure: Text? {
    switch code {
    case EACCES, EPERM:
      Text(
        en: "run as a user who may do this, for example through sudo",
        fr: "lancez la commande avec un compte qui en a le droit, par exemple avec sudo"
      )
    case EMFILE, ENFILE:
      Text(
        en: "raise the limit of open files (ulimit -n)",
        fr: "augmentez la limite de fichiers ouverts (ulimit -n)"
      )
    case ENOSPC:
      Text(en: "free some space on the disk", fr: "libérez de la place sur le disque")
    default: nil
    }
  }

  /// One line in English, for logs and test failures.
  public var description: String { message.english }
}

/// Turns the C convention "-1 and `errno`" into a thrown ``SystemError``, and retries EINTR.
@discardableResult
func checked<Result: SignedInteger>(
  _ operation: String,
  on subject: @autoclosure () -> String = "",
  _ call: () -> Result
) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    let code = errno
    if code != EINTR { throw SystemError(operation, on: subject(), code: code) }
  }
}
