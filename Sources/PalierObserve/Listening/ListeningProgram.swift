/// A program that waits for connections: the topmost process of its tree, and what the kernel
/// tells of it.
public struct ListeningProgram: Sendable, Hashable {
  /// The topmost process.
  public var pid: Int
  /// The file name of the program, at most 15 bytes.
  public var name: String
  /// The words of its command line.
  public var command: [String]
  /// Its working directory; nil where it may not be looked at.
  public var directory: String?
  /// TCP ports that it listens on, rising.
  public var ports: [Int]
  /// Processes that the topmost one started and that run the same program.
  public var workers: Int
  /// Bytes of memory that its processes have, shared pages counted for each.
  public var residentMemory: Double
  /// Control groups that it is in, one for each hierarchy.
  public var groups: [ControlGroupPath]
  /// What its control group and those above it let it use.
  public var limits: ServiceLimits
  /// Ports of this machine that it has connections to.
  public var calledPorts: [Int]
  /// When the youngest of the processes that run it started, in seconds since 1970; nil: unknown.
  ///
  /// Servers that read their files again start their workers again.
  public var youngest: Double?
  /// True if the program's file was replaced or removed since it started.
  public var isReplaced: Bool

  /// A program.
  public init(
    pid: Int,
    name: String,
    command: [String],
    directory: String? = nil,
    ports: [Int],
    workers: Int = 0,
    residentMemory: Double = 0,
    groups: [ControlGroupPath] = [],
    limits: ServiceLimits = ServiceLimits(),
    calledPorts: [Int] = [],
    youngest: Double? = nil,
    isReplaced: Bool = false
  ) {
    self.pid = pid
    self.name = name
    self.command = command
    self.directory = directory
    self.ports = ports
    self.workers = workers
    self.residentMemory = residentMemory
    self.groups = groups
    self.limits = limits
    self.calledPorts = calledPorts
    self.youngest = youngest
    self.isReplaced = isReplaced
  }
}
