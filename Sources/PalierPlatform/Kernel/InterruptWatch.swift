import CLinux
import Glibc
import Synchronization

/// Remembers Ctrl-C and SIGTERM instead of dying of them, so that what was measured is kept.
///
/// One for the whole process. `descriptor` becomes readable at the first signal and stays so: give
/// it to an event loop, or ask ``isInterrupted`` between pieces of work. A second signal ends the
/// process as it would have without the watch.
public enum InterruptWatch {
  // Read and written by the signal handler, so: lock-free, and made before the handler is installed.
  private static let count = Atomic<Int>(0)
  private static let event = Atomic<Int32>(-1)

  /// Starts to watch; from then on the signals do not end the process.
  ///
  /// Calling again is harmless.
  ///
  /// Returns a descriptor that becomes readable at the first signal. It belongs to the watch: do
  /// not close it, and do not read from it.
  @discardableResult
  public static func start() throws(SystemError) -> Int32 {
    let known = event.load(ordering: .relaxed)
    if known >= 0 { return known }
    let descriptor = try checked("eventfd") { eventfd(0, Int32(EFD_CLOEXEC)) }
    count.store(0, ordering: .relaxed)
    event.store(descriptor, ordering: .releasing)
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { signal in InterruptWatch.received(signal) }
    action.sa_flags = SA_RESTART
    for signal in [SIGINT, SIGTERM] {
      try checked("sigaction") { unsafe sigaction(signal, &action, nil) }
    }
    return descriptor
  }

  /// Whether a signal has come since the start.
  public static var isInterrupted: Bool { count.load(ordering: .relaxed) > 0 }

  private static func received(_ signal: Int32) {
    let before = count.add(1, ordering: .relaxed).oldValue
    var one: UInt64 = 1
    unsafe _ = write(event.load(ordering: .relaxed), &one, 8)
    if before >= 1 {
      _ = Glibc.signal(signal, SIG_DFL)
      raise(signal)
    }
  }
}
