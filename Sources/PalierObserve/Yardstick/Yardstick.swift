public import PalierPlatform
import Synchronization

/// Measures the speed of cores while other work runs on them, with about 1 % of their time.
///
/// On a shared host the CPU time of one and the same request drifts by tens of percent within
/// minutes. One thread for each core does short fixed pieces of work (``YardstickKind``), a round of
/// all kinds in about 33 ms, and times each by its own CPU clock: being pre-empted does not count,
/// being slowed down does.
public final class Yardstick: Sendable {
  /// The mean time from one wake-up to the next, in seconds.
  ///
  /// Three wake-ups make a round of about 0.35 ms of work: 1 %.
  static let interval = 0.011

  /// The cores that are measured.
  public let cores: [Int]
  private let record: Mutex<YardstickRecord>
  private let isStopping = Atomic(false)
  private let threads: Mutex<[WorkerThread]>
  private let ownCPU: Mutex<[Double]>
  /// Who measures in its place, on another machine.
  private let observer: RemoteObserver?

  private init(cores: [Int], observer: RemoteObserver? = nil) {
    self.cores = cores
    self.observer = observer
    record = Mutex(YardstickRecord(cores: cores.count))
    threads = Mutex([])
    ownCPU = Mutex(Array(repeating: 0, count: cores.count))
  }

  /// Starts to measure.
  ///
  /// Cores that this process may not use are refused. `keepingBusy` fills the time between the
  /// pieces with other work: for a machine that does nothing else meanwhile.
  public static func start(
    cores: [Int],
    keepingBusy: Bool = false
  ) throws(SystemError) -> Yardstick {
    let yardstick = Yardstick(cores: cores)
    for (index, core) in cores.enumerated() {
      do throws(SystemError) {
        guard Affinity.cores().contains(core) else {
          throw SystemError("sched_setaffinity", on: "core \(core)", code: 22)
        }
        // Made here, so that who asks is told where the loopback network is refused.
        let work = Mutex<YardstickWork?>(try YardstickWork())
        let thread = try WorkerThread(name: "yardstick \(core)", cores: [core]) {
          guard var work = work.withLock({ $0.take() }) else { return }
          yardstick.run(index: index, work: &work, keepingBusy: keepingBusy)
        }
        yardstick.threads.withLock { $0.append(thread) }
      } catch {
        yardstick.stop()
        throw error
      }
    }
    return yardstick
  }

  /// The yardstick of an observer on another machine, which has run since the observer began.
  public convenience init(of observer: RemoteObserver) { self.init(cores: [], observer: observer) }

  /// Stops; what was measured can still be asked.
  ///
  /// Calling it again does nothing.
  public func stop() {
    isStopping.store(true, ordering: .relaxed)
    let threads = threads.withLock { threads in
      defer { threads = [] }
      return threads
    }
    for thread in threads { thread.join() }
  }

  /// The speed in a window of the monotonic clock, mean over the cores; nil if the window is too
  /// short to hold every kind of work (about 50 ms).
  public func speed(from start: Double, to end: Double) -> SpeedReading? {
    if let observer { return observer.speed(from: start, to: end) }
    return record.withLock { $0.speed(from: start, to: end) }
  }

  /// The speed in one window after the other, each `step` seconds long; windows without a reading
  /// are left out.
  public func series(from start: Double, to end: Double, step: Double) -> [SpeedReading] {
    stride(from: start, to: end - step / 2, by: step).compactMap { speed(from: $0, to: $0 + step) }
  }

  /// CPU seconds that the yardstick itself has used on each core, in the order of ``cores``.
  public var cpuSeconds: [Double] { ownCPU.withLock { $0 } }

  private func run(index: Int, work: inout YardstickWork, keepingBusy: Bool) {
    // At normal priority: what measures must not take from what is measured. A core that is used to
    // the full gives it little time; there are fewer readings then, and they are as true.
    var occupation = CoreOccupation()
    var jitter = UInt64(index + 1) &* 0x9e37_79b9_7f4a_7c15
    var due = MonotonicClock.seconds()
    // The first pieces touch their data and code for the first time.
    for kind in YardstickKind.allCases { work.perform(kind) }
    while !isStopping.load(ordering: .relaxed) {
      for kind in YardstickKind.allCases {
        // Reads follow at once on the run through memory that clears the caches for them.
        if kind != .reads {
          jitter ^= jitter << 13
          jitter ^= jitter >> 7
          jitter ^= jitter << 17
          // Uniform over 0.5 to 1.5 intervals: never in step with a period of the system measured.
          due += Yardstick.interval * (0.5 + Double(jitter >> 11) * 0x1p-53)
          let now = MonotonicClock.seconds()
          if due < now { due = now }
          if keepingBusy { occupation.work(until: due) } else { MonotonicClock.sleep(until: due) }
        }
        work.prepare(kind)
        let start = CPUClock.threadNanoseconds()
        work.perform(kind)
        let end = CPUClock.threadNanoseconds()
        let piece = YardstickRecord.Piece(
          time: MonotonicClock.seconds(),
          cost: Float(end - start) * 1e-9,
          kind: kind
        )
        record.withLock { $0.append(piece, core: index) }
        ownCPU.withLock { $0[index] = Double(end) * 1e-9 }
      }
    }
  }
}
