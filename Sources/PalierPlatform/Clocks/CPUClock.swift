import CLinux
import Glibc

/// Clocks that advance only while a thread or process runs on a core.
public enum CPUClock {
  /// CPU nanoseconds of the calling thread, user and system.
  public static func threadNanoseconds() -> Int64 {
    readClockNanoseconds(CLOCK_THREAD_CPUTIME_ID)
  }

  /// CPU seconds of the calling thread, user and system.
  public static func threadSeconds() -> Double { Double(threadNanoseconds()) * 1e-9 }

  /// CPU seconds of this process: all its threads, ended ones included, not its children.
  public static func processSeconds() -> Double { readClock(CLOCK_PROCESS_CPUTIME_ID) }
}

/// The CPU clock of another process: all its threads, ended ones included, not its children.
///
/// One system call of less than a microsecond, exact to the nanosecond, allowed to every user
/// (clock_getcpuclockid(3)). It answers for a zombie too, until its parent has waited for it.
public struct ProcessCPUClock: Sendable, Hashable {
  private let clock: clockid_t

  /// The clock of a process, or nil if there is no such process.
  public init?(pid: Int) {
    guard let pid = pid_t(exactly: pid), pid > 0 else { return nil }
    var clock = clockid_t()
    guard unsafe clock_getcpuclockid(pid, &clock) == 0 else { return nil }
    self.clock = clock
  }

  /// CPU nanoseconds so far, or nil once the process is gone.
  public func nanoseconds() -> Int64? {
    let value = readClockNanoseconds(clock)
    return value < 0 ? nil : value
  }
}
