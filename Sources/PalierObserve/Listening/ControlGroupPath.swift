/// The control group that a process is in, in one hierarchy, and what its path tells.
public struct ControlGroupPath: Sendable, Hashable {
  /// The path from the mount, without a leading slash; empty for the root.
  public let path: String

  /// A path as `/proc/PID/cgroup` writes it.
  public init(_ path: String) {
    self.path = path.split(separator: "/").joined(separator: "/")
  }

  /// The groups in the text of a `/proc/PID/cgroup` (cgroups(7)), each path once.
  static func all(in text: String) -> [ControlGroupPath] {
    var seen: Set<ControlGroupPath> = []
    return text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { return nil }
      let group = ControlGroupPath(String(fields[2]))
      return seen.insert(group).inserted ? group : nil
    }
  }

  /// The systemd unit of a service that owns the group: `nginx.service`.
  ///
  /// Not the manager of a user's own units, which owns all that they start.
  public var unit: String? {
    let parts = path.split(separator: "/")
    let unit = parts.last { $0.hasSuffix(".service") }
    return unit.flatMap { $0.hasPrefix("user@") ? nil : String($0) }
  }

  /// The first twelve digits of the identifier of the container that owns the group.
  public var container: String? {
    for part in path.split(separator: "/") {
      let body = part.hasSuffix(".scope") ? part.dropLast(6) : part
      let letters = body.split(separator: "-").last ?? ""
      if letters.count == 64, letters.allSatisfy(\.isHexDigit) { return String(letters.prefix(12)) }
    }
    return nil
  }

  /// True for a group that belongs to a login, to the machine or to nobody, not to a service.
  public var isShared: Bool {
    path.isEmpty || path == "init.scope" || path.hasPrefix("user.slice")
      || path.hasSuffix(".slice")
  }
}
