import Glibc

/// Constants of the machine that this program runs on.
public enum Machine {
  /// Bytes in a page of memory.
  public static let pageSize = sysconf(Int32(_SC_PAGESIZE))

  /// Cores that are switched on.
  public static var onlineCores: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
}
