import PalierPlatform
import Synchronization

/// What the engine's thread and its caller say to each other; neither waits for the other's lock
/// longer than an append.
final class Mailbox: Sendable {
  enum Command: Sendable {
    case start(LoadStep)
    case finish
  }

  enum Event: Sendable {
    case progress(LoadProgress)
    case stepEnded(StepRecord)
    case ended(RunEnding)
    case failed(any Error)
  }

  private let commands = Mutex<[Command]>([])
  private let events = Mutex<[Event]>([])
  private let isStopped = Atomic<Bool>(false)
  /// Rung for the engine.
  let engineBell: WakeUp
  /// Rung for the caller.
  let callerBell: WakeUp

  init() throws(SystemError) {
    engineBell = try WakeUp()
    callerBell = try WakeUp()
  }

  var stopWasAsked: Bool { isStopped.load(ordering: .relaxed) }

  /// Asks the engine to stop; safe in a signal handler.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    engineBell.ring()
  }

  func send(_ command: Command) {
    commands.withLock { $0.append(command) }
    engineBell.ring()
  }

  func takeCommands() -> [Command] {
    commands.withLock { commands in
      defer { commands = [] }
      return commands
    }
  }

  func report(_ event: Event) {
    events.withLock { $0.append(event) }
    callerBell.ring()
  }

  func takeEvents() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
