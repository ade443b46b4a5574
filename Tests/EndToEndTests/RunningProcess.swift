import PalierPlatform

/// Processes as the kernel lists them.
enum RunningProcess {
  /// Whether a process is alive; a zombie, which waits for its parent to bury it, is not.
  static func exists(_ process: Int) -> Bool {
    guard let text = KernelFile.text(of: "/proc/\(process)/stat"),
      let parenthesis = text.lastIndex(of: ")")
    else { return false }
    return !text[parenthesis...].dropFirst(2).hasPrefix("Z")
  }
}
