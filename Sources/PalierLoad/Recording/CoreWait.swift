import PalierPlatform

/// How long the calling thread was ready to run and had no core (the scheduler's statistics).
///
/// The one sign that responses were read late because others had the tester's core.
struct CoreWait: Sendable, Hashable {
  /// Seconds without a core.
  var seconds = 0.0
  /// How often the thread got a core.
  var turns = 0

  /// The statistics of the calling thread so far; zero where the kernel keeps none.
  static func ofThisThread() -> CoreWait {
    let text = KernelFile.text(of: "/proc/thread-self/schedstat") ?? ""
    let fields = text.split(whereSeparator: \.isWhitespace)
    guard fields.count >= 3, let waited = Double(fields[1]), let turns = Int(fields[2]) else {
      return CoreWait()
    }
    return CoreWait(seconds: waited * 1e-9, turns: turns)
  }

  static func - (later: CoreWait, earlier: CoreWait) -> CoreWait {
    CoreWait(seconds: later.seconds - earlier.seconds, turns: later.turns - earlier.turns)
  }
}
