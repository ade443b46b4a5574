import Foundation
import PalierPlatform
import PalierQueueing

/// Steps: their phases, progress, and the limits at which a run ends itself.
extension EngineLoop {
  /// How long arrivals go on after the window of an open step, so that its last requests meet the
  /// same load as the others.
  private static let arrivalsGrace: Int64 = 250_000_000

  func start(_ step: LoadStep, _ now: Int64) {
    if record.step.isOpen != step.isOpen { dismiss(users.count) }
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
    nextTick = now + nanoseconds(configuration.progressInterval)
    leavesLeft = 0
    nextLeave = .max
    switch step.load {
    case .closed(let target):
      arrivals = nil
      if target < users.count { dismiss(users.count - target) }
      entriesLeft = target - users.count
      entryGap = entriesLeft > 0 ? nanoseconds(step.warmUp / Double(entriesLeft)) : 0
      nextEntry = entriesLeft > 0 ? now : .max
    case .open(let rate, let kind):
      entriesLeft = 0
      nextEntry = .max
      arrivals =
        script.script.replay.map { ArrivalSchedule(start: now, $0) }
        ?? ArrivalSchedule(
          start: now,
          RateProfile(step, rate: rate),
          arrivals: kind,
          random: random.split()
        )
    }
    if step.warmUp == 0 { endPhase(now) }
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
      if record.step.isOpen, missing > 0 {
        phase = .draining
        phaseEnd = now + nanoseconds(configuration.drainLimit)
        arrivalsEnd = now + EngineLoop.arrivalsGrace
      } else {
        handOver()
      }
    case .draining:
      arrivalsEnd = .max
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

  /// Ends the drain once nothing of the window is missing, nor, where arrivals have ended, anything
  /// else.
  func endDrainIfDone(_ now: Int64) {
    if phase == .draining, missing <= 0, arrivals != nil || inFlight == 0 { phaseEnd = now }
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

  private func closeWindow() {
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
  private func countMissing(_ now: Int64) {
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

  /// Ends the run, and keeps what was measured of the present step if it is a second or more.
  func end(_ ending: RunEnding, _ now: Int64) {
    guard !isOver else { return }
    isOver = true
    if phase == .measuring, now - windowStart >= 1_000_000_000 {
      record.isPartial = true
      record.windowEnd = now
      closeWindow()
      mailbox.report(.stepEnded(record))
    } else if phase == .draining {
      record.isPartial = true
      countMissing(now)
      mailbox.report(.stepEnded(record))
    }
    for lane in lanes { lane.connection.close() }
    mailbox.report(.ended(ending))
  }

  func tick(_ now: Int64) {
    nextTick = now + nanoseconds(configuration.progressInterval)
    mailbox.report(.progress(progress(now)))
    lastTick = now
    completionsSinceTick = 0
    if let ending = brokenLimit { end(ending, now) }
    let isBounded = !script.script.target.isOnThisMachine
    let seconds = Double(now - begun) * 1e-9
    if isBounded,
      RunBounds.areReached(seconds: seconds, requests: earlierRequests + stepRequests)
    {
      end(.bounded, now)
    }
  }

  private var brokenLimit: RunEnding? {
    guard record.step.isLimited else { return nil }
    let failed = stepFailures.values.reduce(0, +)
    let share = Double(failed) / Double(max(1, stepRequests))
    // While every connection is refused, it is still to be seen whether the target is gone.
    if failed >= 10, share > configuration.errorLimit, refusedSince == nil {
      return .tooManyErrors(share: share)
    }
    for (index, name) in script.actions.enumerated() {
      guard let objective = configuration.objectives[name] else { continue }
      let histogram = record.recorders[index].histogram
      guard histogram.count >= 20 else { continue }
      // Few responses say little of their 95th percentile: the lower bound of its 95 % interval
      // (binomial, normal approximation) decides.
      let margin = 1.96 * (0.05 * 0.95 / Double(histogram.count)).squareRoot()
      if histogram.percentile(0.95 - margin) > configuration.latencyLimitFactor * objective {
        return .tooSlow(action: name, p95: histogram.percentile(0.95), objective: objective)
      }
    }
    return nil
  }

  private func progress(_ now: Int64) -> LoadProgress {
    let indices = script.actions.indices
    let shown =
      indices.contains { !script.isHeld[$0] }
      ? indices.filter { !script.isHeld[$0] } : Array(indices)
    var histogram = record.recorders[shown[0]].histogram
    for index in shown.dropFirst() { histogram.merge(record.recorders[index].histogram) }
    func percentile(_ p: Double) -> Double? { histogram.count > 0 ? histogram.percentile(p) : nil }
    let seconds = Double(max(1, now - lastTick)) * 1e-9
    return LoadProgress(
      step: stepNumber,
      load: record.step,
      phase: phase == .warmUp ? .warmUp : phase == .draining ? .draining : .measuring,
      users: users.count,
      inFlight: inFlight,
      rate: Double(completionsSinceTick) / seconds,
      p50: percentile(0.5),
      p95: percentile(0.95),
      p99: percentile(0.99),
      requests: stepRequests,
      failures: stepFailures,
      secondsLeft: max(0, Double(windowEnd - now) * 1e-9)
    )
  }
}
