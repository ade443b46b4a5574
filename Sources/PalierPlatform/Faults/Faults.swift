import Glibc
import Synchronization

/// How the process ends when the program itself is at fault.
public enum Faults {
  // Made before the handler is installed and never freed: the handler may not allocate or lock.
  private static let sentence = Atomic<UInt>(0)
  private static let length = Atomic<Int>(0)

  /// From now on a trap ends the process with the sentence on standard error and status 70, without
  /// a stack trace; and SIGPIPE is ignored, so that writes to closed pipes and sockets fail instead.
  ///
  /// To be called once, when the program starts.
  public static func report(_ text: String) {
    let bytes = Array(text.utf8)
    let storage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe storage.initialize(from: bytes)
    length.store(bytes.count, ordering: .relaxed)
    sentence.store(UInt(bitPattern: storage.baseAddress), ordering: .releasing)
    for fault in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
      signal(fault) { _ in Faults.end() }
    }
    signal(SIGPIPE, SIG_IGN)
  }

  private static func end() {
    let address = sentence.load(ordering: .acquiring)
    unsafe _ = write(2, UnsafeRawPointer(bitPattern: address), length.load(ordering: .relaxed))
    _exit(70)
  }
}
