import Foundation
import PalierPlatform
import PalierQueueing

/// Steps: their phases, progress, and the limits at which a run ends itself.
extension EngineLoop {
  /// How long arrivals go on after the window of an open step, so that its last requests meet the
  /// same load as the others.
  private static let arrivalsGrace: Int64 = 250_000_000

  func start(_ step: LoadStep, _ now: Int64) {
    if record.step.isOpen != step.isOpen {
      dismiss(users.count)
      population = 0
    }
    record = StepRecord(
      step: step,
      names: script.actions,
      isHeld: script.isHeld,
      parts: script.parts
    )
    stepNumber += 1
    earlierRequests += stepRequests
    stepRequests = 0
    stepFailures = [:]
    missing = 0
    windowStart = now + nanoseconds(step.warmUp)
    windowEnd = windowStart + nanoseconds(step.duration)
    record.windowStart = windowStart
    record.windowEnd = windowEnd
    phase = .warmUp
    phaseEnd = windowStart
    lastTick = now
    completionsSinceTick = 0
    nextTick = firstTick(now)
    switch step.load {
    case .closed(let target):
      arrivals = nil
      let part = UserSchedule.part(of: target, member: member, of: crew.size)
      dismiss(max(0, users.count - part))
      let present = min(population, target)
      let gap = nanoseconds(step.warmUp / Double(max(1, target - present)))
      follow(UserSchedule(first: present, last: target, start: now, gap: gap))
    case .open(let rate, let kind):
      follow(.still)
      openSteps += 1
      hasDrained = false
      arrivals = share(of: step, rate, kind, now)
    }
    if step.warmUp == 0 { endPhase(now) }
  }

  /// This thread's part of an open step's arrivals.
  private func share(
    of step: LoadStep,
    _ rate: Double,
    _ arrivals: Chain.Arrivals,
    _ now: Int64
  ) -> ArrivalShare {
    var random = sharedRandom.split()
    let choice = JourneyChoice(script.shares, random: arrivals == .poisson ? random.split() : nil)
    let schedule =
      script.script.replay.map { ArrivalSchedule(start: now, $0) }
      ?? ArrivalSchedule(
        start: now,
        RateProfile(step, rate: rate),
        arrivals: arrivals,
        random: random
      )
    return ArrivalShare(schedule, choice, member: member, of: crew.size)
  }

  /// Ends the present phase, whose time is over.
  func endPhase(_ now: Int64) {
    switch phase {
    case .between: phaseEnd = .max
    case .warmUp:
      phase = .measuring
      phaseEnd = windowEnd
      for index in record.recorders.indices { record.recorders[index] = ActionRecorder() }
      record.wallStart = Date().timeIntervalSince1970 - Double(now - windowStart) * 1e-9
      cpuAtStart = CPUClock.threadSeconds()
      clockAtStart = MonotonicClock.seconds()
      coreWaitAtStart = CoreWait.ofThisThread()
      openedAtStart = context.opened
      retriedAtStart = context.retried
      context.lacksDescriptors = false
      context.lacksPorts = false
      beginRamp()
    case .measuring:
      closeWindow()
      guard record.step.isOpen else { return handOver() }
      phase = .draining
      phaseEnd = now + nanoseconds(configuration.drainLimit)
      arrivalsEnd = now + EngineLoop.arrivalsGrace
      endDrainIfDone(now)
    case .draining:
      arrivalsEnd = .max
      noteDrained()
      if missing > 0 {
        countMissing(now)
        abandonAll()
      }
      handOver()
    }
  }

  /// Ends the arrivals of a step whose queue is long, so that it is empty before the next step.
  func endArrivals(_ now: Int64) {
    arrivals = nil
    arrivalsEnd = .max
    endDrainIfDone(now)
  }

  /// Ends the drain once no thread misses anything of the window, nor, where arrivals have ended,
  /// this one anything else.
  func endDrainIfDone(_ now: Int64) {
    guard phase == .draining, missing <= 0 else { return }
    noteDrained()
    if crew.haveDrained(openSteps), arrivals != nil || inFlight == 0 { phaseEnd = now }
  }

  private func noteDrained() {
    guard !hasDrained else { return }
    hasDrained = true
    if crew.isLastToDrain(), crew.size > 1 { mailbox.ring() }
  }

  /// Gives up all that waits, with its users: the target takes too long to wait for it.
  private func abandonAll() {
    for lane in lanes {
      if lane.connection.isBusy { lane.connection.close() }
      lane.isWorking = false
    }
    inFlight = 0
    dismiss(users.count)
  }

  func closeWindow() {
    record.cpuSeconds = CPUClock.threadSeconds() - cpuAtStart
    record.cpuWindow = MonotonicClock.seconds() - clockAtStart
    record.coreWait = CoreWait.ofThisThread() - coreWaitAtStart
    record.connectionsOpened = context.opened - openedAtStart
    record.retries = context.retried - retriedAtStart
    record.lacksDescriptors = context.lacksDescriptors
    record.lacksPorts = context.lacksPorts
    record.users = users.count
    record.backlog = 0
    for lane in lanes where lane.isWorking && lane.user != nil {
      if isInWindow(lane.due), !lane.action.isHeld { record.backlog += 1 }
      record.waiting[lane.action.number] += 1
    }
    if !record.step.isOpen { record.unfinished = record.waiting.reduce(0, +) }
  }

  /// Counts what an open step still misses as time-outs, at the time that was waited.
  func countMissing(_ now: Int64) {
    for lane in lanes where lane.isWorking && lane.user != nil {
      guard isInWindow(lane.due) else { continue }
      record.unfinished += 1
      record.recorders[lane.action.number].record(
        RequestOutcome(error: .timeout, status: 0, bytesIn: 0, bytesOut: 0),
        latency: lane.action.latency(from: lane.due, to: now, nil),
        second: record.seconds - 1
      )
    }
  }

  private func handOver() {
    phase = .between
    phaseEnd = .max
    nextTick = .max
    windowStart = .max
    windowEnd = .max
    mailbox.report(.stepEnded(record))
  }
}
