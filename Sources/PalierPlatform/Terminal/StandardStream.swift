import Glibc
import Synchronization

/// A standard stream of the process: each write goes out at once and whole.
///
/// When the reader has gone away (`palier … | head`), the rest is dropped and the work goes on. Any
/// other failure is kept in ``failure``. SIGPIPE must be ignored: see ``Faults``.
public final class StandardStream: Sendable {
  /// Standard output.
  public static let output = StandardStream(descriptor: 1)
  /// Standard error.
  public static let error = StandardStream(descriptor: 2)

  /// The descriptor.
  public let descriptor: Int32
  private let state = Mutex<(isOpen: Bool, failure: Int32?)>((true, nil))

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// The `errno` of the write that failed; nil as long as none did.
  public var failure: Int32? { state.withLock { $0.failure } }

  /// False once nobody reads any more, or a write failed.
  public var isOpen: Bool { state.withLock { $0.isOpen } }

  /// Writes a text.
  public func write(_ text: String) {
    let bytes = Array(text.utf8)
    state.withLock { state in
      var rest = bytes[...]
      while state.isOpen, !rest.isEmpty {
        let written = unsafe rest.withUnsafeBytes {
          unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
        }
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          state.isOpen = false
          if errno != EPIPE { state.failure = errno }
        }
      }
    }
  }
}
