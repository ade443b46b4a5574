import PalierPlatform
import PalierQueueing

/// Progress, the limits at which a run ends itself, and its end.
extension EngineLoop {
  /// How much later than the others the first thread says how the load goes, so that it knows.
  private static let tickDelay: Int64 = 10_000_000

  /// When the progress of a step that begins now is first told.
  func firstTick(_ now: Int64) -> Int64 {
    now + nanoseconds(configuration.progressInterval)
      + (member == 0 && crew.size > 1 ? EngineLoop.tickDelay : 0)
  }

  /// Says how far this thread has come; the first one tells the caller, and judges.
  func tick(_ now: Int64) {
    nextTick = max(now, nextTick + nanoseconds(configuration.progressInterval))
    var all = share(now)
    lastTick = now
    completionsSinceTick = 0
    guard member == 0 else { return crew.post(all, of: member) }
    for other in crew.shares(of: stepNumber) { all.merge(other) }
    mailbox.report(
      .progress(
        all.progress(
          record.step,
          isHeld: script.isHeld,
          secondsLeft: max(0, Double(windowEnd - now) * 1e-9)
        )
      )
    )
    if let ending = brokenLimit(all) { end(ending, now) }
    let isBounded = !script.script.target.isOnThisMachine
    let requests = all.earlierRequests + all.requests
    if isBounded, RunBounds.areReached(seconds: Double(now - begun) * 1e-9, requests: requests) {
      end(.bounded, now)
    }
  }

  private func share(_ now: Int64) -> ProgressShare {
    ProgressShare(
      step: stepNumber,
      phase: phase == .warmUp ? .warmUp : phase == .draining ? .draining : .measuring,
      users: users.count,
      inFlight: inFlight,
      rate: Double(completionsSinceTick) / (Double(max(1, now - lastTick)) * 1e-9),
      requests: stepRequests,
      earlierRequests: earlierRequests,
      failures: stepFailures,
      latencies: record.recorders.prefix(script.actions.count).map(\.histogram)
    )
  }

  private func brokenLimit(_ share: ProgressShare) -> RunEnding? {
    guard record.step.isLimited else { return nil }
    let failed = share.failures.values.reduce(0, +)
    let failedShare = Double(failed) / Double(max(1, share.requests))
    // While every connection is refused, it is still to be seen whether the target is gone.
    if failed >= 10, failedShare > configuration.errorLimit, !crew.isRefused {
      return .tooManyErrors(share: failedShare)
    }
    for (name, histogram) in zip(script.actions, share.latencies) {
      guard let objective = configuration.objectives[name], histogram.count >= 20 else { continue }
      // Few responses say little of their 95th percentile: the lower bound of its 95 % interval
      // (binomial, normal approximation) decides.
      let margin = 1.96 * (0.05 * 0.95 / Double(histogram.count)).squareRoot()
      if histogram.percentile(0.95 - margin) > configuration.latencyLimitFactor * objective {
        return .tooSlow(action: name, p95: histogram.percentile(0.95), objective: objective)
      }
    }
    return nil
  }

  /// Ends the run for all threads.
  func end(_ ending: RunEnding, _ now: Int64) {
    guard !isOver else { return }
    let (agreed, isNew) = crew.end(ending, now)
    if isNew, crew.size > 1 { mailbox.ring() }
    leave(agreed)
  }

  /// Ends this thread's part of a run, and keeps what was measured of the present step if it is a
  /// second or more.
  func leave(_ ending: Crew.Ending) {
    guard !isOver else { return }
    isOver = true
    let now = min(ending.moment, windowEnd)
    if phase == .measuring, now - windowStart >= 1_000_000_000 {
      record.isPartial = true
      record.windowEnd = now
      closeWindow()
      mailbox.report(.stepEnded(record))
    } else if phase == .draining {
      record.isPartial = true
      countMissing(ending.moment)
      mailbox.report(.stepEnded(record))
    }
    for lane in lanes { lane.connection.close() }
    mailbox.report(.ended(ending.ending))
  }
}
