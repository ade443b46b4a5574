/// Where files, sockets and ports are to be, where that is not as Debian has it.
public struct SetupPlaces: Sendable, Hashable {
  /// What stands before each absolute path: empty on a machine, a folder where something is tried.
  public var root: String
  /// Ports by the names of services, in place of the usual ones.
  public var ports: [String: Int]
  /// The account that services run under; nil: as their Debian packages have it.
  public var account: String?

  /// The address at which people reach the web server; nil: every address of the machine.
  public var address: String?

  /// The address at which the services of the machine reach one another.
  public var loopback: String

  /// Where the services run.
  public var target: SetupTarget

  /// Debian's places, or others.
  public init(
    for target: SetupTarget = .machine,
    root: String = "",
    ports: [String: Int] = [:],
    account: String? = nil,
    address: String? = nil,
    loopback: String = "127.0.0.1"
  ) {
    self.target = target
    self.loopback = loopback
    self.address = address
    self.root = root
    self.ports = ports
    self.account = account
  }

  /// True if each service has a network address of its own, found by its name.
  public var isContainers: Bool { target != .machine }

  /// An absolute path under the root.
  public func path(_ absolute: String) -> String { root + absolute }
}
