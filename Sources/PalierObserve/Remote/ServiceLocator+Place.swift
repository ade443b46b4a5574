extension ServiceLocator {
  /// The place that `KIND:VALUE` names, as `port:5432` or `cgroup:palier/web`; nil if it names none.
  public init?(place: String) {
    let parts = place.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    switch parts[0] {
    case "cgroup": self = .cgroup(parts[1])
    case "unit": self = .unit(parts[1])
    case "container": self = .container(parts[1])
    case "port":
      guard let port = UInt16(parts[1]), port > 0 else { return nil }
      self = .port(Int(port))
    case "pid":
      guard let pid = Int32(parts[1]), pid > 0 else { return nil }
      self = .pid(Int(pid))
    default: return nil
    }
  }

  /// The text that names it.
  public var place: String {
    switch self {
    case .cgroup(let path): "cgroup:\(path)"
    case .unit(let name): "unit:\(name)"
    case .container(let id): "container:\(id)"
    case .port(let port): "port:\(port)"
    case .pid(let pid): "pid:\(pid)"
    }
  }
}
