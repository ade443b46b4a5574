/// A first-in, first-out list of requests linked through their `next`.
struct RequestQueue {
  var head: Int32 = -1
  var tail: Int32 = -1
  var count: Int32 = 0
}

/// A level that is integrated over time.
struct Gauge {
  var level = 0.0
  var since = 0.0
  var area = 0.0

  @inline(__always)
  mutating func add(_ difference: Double, at now: Double) {
    area += level * (now - since)
    since = now
    level += difference
  }
}

/// A request on its way, or a free place for one.
struct Request {
  /// The instruction where it stands.
  var place: Int32 = 0
  /// The next in the queue where it waits, or the next free place.
  var next: Int32 = -1
  /// Who waits for the response; -1: nobody any more.
  var customer: Int32 = -1
  var step: Int32 = 0
  var issued = 0.0
  /// Time that the client asked for.
  var held = 0.0
  /// CPU seconds that the burst still needs, as of when it was last put on a processor.
  var remaining = 0.0
  var random = RandomSource(state: 0)
  /// What its CPU time is multiplied by.
  var factor = 1.0
  /// CPU seconds of processes that it has woken in vain, which its next burst counts.
  var wakeUps = 0.0
  /// The process whose CPU it uses.
  var process: Int32 = -1
  /// True from the start of a burst to its end, whether it has a core or not.
  var isComputing = false
  /// The request whose branch it is; -1: none, it is a whole one.
  var parent: Int32 = -1
  /// Where it has forked: the branches that have not ended, the next to begin, and whether one was
  /// refused.
  var missing: Int32 = 0
  var nextBranch: Int32 = 0
  var isRefused = false
  /// Neighbours in the list of those that may time out.
  var earlier: Int32 = -1
  var later: Int32 = -1
}

/// Someone who goes through the steps of a chain, or a free place for one.
struct Customer {
  var step: Int32 = 0
  /// The next free place.
  var next: Int32 = -1
  var random = RandomSource(state: 0)
}

/// What a server's process is doing.
struct ProcessState {
  /// The request whose burst runs, if the process is serial; -1: none.
  var current: Int32 = -1
  /// Requests that hold a slot of it.
  var requests: Int32 = 0
  /// Bursts that wait for the process, if it is serial.
  var bursts = RequestQueue()
  /// Requests that wait for a slot of it, if they are routed by connection.
  var waiting = RequestQueue()
  /// CPU seconds used.
  var used = 0.0
}

/// What a server's processes share.
struct ServerState {
  var waiting = RequestQueue()
  /// Requests waiting for a slot, and in one.
  var waitingGauge = Gauge()
  var insideGauge = Gauge()
  /// Where to begin to look for a process with a free slot.
  var turn: Int32 = 0
}

struct PoolState {
  var free: Int32 = 0
  var waiting = RequestQueue()
  var waitingGauge = Gauge()
  var usedGauge = Gauge()
}

struct CacheState {
  var expiry = -Double.infinity
  var isBeingBuilt = false
  var waiting = RequestQueue()
  var hits = 0
  var misses = 0
}

/// Requests of one step that may time out, in the order in which they do.
struct TimeoutList {
  var head: Int32 = -1
  var tail: Int32 = -1
  /// True if an event is due for it.
  var isArmed = false
}

/// What was counted of one category since it was last emptied.
struct CategoryRecord {
  /// Response times.
  var responses = Histogram()
  /// Time that was meant to be in them, and was taken off.
  var held = 0.0
  var timeouts = 0
  var refusals = 0

  mutating func merge(_ other: CategoryRecord) {
    responses.merge(other.responses)
    held += other.held
    timeouts += other.timeouts
    refusals += other.refusals
  }

  mutating func removeAll() {
    responses.removeAll()
    held = 0
    timeouts = 0
    refusals = 0
  }
}

/// What comes next in the queue of events, packed into an integer.
enum EventKind: Int {
  /// A customer has thought: its index.
  case customer
  /// A request's delay is over: its index.
  case request
  /// Someone arrives at an open chain: its index.
  case arrival
  /// A step's first request in line may have timed out: the step's index.
  case timeout
}
