import PalierPlatform

/// Notices cheaply that a process or thread was started anywhere on the machine.
///
/// The last word of `/proc/loadavg` is the number given last (proc_loadavg(5)). Where the file
/// cannot be read, every look counts as a change.
struct ForkCounter: ~Copyable {
  private var file = ReopeningFile(path: "/proc/loadavg")
  private var last: Int?

  /// Whether something was started since the last call; true at the first.
  mutating func hasChanged() -> Bool {
    let now = file.read().flatMap { bytes in
      KernelText.words(bytes).last.flatMap(KernelText.integer)
    }
    defer { last = now }
    return now == nil || now != last
  }
}
