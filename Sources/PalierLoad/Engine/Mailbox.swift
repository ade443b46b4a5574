import PalierPlatform
import Synchronization

/// What the engine's threads and their caller say to each other; nobody waits for another's lock
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

  /// Where one thread hears from the others.
  final class Desk: Sendable {
    /// Rung for the thread.
    let bell: WakeUp
    private let commands = Mutex<[Command]>([])

    fileprivate init() throws(SystemError) { bell = try WakeUp() }

    fileprivate func put(_ command: Command) {
      commands.withLock { $0.append(command) }
      bell.ring()
    }

    func takeCommands() -> [Command] {
      commands.withLock { commands in
        defer { commands = [] }
        return commands
      }
    }
  }

  /// One for each thread.
  let desks: [Desk]
  private let events = Mutex<[Event]>([])
  private let isStopped = Atomic<Bool>(false)
  /// Rung for the caller.
  let callerBell: WakeUp

  init(threads: Int) throws(SystemError) {
    var desks: [Desk] = []
    for _ in 0..<threads { desks.append(try Desk()) }
    self.desks = desks
    callerBell = try WakeUp()
  }

  var stopWasAsked: Bool { isStopped.load(ordering: .relaxed) }

  /// Asks the engine to stop; safe in a signal handler.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    ring()
  }

  /// Has all threads look at what they agree on.
  func ring() {
    for desk in desks { desk.bell.ring() }
  }

  /// Tells all threads.
  func send(_ command: Command) {
    for desk in desks { desk.put(command) }
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
