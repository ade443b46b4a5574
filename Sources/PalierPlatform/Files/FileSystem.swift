import Glibc

/// The file system that a path lies on.
public enum FileSystem {
  /// Its size in bytes; nil where the kernel does not say.
  public static func size(of path: String) -> Double? {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0, status.f_blocks > 0 else { return nil }
    return Double(status.f_blocks) * Double(status.f_frsize)
  }
}
