public import PalierModel

/// How a running service is found: the `observe` key of a dossier.
public enum ServiceLocator: Sendable, Hashable, Codable {
  /// A control group by its path from the mount, version 1 or 2: `palier/web`. Groups below it count.
  case cgroup(String)
  /// The processes that listen on a TCP port, and their descendants.
  case port(Int)
  /// A process and its descendants.
  case pid(Int)
  /// A systemd unit: `nginx` or `nginx.service`.
  case unit(String)
  /// A Docker or Podman container, by its identifier or the first letters of it; as root one of
  /// Docker also by its name, or by its service's in a Compose file.
  case container(String)

  /// What is looked for, in a few words.
  public var description: Text {
    switch self {
    case .cgroup(let path):
      Text(en: "control group \(path)", fr: "groupe de contrôle \(path)")
    case .port(let port):
      Text(en: "TCP port \(String(port))", fr: "port TCP \(String(port))")
    case .pid(let pid): Text(en: "process \(String(pid))", fr: "processus \(String(pid))")
    case .unit(let name): Text(en: "systemd unit \(name)", fr: "unité systemd \(name)")
    case .container(let name): Text(en: "container \(name)", fr: "conteneur \(name)")
    }
  }
}
