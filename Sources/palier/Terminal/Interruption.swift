import Dispatch
import PalierPlatform

/// Turns the first Ctrl-C (or SIGTERM) into a wish that running work can grant; the second ends the
/// program.
enum Interruption {
  /// True once a signal has come.
  static var hasCome: Bool { InterruptWatch.isInterrupted }

  /// From now on the first signal calls `stop`, once, on a thread of its own.
  static func onFirst(_ stop: @escaping @Sendable () -> Void) throws {
    let source = DispatchSource.makeReadSource(
      fileDescriptor: try InterruptWatch.start(),
      queue: .global(qos: .userInteractive)
    )
    source.setEventHandler {
      // The descriptor stays readable, so the event would come again and again. Until it is
      // cancelled, the source is kept alive by this handler.
      source.cancel()
      stop()
    }
    source.resume()
  }
}
