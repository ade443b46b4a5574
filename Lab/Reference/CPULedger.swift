import PalierPlatform

/// Makes the CPU time of one thread equal to the sum of the demands of its requests.
///
/// Reading, parsing, accepting, and writing cost CPU time as well: all that a thread used since the
/// end of its last burst counts towards the next one, and a burst spends only what is missing.
struct CPULedger {
  /// What the thread's CPU clock would show had it spent the demands and nothing else.
  private var due = CPUClock.threadNanoseconds()

  /// The most that one burst carries over from work that cost more than its demand.
  private static let largestDebt: Int64 = 1_000_000

  /// Spends CPU time until the demand, in nanoseconds, is spent.
  mutating func spend(_ demand: Int64) {
    due += demand
    var now = CPUClock.threadNanoseconds()
    while now < due {
      // Between two looks at the clock, about ten microseconds of a program's ordinary work.
      if due - now > 30_000 { Self.compute() }
      now = CPUClock.threadNanoseconds()
    }
    due = max(due, now - Self.largestDebt)
  }

  @inline(never)
  private static func compute() {
    var value: UInt64 = 1
    for _ in 0..<2_000 { value = value &* 6_364_136_223_846_793_005 &+ 1 }
    precondition(value != 0)
  }
}
