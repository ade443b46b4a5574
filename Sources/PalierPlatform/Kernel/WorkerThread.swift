import CLinux
import Glibc
import Synchronization

/// A thread of the system's own, for work that must be pinned to cores or have a priority.
///
/// The body starts at once. Whoever owns the thread tells the body to end and calls ``join()``.
public final class WorkerThread: Sendable {
  private let handle: Mutex<pthread_t?>

  /// Starts a thread with a name of at most 15 bytes, as `top -H` shows it.
  ///
  /// Where cores are given and the kernel refuses them, the body runs on any core.
  public init(
    name: String,
    cores: [Int]? = nil,
    body: @escaping @Sendable () -> Void
  )
    throws(SystemError)
  {
    let start = Start {
      if let cores { try? Affinity.set(cores) }
      _ = unsafe pthread_setname_np(
        pthread_self(),
        String(decoding: name.utf8.prefix(15), as: UTF8.self)
      )
      body()
    }
    var thread = pthread_t()
    // The new thread takes over the reference that is passed through C.
    let argument = unsafe Unmanaged.passRetained(start)
    let code = unsafe pthread_create(
      &thread,
      nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      },
      argument.toOpaque()
    )
    guard code == 0 else {
      unsafe argument.release()
      throw SystemError("pthread_create", on: name, code: code)
    }
    handle = Mutex(thread)
  }

  /// Waits until the body has returned; at once the second time.
  public func join() {
    let thread = handle.withLock { handle in
      defer { handle = nil }
      return handle
    }
    if let thread { pthread_join(thread, nil) }
  }

  deinit {
    if let thread = handle.withLock({ $0 }) { pthread_detach(thread) }
  }

  private final class Start: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
