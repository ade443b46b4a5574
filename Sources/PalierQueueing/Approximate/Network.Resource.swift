extension Network {
  /// Something of a network that can saturate, by the index of its part.
  public enum Resource: Sendable, Hashable, Codable {
    /// The cores of a machine (`machine.cpu`).
    case processor(Int)
    /// The slots of a server's processes (`SERVICE.workers`).
    case slots(server: Int)
    /// A server's processes, each computing one burst at a time (`SERVICE.cpu`).
    case serial(server: Int)
    /// A server's CPU quota (`SERVICE.cpu_quota`).
    case quota(server: Int)
    /// The tokens of a pool (`SERVICE.connections`).
    case pool(Int)
  }
}
