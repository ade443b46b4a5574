import Glibc

/// The file system that a path lies on, and what it keeps of files.
public enum FileSystem {
  /// Its size in bytes; nil where the kernel does not say.
  public static func size(of path: String) -> Double? {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0, status.f_blocks > 0 else { return nil }
    return Double(status.f_blocks) * Double(status.f_frsize)
  }

  /// When a file was last written, in seconds since 1970; nil where it cannot be looked at.
  public static func modified(_ path: String) -> Double? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) * 1e-9
  }
}
