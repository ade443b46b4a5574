import CLinux
import Glibc

/// What `posix_spawn` is to be asked for.
struct SpawnRequest {
  let program: String
  let arguments: [String]
  let environment: [String: String]?
  let directory: String?
  let output: ChildProcess.Output
  let memory: Int32?
  let newGroup: Bool
  /// A socket that is to be both the standard input and the standard output; nil: neither.
  var conversation: Int32?

  /// Starts the process and returns its number.
  func spawn() throws(SystemError) -> Int {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    switch output {
    case .inherited: break
    case .discarded:
      unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    case .file(let path):
      let flags = O_WRONLY | O_CREAT | O_APPEND
      unsafe posix_spawn_file_actions_addopen(&actions, 1, path, flags, 0o644)
    case .memory:
      if let memory { unsafe posix_spawn_file_actions_adddup2(&actions, memory, 1) }
    }
    if let conversation {
      for standard: Int32 in [0, 1] {
        unsafe posix_spawn_file_actions_adddup2(&actions, conversation, standard)
      }
    }
    if output != .inherited { unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2) }
    if let directory { unsafe posix_spawn_file_actions_addchdir_np(&actions, directory) }

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // Signals that this program ignores or blocks must work in the child.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags =
      POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (newGroup ? POSIX_SPAWN_SETPGROUP : 0)
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

    var pid = pid_t()
    let code = unsafe withCStrings([program] + arguments) { arguments in
      if let environment {
        unsafe withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
          unsafe posix_spawnp(&pid, program, &actions, &attributes, arguments, environment)
        }
      } else {
        unsafe posix_spawnp(&pid, program, &actions, &attributes, arguments, environ)
      }
    }
    guard code == 0 else { throw SystemError("posix_spawn", on: program, code: code) }
    return Int(pid)
  }
}

/// Lends an array of C strings that ends with nil, as `argv` does.
private func withCStrings<Result>(
  _ strings: [String],
  _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
  defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
  return unsafe body(pointers)
}
