import Foundation
import PalierPlatform
import PalierQueueing

/// One thread of the engine: an epoll loop that sends what is due and reads what comes.
///
/// Everything here belongs to the one thread that runs it: its part of the users, their connections,
/// its recorders. What holds for all threads is in the ``Crew``.
final class EngineLoop {
  enum Phase {
    /// Waits for the next step; users go on, nothing counts.
    case between
    /// Becomes `measuring`.
    case warmUp
    /// Becomes `draining` in an open step, else `between`.
    case measuring
    /// Becomes `between` once no thread misses anything of the window, or patience ends.
    case draining
  }

  let script: CompiledScript
  let configuration: LoadConfiguration
  let mailbox: Mailbox
  let crew: Crew
  /// The number of this thread among the crew's.
  let member: Int
  private let desk: Mailbox.Desk
  var context: NetworkContext
  var random: RandomSource
  /// The same numbers in all threads, for what is one for all of them.
  var sharedRandom: RandomSource
  var heap = DueHeap()

  var lanes: [Lane] = []
  var freeLanes: [Lane] = []
  /// Users of a closed load in the order of their entry, or all users of an open one.
  var users: [VirtualUser] = []
  /// The journey of each place among the users of a closed load.
  var journeyOrder: JourneyOrder
  /// Users of an open load who wait for an arrival, by their journey; the last one to come first.
  var idleUsers: [[VirtualUser]]
  /// Users who went: when more are needed they come back, still logged in, the last one first.
  var absentUsers: [VirtualUser] = []
  var inFlight = 0

  var phase = Phase.between
  var stepNumber = -1
  var record: StepRecord
  var phaseEnd: Int64 = .max
  var windowStart: Int64 = .max
  var windowEnd: Int64 = .max
  /// In an open step, requests due in the window that have not ended.
  var missing = 0
  /// The open steps so far, and whether the others know that nothing of the present one is missing.
  var openSteps = 0
  var hasDrained = false
  /// The users of all threads once those of the present step have come and gone.
  var population = 0
  var userSchedule = UserSchedule.still
  /// When the next user of this thread comes, and goes.
  var nextEntry: Int64 = .max
  var nextLeave: Int64 = .max
  var arrivals: ArrivalShare?
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
  var isOver = false
  /// The next step, for which not all threads are ready.
  private var coming: LoadStep?

  private static let bellToken = UInt64.max

  init(
    _ script: LoadScript,
    _ configuration: LoadConfiguration,
    _ mailbox: Mailbox,
    _ crew: Crew,
    member: Int
  ) throws {
    self.script = try CompiledScript(script)
    self.crew = crew
    self.member = member
    desk = mailbox.desks[member]
    journeyOrder = JourneyOrder(self.script.shares)
    idleUsers = Array(repeating: [], count: self.script.journeys.count)
    self.configuration = configuration
    self.mailbox = mailbox
    context = try NetworkContext(script.target)
    random = RandomSource(seed: configuration.seed, stream: UInt64(member))
    sharedRandom = RandomSource(seed: configuration.seed, stream: .max)
    record = StepRecord(step: LoadStep(.closed(users: 0), duration: 1), names: [], isHeld: [])
    try context.epoll.add(desk.bell.descriptor, for: .readable, token: EngineLoop.bellToken)
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
    while budget > 0, let due = arrivals?.next, due <= now, let journey = arrivals?.journey {
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
    desk.bell.silence()
    let now = MonotonicClock.nanoseconds()
    if mailbox.stopWasAsked { return end(.stopped, now) }
    if let ending = crew.ending { return leave(ending) }
    for command in desk.takeCommands() {
      switch command {
      case .start(let step):
        coming = step
        if crew.isLastToBeReady(now), crew.size > 1 { mailbox.ring() }
      case .finish: return end(.finished, now)
      }
    }
    if let step = coming, let beginning = crew.beginning(of: stepNumber + 1) {
      coming = nil
      start(step, beginning)
    }
    endDrainIfDone(now)
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
