import Synchronization

/// What the threads of one run agree on; all else, each has for itself.
final class Crew: Sendable {
  /// How a run ended, and when.
  struct Ending: Sendable {
    let ending: RunEnding
    /// Nanoseconds of the monotonic clock.
    let moment: Int64
  }

  private struct Agreements {
    /// How many threads wait for the next step to begin.
    var ready = 0
    /// When each step began.
    var beginnings: [Int64] = []
    var ending: Ending?
    /// How far each thread but the first had come when it last said so.
    var shares: [ProgressShare?]
  }

  /// How many threads there are.
  let size: Int
  private let users = Atomic<Int>(0)
  private let drains = Atomic<Int>(0)
  /// Since when connections are refused without any success; 0: they are not.
  private let refusal = Atomic<Int64>(0)
  private let agreements: Mutex<Agreements>

  init(size: Int) {
    self.size = size
    agreements = Mutex(Agreements(shares: Array(repeating: nil, count: size)))
  }

  /// A number for a new user, which no other one has.
  func takeUserNumber() -> Int { users.wrappingAdd(1, ordering: .relaxed).oldValue }

  /// Says that a thread is ready for the next step, which begins `now` if all others are; true if
  /// it does.
  func isLastToBeReady(_ now: Int64) -> Bool {
    agreements.withLock {
      $0.ready += 1
      guard $0.ready == size else { return false }
      $0.ready = 0
      $0.beginnings.append(now)
      return true
    }
  }

  /// When a step began, counted from 0; nil: it has not.
  func beginning(of step: Int) -> Int64? {
    agreements.withLock { step < $0.beginnings.count ? $0.beginnings[step] : nil }
  }

  /// Says that a thread has nothing left to wait for in an open step; true if it is the last one.
  func isLastToDrain() -> Bool {
    drains.add(1, ordering: .acquiringAndReleasing).newValue % size == 0
  }

  /// True if no thread has anything left to wait for in so many open steps.
  func haveDrained(_ steps: Int) -> Bool { drains.load(ordering: .acquiring) >= steps * size }

  /// Ends the run, unless it has ended; the first ending counts.
  func end(_ ending: RunEnding, _ now: Int64) -> (ending: Ending, isNew: Bool) {
    agreements.withLock {
      if let known = $0.ending { return (known, false) }
      let new = Ending(ending: ending, moment: now)
      $0.ending = new
      return (new, true)
    }
  }

  /// How the run ended; nil: it goes on.
  var ending: Ending? { agreements.withLock { $0.ending } }

  /// Takes note of how far a thread has come.
  func post(_ share: ProgressShare, of member: Int) {
    agreements.withLock { $0.shares[member] = share }
  }

  /// How far the other threads had come in a step when they last said so.
  func shares(of step: Int) -> [ProgressShare] {
    agreements.withLock { $0.shares.compactMap { $0 }.filter { $0.step == step } }
  }

  /// Takes note of a refused connection; since when there was nothing else.
  func noteRefusal(_ now: Int64) -> Int64 {
    let since = refusal.compareExchange(expected: 0, desired: now, ordering: .relaxed).original
    return since == 0 ? now : since
  }

  /// Takes note of an answer.
  func noteAnswer() {
    if refusal.load(ordering: .relaxed) != 0 { refusal.store(0, ordering: .relaxed) }
  }

  /// True if every connection of late was refused.
  var isRefused: Bool { refusal.load(ordering: .relaxed) != 0 }
}
