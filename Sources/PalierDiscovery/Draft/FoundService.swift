public import PalierModel

/// A service as it was found; what is nil is not known.
public struct FoundService: Sendable, Hashable {
  /// Its name, letters, digits, `-` and `_` alone.
  public var name: String
  /// What program it is.
  public var kind: Found<ServiceKind>
  /// The program's version.
  public var version: Found<String>?
  /// How its workers take requests.
  public var workerClass: Found<WorkerClass>?
  /// Worker processes.
  public var workers: Found<Int>?
  /// Threads of each worker.
  public var threads: Found<Int>?
  /// Connections that it accepts at the same time.
  public var connections: Found<Int>?
  /// Cores that it may use.
  public var cpuLimit: Found<Double>?
  /// Bytes of memory that it may use.
  public var memoryLimit: Found<Double>?
  /// Names of services that it calls.
  public var calls: [Found<String>] = []
  /// Where it can be observed.
  public var observe: Found<Service.Observation>?
  /// Ports by which it is reached from this machine.
  public var ports: [Int] = []
  /// Bytes of memory that it has at this moment.
  public var memory: Found<Double>?
  /// Names of variables of its environment that decide how much it holds.
  public var variables: [Found<String>] = []
  /// Instances of it, where there are several.
  public var instances: Found<Int>?

  /// A service of which only the kind is known.
  public init(name: String, kind: Found<ServiceKind>) {
    self.name = FoundService.allowed(name)
    self.kind = kind
  }

  /// How long a dossier's names may be.
  static let longestName = 60

  /// A name with letters, digits, `-` and `_` alone, at most ``longestName`` of them.
  static func allowed(_ name: String) -> String {
    let letters = name.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" ? $0 : "-" }
    let trimmed = String(letters.prefix(longestName))
    return trimmed.isEmpty ? "service" : trimmed
  }

  /// True if users' requests may come to it first: a web server, or a program that answers HTTP.
  public var answersUsers: Bool {
    switch kind.value {
    case .nginx, .apache, .haproxy, .gunicorn, .uvicorn, .node: true
    case .postgresql, .pgbouncer, .mysql, .mariadb, .mongodb, .sqlite, .redis, .valkey, .minio,
      .reference,
      .other:
      false
    }
  }
}
