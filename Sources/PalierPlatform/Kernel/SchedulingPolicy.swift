import CLinux
import Glibc

/// How the kernel's scheduler treats a thread.
public enum SchedulingPolicy: Sendable, Hashable {
  /// The normal policy with a nice value, -20 (first) to 19 (last).
  case normal(nice: Int)
  /// Real time, first in first out, priority 1 to 99: runs before every normal thread.
  case realTime(priority: Int)
  /// Runs only where nothing else wants the core.
  case idle

  /// Applies the policy to a thread, or the main thread of a process; 0 is the calling thread.
  ///
  /// Real time and nice values below 0 need privileges (EPERM without).
  public func apply(to thread: Int = 0) throws(SystemError) {
    var parameter = sched_param()
    let policy: Int32
    switch self {
    case .normal: policy = SCHED_OTHER
    case .realTime(let priority):
      policy = SCHED_FIFO
      parameter.sched_priority = Int32(priority)
    case .idle: policy = 5  // SCHED_IDLE, which Glibc's module leaves out
    }
    try checked("sched_setscheduler", on: "\(self)") {
      unsafe sched_setscheduler(pid_t(thread), policy, &parameter)
    }
    guard case .normal(let nice) = self else { return }
    try checked("setpriority", on: "\(self)") {
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(thread), Int32(nice))
    }
  }
}
