import Glibc

/// Lists directories of the kernel's file systems.
public enum KernelDirectory {
  /// The names in a directory without `.` and `..`, in the kernel's order; empty if unreadable.
  public static func names(in path: String) -> [String] {
    guard let directory = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: entry.pointee.d_name) {
        unsafe String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The names in a directory that are whole numbers, as in /proc and /proc/PID/task.
  public static func numbers(in path: String) -> [Int] { names(in: path).compactMap { Int($0) } }

  /// The directories inside a directory, by name; symbolic links are left out.
  public static func subdirectories(of path: String) -> [String] {
    names(in: path).filter { isDirectory(path + "/" + $0) }
  }

  /// Whether a path is a directory and no symbolic link.
  public static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path exists and this process may write it.
  public static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

  /// Whether a path exists.
  public static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// What a symbolic link points to, or nil.
  public static func destination(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = unsafe readlink(path, &buffer, buffer.count)
    guard count >= 0 else { return nil }
    return String(decoding: buffer[..<count].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension KernelDirectory {
  /// Makes a directory.
  static func make(_ path: String) throws(SystemError) {
    try checked("mkdir", on: path) { unsafe mkdir(path, 0o755) }
  }

  /// Removes an empty directory; one that is missing already is no error.
  static func remove(_ path: String) throws(SystemError) {
    do throws(SystemError) {
      try checked("rmdir", on: path) { unsafe rmdir(path) }
    } catch  where error.code == ENOENT {}
  }
}
