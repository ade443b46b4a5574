/// The simulation itself: the state of a network at one moment, and what changes it.
///
/// Plain next-event simulation. Customers and delays stand in one heap; each processor, core and
/// quota has one next moment of its own, which changes whenever its set of bursts does. No event
/// allocates memory, and the memory is used again for the next network.
struct Engine: ~Copyable {
  var network: CompiledNetwork
  let ziggurat = Ziggurat.shared

  var now = 0.0
  var events = 0
  var heap = EventHeap()
  /// When something next happens at each station: processors or cores, then quotas.
  var due = Cells<Double>(repeating: 0, count: 0)
  var stations = 0

  var requests = Cells<Request>(repeating: Request(), count: 0)
  var freeRequest: Int32 = -1
  /// The processes of the entered servers, `network.frames` for each request.
  var frames = Cells<Int32>(repeating: 0, count: 0)
  var customers = Cells<Customer>(repeating: Customer(), count: 0)
  var freeCustomer: Int32 = -1
  /// The process that each customer is connected to, for each routed server.
  var connections = Cells<Int32>(repeating: 0, count: 0)

  /// What goes on at this very moment: a ring of requests, and of customers as complements.
  var ready = Cells<Int32>(repeating: 0, count: 64)
  var readyFirst = 0
  var readyCount = 0

  var processes = Cells<ProcessState>(repeating: ProcessState(), count: 0)
  var servers = Cells<ServerState>(repeating: ServerState(), count: 0)
  var pools = Cells<PoolState>(repeating: PoolState(), count: 0)
  var caches = Cells<CacheState>(repeating: CacheState(), count: 0)
  var processors = Cells<ProcessorState>(count: 0) { _ in ProcessorState() }
  var cores = Cells<CoreState>(count: 0) { _ in CoreState() }
  var threads = Cells<Thread>(repeating: Thread(), count: 0)
  var quotas = Cells<QuotaState>(repeating: QuotaState(), count: 0)
  var timeouts = Cells<TimeoutList>(repeating: TimeoutList(), count: 0)
  var arrivals = Cells<RandomSource>(repeating: RandomSource(state: 0), count: 0)
  /// Customers of each chain who wait for a response.
  var waiting = Cells<Gauge>(repeating: Gauge(), count: 0)
  var records = Cells<CategoryRecord>(repeating: CategoryRecord(), count: 0)

  /// The chains of the network, with the loads that they have here.
  var chains = Cells<CompiledNetwork.Chain>(repeating: .none, count: 0)

  /// An engine with a network at time 0, its customers about to begin.
  init(
    _ network: CompiledNetwork,
    loads: [Chain.Load]? = nil,
    crowd: Replications.Crowd? = nil,
    seed: UInt64
  ) {
    self.network = network
    load(network, loads: loads, crowd: crowd, seed: seed)
  }

  /// Lets everything happen that is due up to a moment, that moment included.
  mutating func run(until end: Double) {
    while true {
      var time = heap.first
      var station = -1
      for index in 0..<stations where due[index] < time {
        time = due[index]
        station = index
      }
      if time > end { break }
      now = time
      events += 1
      if station >= 0 { happen(at: station) } else { happen(heap.removeFirst()) }
      while readyCount > 0 {
        let next = takeReady()
        if next >= 0 { execute(next) } else { issue(~next) }
      }
      settle()
    }
    now = end
  }

  @inline(__always)
  private mutating func happen(_ payload: Int) {
    let index = Int32(truncatingIfNeeded: payload >> 2)
    switch EventKind(rawValue: payload & 3) {
    case .customer: issue(index)
    case .request:
      requests[index].place += 1
      execute(index)
    case .arrival: arrive(Int(index))
    default: expire(index)
    }
  }

  @inline(__always)
  mutating func schedule(_ kind: EventKind, _ index: Int32, at time: Double) {
    heap.add(time, Int(index) << 2 | kind.rawValue)
  }

  @inline(__always)
  mutating func pushReady(_ what: Int32) {
    if readyCount == ready.count { growReady() }
    ready[(readyFirst + readyCount) & (ready.count - 1)] = what
    readyCount += 1
  }

  @inline(__always)
  private mutating func takeReady() -> Int32 {
    let what = ready[readyFirst]
    readyFirst = (readyFirst + 1) & (ready.count - 1)
    readyCount -= 1
    return what
  }

  private mutating func growReady() {
    let old = (0..<readyCount).map { ready[(readyFirst + $0) & (ready.count - 1)] }
    ready = Cells(repeating: 0, count: 2 * ready.count)
    for (index, what) in old.enumerated() { ready[index] = what }
    readyFirst = 0
  }

  @inline(__always)
  func append(_ request: Int32, to queue: inout RequestQueue) {
    requests[request].next = -1
    if queue.tail >= 0 { requests[queue.tail].next = request } else { queue.head = request }
    queue.tail = request
    queue.count += 1
  }

  /// Takes the first request out of a queue that is not empty.
  @inline(__always)
  func removeFirst(from queue: inout RequestQueue) -> Int32 {
    let request = queue.head
    queue.head = requests[request].next
    if queue.head < 0 { queue.tail = -1 }
    queue.count -= 1
    return request
  }
}
