/// A service: processes that take requests, compute on a processor, and may be limited by a quota.
///
/// | what it is | `processes` | `slots` | `queue` | `serial` |
/// |---|---|---|---|---|
/// | gunicorn, sync workers | W | 1 | `.shared` | true |
/// | gunicorn, threads | W | T | `.shared` | true |
/// | gevent, uvicorn, Node | W | nil | `.byConnection` | true |
/// | PostgreSQL, a thread for each connection | 1 | nil | `.shared` | false |
public struct Server: Sendable, Hashable, Codable {
  /// How requests find a process.
  public enum Queue: Sendable, Hashable, Codable {
    /// One queue before all processes: the first free slot takes the first request.
    case shared
    /// A connection stays with the process that accepted it. A new connection goes to process
    /// `i` with probability `weights[i] / sum`; with no weights, to each equally.
    case byConnection(weights: [Double])
  }

  /// CPU time that may be used in each period (cgroup bandwidth control).
  public struct Quota: Sendable, Hashable, Codable {
    /// CPU seconds a period: 0.05 with a period of 0.1 is half a core.
    public var budget: Double
    /// The period in seconds; Linux's default is 0.1.
    public var period: Double

    /// A quota.
    public init(budget: Double, period: Double = 0.1) {
      self.budget = budget
      self.period = period
    }
  }

  /// What messages and reports call it.
  public var name: String
  /// The index of the ``Processor`` it runs on.
  public var processor: Int
  /// The number of processes, at least 1.
  public var processes: Int
  /// Requests that one process holds at the same time; nil: any number.
  public var slots: Int?
  /// How requests find a process.
  public var queue: Queue
  /// True if a process computes one burst at a time, first come, first served and uninterrupted
  /// by its own other requests (an interpreter lock, an event loop); false if each request
  /// computes on its own thread.
  public var serial: Bool
  /// The CPU time its processes may use together; nil: as much as the processor gives.
  public var quota: Quota?
  /// Waiting requests beyond which a new one is refused at once; nil: none is refused.
  public var backlog: Int?
  /// CPU seconds for which a request that comes in wakes each process that could have taken it and does
  /// not, before it goes on: of sleepers before one listening socket, all are woken and one accepts.
  public var wakeUp: Double

  /// A service.
  public init(
    name: String,
    processor: Int = 0,
    processes: Int = 1,
    slots: Int? = nil,
    queue: Queue = .shared,
    serial: Bool = true,
    quota: Quota? = nil,
    backlog: Int? = nil,
    wakeUp: Double = 0
  ) {
    self.name = name
    self.processor = processor
    self.processes = processes
    self.slots = slots
    self.queue = queue
    self.serial = serial
    self.quota = quota
    self.backlog = backlog
    self.wakeUp = wakeUp
  }
}
