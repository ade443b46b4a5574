import CLinux

/// The cores that a thread may run on.
///
/// Cores 0 to 63 are known.
public enum Affinity {
  /// The cores of a thread or process; 0 is the calling thread.
  public static func cores(of thread: Int = 0) -> [Int] {
    let mask = palier_get_affinity(Int32(thread))
    return (0..<64).filter { mask & (1 << $0) != 0 }
  }

  /// Binds a thread, or the main thread of a process, to cores; 0 is the calling thread.
  public static func set(_ cores: [Int], of thread: Int = 0) throws(SystemError) {
    let mask = cores.filter { (0..<64).contains($0) }.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    try checked("sched_setaffinity", on: "\(cores)") { palier_set_affinity(Int32(thread), mask) }
  }
}
