/// Actions of several requests: one group after another, the requests of a group at the same time.
extension EngineLoop {
  /// Sends the first group.
  func beginStages(of action: CompiledAction, _ lane: Lane) {
    let work = lane.work ?? StagedWork()
    lane.work = work
    work.stage = 0
    work.outcome = RequestOutcome(error: nil, status: 0, bytesIn: 0, bytesOut: 0)
    beginStage(lane, work, due: lane.due)
  }

  /// Sends as many requests of the present group as there may be connections.
  private func beginStage(_ lane: Lane, _ work: StagedWork, due: Int64) {
    let stage = lane.action.stages[work.stage]
    work.begun += 1
    work.next = 0
    work.missing = stage.count
    let (begun, width) = (work.begun, min(lane.action.connections, stage.count))
    while work.branches.count < width - 1 { work.branches.append(takeBranch(of: lane)) }
    // A request that fails at once sends the next one: the group may be over before the loop is.
    for worker in [lane] + work.branches.prefix(width - 1) {
      guard work.begun == begun, work.next < stage.count else { return }
      transmitNext(lane, work, on: worker, due: due)
    }
  }

  private func transmitNext(_ lane: Lane, _ work: StagedWork, on worker: Lane, due: Int64) {
    let request = lane.action.stages[work.stage][work.next]
    work.next += 1
    worker.requestDue = due
    transmit(request, on: worker)
  }

  private func takeBranch(of lane: Lane) -> Lane {
    let branch = freeLane()
    branch.user = lane.user
    branch.owner = lane.index
    return branch
  }

  /// Takes note of a request of an action with several, and goes on with the rest.
  func settlePart(
    _ outcome: RequestOutcome,
    _ worker: Lane,
    _ lane: Lane,
    end: Int64,
    _ now: Int64
  ) {
    guard let work = lane.work, let request = worker.request else { return }
    notePart(outcome, request, of: lane, due: worker.requestDue, end: end, now)
    work.add(outcome)
    work.missing -= 1
    if isOver { return }
    if work.next < lane.action.stages[work.stage].count {
      return transmitNext(lane, work, on: worker, due: now)
    }
    guard work.missing == 0 else { return }
    work.stage += 1
    if work.outcome.error == nil, work.stage < lane.action.stages.count {
      return beginStage(lane, work, due: now)
    }
    note(work.outcome, lane, end: now, now)
    if isOver { return }
    proceed(lane, work.outcome.error, now)
  }
}
