public import PalierPlatform
import Synchronization

/// Measures how long the scheduler lets a thread run while another wants the core.
public enum SchedulerSlice {
  /// The median length of a run, in seconds, of two threads that spin on one core; nil if they were
  /// switched fewer than four times.
  ///
  /// A thread sees that it was off the core by a gap in the monotonic clock. The experiment takes
  /// `duration` seconds of the core, so it belongs before a measurement, not inside.
  public static func measure(core: Int, duration: Double = 0.15) throws(SystemError) -> Double? {
    let runs = Mutex<[Int64]>([])
    let end = MonotonicClock.nanoseconds() + Int64(duration * 1e9)
    var threads: [WorkerThread] = []
    for number in 0..<2 {
      let thread = try WorkerThread(name: "slice \(number)", cores: [core]) {
        let own = spin(until: end)
        runs.withLock { $0 += own }
      }
      threads.append(thread)
    }
    for thread in threads { thread.join() }
    let sorted = runs.withLock { $0.sorted() }
    return sorted.count < 4 ? nil : Double(sorted[sorted.count / 2]) * 1e-9
  }

  // The lengths of the runs that both began and ended inside the experiment.
  private static func spin(until end: Int64) -> [Int64] {
    // Longer than an interrupt, shorter than any slice (the least the kernel allows is 0.1 ms).
    let gap: Int64 = 90_000
    var runs: [Int64] = []
    runs.reserveCapacity(1_024)
    var start: Int64?
    var last = MonotonicClock.nanoseconds()
    while last < end {
      let now = MonotonicClock.nanoseconds()
      if now - last > gap {
        if let start { runs.append(last - start) }
        start = now
      }
      last = now
    }
    return runs
  }
}
