import PalierLoad
import Synchronization

/// Stops whichever engine is running, and each that is started afterwards; safe from any thread.
final class StopSwitch: Sendable {
  private let state = Mutex<(engine: LoadEngine?, isOff: Bool)>((nil, false))

  /// Makes this the engine that is stopped.
  func connect(_ engine: LoadEngine) {
    let isOff = state.withLock { state in
      state.engine = engine
      return state.isOff
    }
    if isOff { engine.stop() }
  }

  /// Stops the engine.
  func stop() {
    let engine = state.withLock { state in
      state.isOff = true
      return state.engine
    }
    engine?.stop()
  }
}
