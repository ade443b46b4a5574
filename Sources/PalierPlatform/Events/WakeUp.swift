import CLinux
import Glibc

/// A bell that one thread, or a signal handler, rings to end another thread's ``Epoll`` wait
/// (eventfd(2)).
public struct WakeUp: ~Copyable, Sendable {
  /// What the waiting thread adds to its epoll set, for reading.
  public let descriptor: FileDescriptor

  /// A silent bell.
  public init() throws(SystemError) {
    descriptor = FileDescriptor(
      owning: try checked("eventfd") {
        eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
      }
    )
  }

  /// Rings; safe in a signal handler.
  ///
  /// Ringing twice before it is heard is ringing once.
  public func ring() {
    var one: UInt64 = 1
    _ = unsafe write(descriptor.number, &one, 8)
  }

  /// Silences the bell until it is rung again.
  public func silence() {
    var count: UInt64 = 0
    _ = unsafe read(descriptor.number, &count, 8)
  }
}
