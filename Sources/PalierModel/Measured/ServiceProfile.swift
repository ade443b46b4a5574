/// What a running service was seen to be.
public struct ServiceProfile: Sendable, Hashable, Codable {
  /// CPU bandwidth control as the kernel has it.
  public struct Quota: Sendable, Hashable, Codable {
    /// CPU seconds a period.
    public var budget: Double
    /// The period, in seconds.
    public var period: Double

    /// A quota.
    public init(budget: Double, period: Double) {
      self.budget = budget
      self.period = period
    }
  }

  /// How its workers take requests, as the measurement showed it.
  public enum Workers: String, Sendable, Hashable, Codable {
    /// One request at a time in each, a token held until the response is written.
    case synchronous
    /// Many at once in each, one computing at a time.
    case asynchronous
    /// A thread for each request, computing in parallel.
    case threaded
  }

  /// The service's name.
  public var name: String
  /// Processes that serve requests (a master that only watches is not counted).
  public var processes: Int
  /// How they take requests.
  public var workers: Workers
  /// What showed it.
  public var evidence: [Text]
  /// The cores it may run on.
  public var cores: [Int]
  /// Its CPU bandwidth limit, if it has one.
  public var quota: Quota?
  /// The power of the machine's speed that its CPU time follows: demand at speed s is demand at
  /// speed 1 times s to minus this.
  public var speedExponent: Interval
  /// CPU seconds a second that it uses when nothing is asked of it; nil: not measured.
  public var background: Double?
  /// CPU seconds at reference speed that each of its other processes uses when a request comes to one
  /// of them; nil: not measured, or one process alone.
  ///
  /// Workers that sleep before one listening socket are all woken by a connection that one of them
  /// accepts (the "thundering herd" of gunicorn's manual).
  public var wakeUp: Double?
  /// Resident bytes of all its processes, idle after the calibration.
  public var memory: Double

  /// A profile.
  public init(
    name: String,
    processes: Int,
    workers: Workers,
    evidence: [Text],
    cores: [Int],
    quota: Quota? = nil,
    speedExponent: Interval,
    background: Double? = nil,
    wakeUp: Double? = nil,
    memory: Double
  ) {
    self.name = name
    self.processes = processes
    self.workers = workers
    self.evidence = evidence
    self.cores = cores
    self.quota = quota
    self.speedExponent = speedExponent
    self.background = background
    self.wakeUp = wakeUp
    self.memory = memory
  }
}
