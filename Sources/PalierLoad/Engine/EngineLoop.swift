import Foundation
import PalierPlatform
import PalierQueueing

/// The engine's thread: one epoll loop that sends what is due and reads what comes.
///
/// Everything here belongs to the one thread that runs it. Several such loops could share a load by
/// splitting its users.
final class EngineLoop {
  enum Phase {
    /// Waits for the next step; users go on, nothing counts.
    case between
    /// Becomes `measuring`.
    case warmUp
    /// Becomes `draining` in an open step, else `between`.
    case measuring
    /// Becomes `between` once nothing of the window is missing, or patience ends.
    case draining
  }

  let script: CompiledScript
  let configuration: LoadConfiguration
  let mailbox: Mailbox
  var context: NetworkContext
  var random: RandomSource
  var heap = DueHeap()

  var lanes: [Lane] = []
  var freeLanes: [Lane] = []
  /// Users of a closed load in the order of their entry, or all users of an open one.
  var users: [VirtualUser] = []
  /// How many of them take each journey.
  var usersOfJourneys: [Int]
  /// Users of an open load who wait for an arrival, by their journey; the last one to come first.
  var idleUsers: [[VirtualUser]]
  /// How many arrivals of an open load took each journey.
  var arrivalsOfJourneys: [Int]
  /// Users who went: when more are needed they come back, still logged in, the last one first.
  var absentUsers: [VirtualUser] = []
  var nextUserNumber = 0
  var inFlight = 0

  var phase = Phase.between
  var stepNumber = -1
  var record: StepRecord
  var phaseEnd: Int64 = .max
  var windowStart: Int64 = .max
  var windowEnd: Int64 = .max
  /// In an open step, requests due in the window that have not ended.
  var missing = 0
  /// Users of a closed step who have yet to enter, and when the next one does.
  var entriesLeft = 0
  var nextEntry: Int64 = .max
  var entryGap: Int64 = 0
  /// Users of a falling step who have yet to leave, and when the next one does.
  var leavesLeft = 0
  var nextLeave: Int64 = .max
  var arrivals: ArrivalSchedule?
  /// When the arrivals of a step that drains for long come to an end.
  var arrivalsEnd: Int64 = .max

  var cpuAtStart = 0.0
  var clockAtStart = 0.0
  var coreWaitAtStart = CoreWait()
  var openedAtStart = 0
  var retriedAtStart = 0
  var nextTick: Int64 = .max
  var lastTick: Int64 = 0
  var completionsSinceTick = 0
  var stepRequests = 0
  var stepFailures: [Failure: Int] = [:]
  /// Since when the run goes on, and the requests of its steps before this one.
  let begun = MonotonicClock.nanoseconds()
  var earlierRequests = 0
  /// Since when connections are refused without any success.
  var refusedSince: Int64?
  var isOver = false

  private static let bellToken = UInt64.max

  init(_ script: LoadScript, _ configuration: LoadConfiguration, _ mailbox: Mailbox) throws {
    self.script = try CompiledScript(script)
    usersOfJourneys = Array(repeating: 0, count: self.script.journeys.count)
    arrivalsOfJourneys = usersOfJourneys
    idleUsers = Array(repeating: [], count: self.script.journeys.count)
    self.configuration = configuration
    self.mailbox = mailbox
    context = try NetworkContext(script.target)
    random = RandomSource(seed: configuration.seed)
    record = StepRecord(step: LoadStep(.closed(users: 0), duration: 1), names: [], isHeld: [])
    try context.epoll.add(
      mailbox.engineBell.descriptor,
      for: .readable,
      token: EngineLoop.bellToken
    )
  }

  /// Runs until the run ends.
  func run() throws {
    while !isOver {
      let now = MonotonicClock.nanoseconds()
      doWhatIsDue(now)
      if isOver { return }
      let wake = min(nextEvent, heap.first?.time ?? .max)
      let timeout = wake == .max ? nil : wake - MonotonicClock.nanoseconds()
      let count = try context.epoll.wait(nanoseconds: timeout)
      for index in 0..<count {
        let event = context.epoll.event(at: index)
        if event.token == EngineLoop.bellToken { obey() } else { handle(event) }
      }
    }
  }

  private var nextEvent: Int64 {
    let people = min(nextEntry, nextLeave)
    return min(min(phaseEnd, nextTick), min(people, arrivalsEnd), arrivals?.next ?? .max)
  }

  private func doWhatIsDue(_ now: Int64) {
    if now >= phaseEnd, phase != .measuring { endPhase(now) }
    if now >= nextTick { tick(now) }
    while now >= nextEntry { enterNext() }
    while now >= nextLeave { leaveNext() }
    if now >= arrivalsEnd { endArrivals(now) }
    // A bounded number at a time, so that responses are read even when arrivals pile up.
    var budget = 64
    while budget > 0, let due = arrivals?.next, due <= now {
      let journey = arrivals?.journey ?? arrivingJourney()
      arrivals?.advance()
      arrive(due, journey)
      budget -= 1
    }
    while let entry = heap.first, entry.time <= now {
      heap.removeFirst()
      let lane = lanes[Int(entry.lane)]
      guard entry.generation == lane.generation else { continue }
      switch entry.kind {
      case .action: send(lane)
      case .timeout: if entry.time == lane.looks.next { checkTimeout(lane, now) }
      case .body:
        if entry.time == lane.bodyDue { settle(lane, lane.connection.sendRest(&context)) }
      }
    }
    // The window ends only when all that was due in it is sent.
    if now >= phaseEnd, phase == .measuring, arrivals?.next ?? .max >= phaseEnd { endPhase(now) }
  }

  private func obey() {
    mailbox.engineBell.silence()
    if mailbox.stopWasAsked { return end(.stopped, MonotonicClock.nanoseconds()) }
    for command in mailbox.takeCommands() {
      switch command {
      case .start(let step): start(step, MonotonicClock.nanoseconds())
      case .finish: end(.finished, MonotonicClock.nanoseconds())
      }
    }
  }

  private func handle(_ event: Epoll.Event) {
    let lane = lanes[Int(UInt32(truncatingIfNeeded: event.token))]
    guard lane.connection.owns(token: event.token) else { return }
    settle(lane, lane.connection.handle(event.readiness, &context))
  }

  private func checkTimeout(_ lane: Lane, _ now: Int64) {
    lane.looks = (lane.looks.later, .max)
    guard lane.connection.isBusy else { return }
    if lane.deadline <= now {
      let isStream = lane.request?.streamTime != nil
      settle(
        lane,
        isStream ? lane.connection.leaveStream(&context) : lane.connection.timeOut(&context)
      )
    } else {
      watchTimeout(lane)
    }
  }

  func watchTimeout(_ lane: Lane) {
    guard lane.deadline < lane.looks.next else { return }
    lane.looks = (lane.deadline, min(lane.looks.next, lane.looks.later))
    heap.insert(
      DueHeap.Entry(
        time: lane.deadline,
        lane: lane.index,
        generation: lane.generation,
        kind: .timeout
      )
    )
  }
}
