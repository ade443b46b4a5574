/// Where the control group hierarchies are mounted, versions 1 and 2, alone or together.
public struct CgroupMounts: Sendable, Hashable {
  /// One mounted hierarchy.
  public struct Mount: Sendable, Hashable {
    /// The directory of its root group.
    public let path: String
    /// 1 or 2.
    public let version: Int
    /// The version 1 controllers of the hierarchy (`cpu`, `name=systemd`); empty for version 2.
    public let controllers: [String]
  }

  /// Every hierarchy, in the order of the mounts.
  public let mounts: [Mount]

  /// The hierarchies in the text of a `/proc/PID/mountinfo` (proc_pid_mountinfo(5)).
  public init(mountInfo: String) {
    mounts = mountInfo.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ").map(String.init)
      guard let dash = fields.firstIndex(of: "-"), dash >= 6, fields.count > dash + 3 else {
        return nil
      }
      // A path with blanks is written with octal escapes; cgroup mounts have none in practice.
      let path = fields[4].replacing("\\040", with: " ")
      switch fields[dash + 1] {
      case "cgroup2": return Mount(path: path, version: 2, controllers: [])
      case "cgroup":
        let options = fields[dash + 3].split(separator: ",").map(String.init)
        let controllers = options.filter { !["rw", "ro", "xattr", "noprefix"].contains($0) }
        return Mount(path: path, version: 1, controllers: controllers)
      default: return nil
      }
    }
  }

  /// The hierarchies that this process sees.
  public static func current() -> CgroupMounts {
    CgroupMounts(mountInfo: KernelFile.text(of: "/proc/self/mountinfo") ?? "")
  }

  /// The version 2 hierarchy.
  public var unified: Mount? { mounts.first { $0.version == 2 } }

  /// The hierarchy that a controller is attached to: version 1 if any has it, else version 2.
  public func mount(for controller: String) -> Mount? {
    mounts.first { $0.controllers.contains(controller) } ?? unified
  }
}
