/// One running program of a system: nginx, gunicorn, PostgreSQL, Redis.
public struct Service: Sendable, Hashable, Codable {
  /// How its CPU time follows the machine's speed.
  public enum Speed: Sendable, Hashable, Codable {
    /// CPU time follows the yardstick's speed to a power that calibration learns.
    case followsMachine
    /// CPU time stays the same whatever the machine's speed.
    case fixed
  }

  /// Limits that the service runs under.
  public struct Limits: Sendable, Hashable, Codable {
    /// CPU, in cores; a fraction is a quota.
    public var cpu: Figure?
    /// Memory, in bytes.
    public var memory: Figure?

    /// No limits, or these.
    public init(cpu: Figure? = nil, memory: Figure? = nil) {
      self.cpu = cpu
      self.memory = memory
    }
  }

  /// Where the running service can be found, to see what it uses.
  public enum Observation: Sendable, Hashable, Codable {
    /// A cgroup, relative to the mount.
    case cgroup(String)
    /// A listening TCP port.
    case port(Int)
    /// A process and its descendants.
    case pid(Int)
    /// A systemd unit.
    case unit(String)
    /// A container's name or identifier.
    case container(String)
  }

  /// Its name in the dossier.
  public var name: String
  /// What program it is.
  public var kind: Located<ServiceKind>
  /// The program's version, as written.
  public var version: String?
  /// How its workers take requests; nil: as its kind does by default.
  public var workerClass: Located<WorkerClass>?
  /// What the application is written with; nil: something whose settings nobody asks about.
  public var framework: Located<Framework>?
  /// Worker processes (a count).
  public var workers: Figure?
  /// Threads of each worker (a count).
  public var threads: Figure?
  /// Connections that clients of this service may hold at once (a count): a pool.
  public var connections: Figure?
  /// Connections that each of its workers may open to a service that it calls (a count); nil: one
  /// for each request that it serves at once.
  public var pool: Figure?
  /// What each of its settings lets it take of the memory, by the setting's name, in bytes.
  public var ceilings: [NamedFigure]
  /// Services that it calls, by name.
  public var calls: [Located<String>]
  /// Memory that it uses at the peak, as declared, in bytes.
  public var memory: Figure?
  /// Its limits.
  public var limits: Limits
  /// Where it can be observed.
  public var observe: Located<Observation>?
  /// How its CPU time follows the machine's speed.
  public var speed: Speed
  /// Seconds for which it keeps an idle connection open; nil: as its kind does.
  public var keepAlive: Figure?
  /// Seconds after which it gives a request up; nil: as its kind does.
  public var timeout: Figure?
  /// Where it was declared.
  public var location: SourceLocation?

  /// A service of a kind, everything else as the kind has it.
  public init(name: String, kind: Located<ServiceKind>) {
    self.name = name
    self.kind = kind
    calls = []
    ceilings = []
    limits = Limits()
    speed = .followsMachine
  }
}
