import Glibc

/// The signals that Palier sends or minds.
public enum Signal: Int32, Sendable, Hashable, Codable {
  /// SIGHUP: the terminal is gone; many servers reload.
  case hangUp = 1
  /// SIGINT: Ctrl-C.
  case interrupt = 2
  /// SIGKILL: ends at once, cannot be minded.
  case kill = 9
  /// SIGUSR1.
  case user1 = 10
  /// SIGTERM: please end.
  case terminate = 15
  /// SIGCONT: go on after a stop.
  case resume = 18
  /// SIGSTOP: stop until SIGCONT.
  case stop = 19

  /// Sends the signal to one process.
  ///
  /// Fails with ESRCH if it is gone.
  public func send(to pid: Int) throws(SystemError) {
    guard let target = pid_t(exactly: pid), target > 0 else {
      throw SystemError("kill", on: "\(pid)", code: ESRCH)
    }
    try checked("kill", on: "\(pid)") { Glibc.kill(target, rawValue) }
  }
}
