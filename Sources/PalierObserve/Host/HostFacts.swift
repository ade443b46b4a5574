import PalierPlatform

/// What does not change while the machine runs.
public struct HostFacts: Sendable, Hashable, Codable {
  /// Cores that are switched on.
  public var cores: Int
  /// Cores that this program may use.
  public var usableCores: [Int]
  /// The processor's name as its maker gives it; empty where the kernel does not tell.
  public var processor: String
  /// Bytes of memory.
  public var memory: Double
  /// The kernel's version.
  public var kernel: String
  /// The system's name, as `/etc/os-release` has it; empty where it is missing.
  public var distribution: String
  /// Ticks of the scheduler a second.
  public var tickRate: Double
  /// Whether a hypervisor runs below.
  public var isVirtual: Bool

  /// The facts of this machine.
  public static func current() -> HostFacts {
    let processor = KernelText.string((try? KernelFile.contents(of: "/proc/cpuinfo")) ?? [])
    let release = KernelFile.text(of: "/etc/os-release") ?? ""
    let memory = (try? KernelFile.contents(of: "/proc/meminfo")).map(KernelText.pairs) ?? [:]
    return HostFacts(
      cores: Machine.onlineCores,
      usableCores: Affinity.cores(),
      processor: value(of: "model name", separator: ":", in: processor),
      memory: Double(memory["MemTotal"] ?? 0),
      kernel: KernelFile.text(of: "/proc/sys/kernel/osrelease") ?? "",
      distribution: value(of: "PRETTY_NAME", separator: "=", in: release),
      tickRate: (1 / MonotonicClock.tick()).rounded(),
      isVirtual: value(of: "flags", separator: ":", in: processor)
        .split(separator: " ").contains("hypervisor")
    )
  }

  // The value after the first line's key, without blanks and quotation marks around it.
  private static func value(of key: String, separator: Character, in text: String) -> String {
    for line in text.split(separator: "\n") where line.hasPrefix(key) {
      guard let position = line.firstIndex(of: separator) else { continue }
      let value = line[line.index(after: position)...]
      return String(value.trimmingPrefix { $0 == " " || $0 == "\"" }.filter { $0 != "\"" })
    }
    return ""
  }
}
