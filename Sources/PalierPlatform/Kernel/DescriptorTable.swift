import Glibc

/// The kernel's table of the files that this process has open.
public enum DescriptorTable {
  /// Makes room for so many open files at once, as far as the limit of this process goes.
  ///
  /// Linux doubles the table when a number does not fit, and in a process of several threads waits
  /// meanwhile until every core has passed a quiet state (`expand_fdtable` in fs/file.c, RCU): some
  /// 10 ms, seen at the 256th, 512th, 1,024th open file, in which the thread that opens it stands
  /// still. Room takes 8 bytes each.
  public static func reserve(_ count: Int) {
    let limit = sysconf(Int32(_SC_OPEN_MAX))
    let last = Int32(max(0, min(count, limit > 0 ? limit : count) - 1))
    for open in [STDERR_FILENO, STDOUT_FILENO, STDIN_FILENO] {
      let copy = fcntl(open, F_DUPFD_CLOEXEC, last)
      if copy >= 0 {
        Glibc.close(copy)
        return
      }
    }
  }
}
