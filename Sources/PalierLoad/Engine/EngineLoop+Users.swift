import PalierPlatform
import PalierQueueing

/// Users: who enters, who goes, and what each lane does next.
extension EngineLoop {
  /// Lets the next user of a closed step enter.
  func enterNext() {
    let due = nextEntry
    let user = makeUser(journeyOrder.journey(at: place(of: users.count)))
    nextEntry = userSchedule.entry(at: place(of: users.count))
    begin(user, due)
  }

  /// Lets the last user of a falling step go.
  func leaveNext() {
    dismiss(1)
    nextLeave = users.isEmpty ? .max : userSchedule.leave(from: place(of: users.count - 1))
  }

  /// The place that this thread's users have among those of all threads, by their own order.
  private func place(of index: Int) -> Int { member + index * crew.size }

  /// Has users of a closed step come or go one by one, as a schedule says.
  func follow(_ schedule: UserSchedule) {
    userSchedule = schedule
    population = schedule.last
    nextEntry = schedule.entry(at: place(of: users.count))
    nextLeave = users.isEmpty ? .max : schedule.leave(from: place(of: users.count - 1))
  }

  /// Has the users of a closed step that rises or falls come or go one by one over its window.
  func beginRamp() {
    guard case .closed(let users) = record.step.load, let end = record.step.finalLoad else {
      return
    }
    let change = abs(Int(end) - users)
    guard change != 0 else { return }
    let gap = nanoseconds(record.step.duration / Double(change))
    follow(UserSchedule(first: users, last: Int(end), start: windowStart, gap: gap, waits: true))
  }

  /// Begins a journey of an open load, with a user who is free or a new one.
  ///
  /// An arrival is the moment at which its first request is due: no think time comes before that, or
  /// the load would begin later than asked for and be spread otherwise.
  func arrive(_ due: Int64, _ journey: Int) {
    if let user = idleUsers[journey].popLast() {
      return beginActivities(user, due, thinking: false)
    }
    begin(makeUser(journey), due)
  }

  private func makeUser(_ number: Int) -> VirtualUser {
    let journey = script.journeys[number]
    let user = returningUser(journey: number) ?? newUser(journey: number)
    user.lanes = journey.activities.map { _ in takeLane(user) }
    users.append(user)
    return user
  }

  private func newUser(journey number: Int) -> VirtualUser {
    VirtualUser(
      number: crew.takeUserNumber(),
      journey: number,
      slotCount: script.journeys[number].slotCount,
      isEntering: !script.journeys[number].once.isEmpty
    )
  }

  private func returningUser(journey number: Int) -> VirtualUser? {
    guard let index = absentUsers.lastIndex(where: { $0.journey == number }) else { return nil }
    return VirtualUser(returning: absentUsers.remove(at: index))
  }

  private func takeLane(_ user: VirtualUser) -> Lane {
    let lane = freeLane()
    lane.user = user
    return lane
  }

  /// A lane that nobody uses.
  func freeLane() -> Lane {
    if let free = freeLanes.popLast() { return free }
    let lane = Lane(index: UInt32(lanes.count))
    lanes.append(lane)
    return lane
  }

  private func begin(_ user: VirtualUser, _ due: Int64) {
    let thinking = !record.step.isOpen
    guard user.isEntering else { return beginActivities(user, due, thinking: thinking) }
    let lane = user.lanes[0]
    lane.actions = script.journeys[user.journey].once
    enter(lane, user, due, thinking: thinking)
  }

  /// Begins the entry with the first of its actions that is wanted, if any is.
  private func enter(
    _ lane: Lane,
    _ user: VirtualUser,
    _ due: Int64,
    pause: Double = 0,
    thinking: Bool = true
  ) {
    lane.position = 0
    lane.skip(user)
    if lane.isAtEnd { return beginActivities(user, due, thinking: thinking) }
    schedule(lane, after: due, pause: pause, thinking: thinking)
  }

  /// Starts all activities of a user who has entered.
  private func beginActivities(_ user: VirtualUser, _ due: Int64, thinking: Bool = true) {
    user.isEntering = false
    user.activeLanes = user.lanes.count
    for (lane, actions) in zip(user.lanes, script.journeys[user.journey].activities) {
      lane.actions = actions
      lane.position = 0
      lane.skip(user)
      schedule(lane, after: due, thinking: thinking)
    }
  }

  /// Makes the lane's action due once its think time is over.
  private func schedule(
    _ lane: Lane,
    after moment: Int64,
    pause: Double = 0,
    thinking: Bool = true
  ) {
    let think = lane.action.think
    let isReady = !thinking || think == .constant(0)
    let wait = max(pause, isReady ? 0 : think.sample(using: &random))
    lane.due = moment + nanoseconds(wait)
    // What is due at once is sent at once: the heap is for those who think.
    if wait == 0, pause == 0 { return send(lane) }
    heap.insert(
      DueHeap.Entry(
        time: lane.due,
        lane: lane.index,
        generation: lane.generation,
        kind: .action
      )
    )
  }

  /// Goes on after an action that ended at `now`.
  func proceed(_ lane: Lane, _ error: ErrorKind?, _ now: Int64) {
    guard let user = lane.user else { return }
    if user.isLeaving { return close(lane) }
    let connectionFailed = error?.isOfConnection ?? false
    if user.isEntering, error != nil {
      // Nobody goes on without having entered: all of it again, after a moment.
      lane.times = 0
      return enter(lane, user, now, pause: 1)
    }
    let pause = connectionFailed ? configuration.pauseAfterFailure : 0
    lane.times += 1
    if error == nil, lane.action.repeats(after: lane.times, user.slots) {
      return schedule(lane, after: now)
    }
    lane.times = 0
    lane.position += 1
    lane.skip(user)
    if !lane.isAtEnd { return schedule(lane, after: now, pause: pause) }
    if user.isEntering { return beginActivities(user, now) }
    lane.position = 0
    if record.step.isOpen {
      user.activeLanes -= 1
      if user.activeLanes == 0 { idleUsers[user.journey].append(user) }
    } else {
      lane.skip(user)
      schedule(lane, after: now, pause: pause)
    }
  }

  /// Lets the last `count` users go: at once, or when their response has come.
  func dismiss(_ count: Int) {
    for user in users.suffix(count) {
      user.isLeaving = true
      for lane in user.lanes where !lane.isWorking { close(lane) }
    }
    absentUsers += users.suffix(count).reversed()
    users.removeLast(min(count, users.count))
    for index in idleUsers.indices { idleUsers[index] = [] }
  }

  private func close(_ lane: Lane) {
    for branch in lane.work?.branches ?? [] { close(branch) }
    lane.connection.forget()
    lane.generation &+= 1
    lane.looks = (.max, .max)
    lane.user = nil
    lane.owner = nil
    lane.work = nil
    lane.request = nil
    lane.times = 0
    lane.actions = []
    freeLanes.append(lane)
  }
}

extension Lane {
  /// True if there is no further action.
  fileprivate var isAtEnd: Bool { position == actions.count }

  /// Goes on to the next action that its user wants.
  fileprivate func skip(_ user: VirtualUser) {
    while !isAtEnd, !action.isWanted(user.slots) { position += 1 }
  }
}
