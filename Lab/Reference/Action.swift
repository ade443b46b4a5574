import PalierQueueing

/// What a request for one path costs.
struct Action: Sendable, Hashable {
  /// Something that happens between the two halves of the CPU time.
  enum Step: Sendable, Hashable {
    /// Time that passes elsewhere.
    case wait(Distribution)
    /// Time that the client asked for: a long poll's hold.
    case hold(Distribution)
    /// A request to another server, over a pooled connection.
    case call(Callee)
  }

  /// Where a nested call goes.
  struct Callee: Sendable, Hashable {
    /// A port of 127.0.0.1.
    var port: UInt16
    /// The path, with its slash.
    var path: String
  }

  /// CPU seconds of the whole request: half before the steps, half after them.
  var demand = Distribution.constant(0)
  /// What happens in between, in this order.
  var steps: [Step] = []
}

/// One request's share of its action: every time drawn, in nanoseconds.
struct Visit {
  /// A step with its time drawn.
  enum Step {
    /// Sleep or hold so long.
    case pause(Int64)
    /// Call another server.
    case call(Action.Callee)
  }

  /// CPU time in all.
  let demand: Int64
  /// Waiting in all, calls left out.
  let waited: Int64
  /// Holding in all.
  let held: Int64
  private let steps: [Step]
  private var next = 0

  /// Draws what one request costs.
  init(to action: Action, drawnBy random: inout RandomSource) {
    demand = action.demand.nanoseconds(drawnBy: &random)
    var waited: Int64 = 0
    var held: Int64 = 0
    steps = action.steps.map { step in
      switch step {
      case .wait(let distribution):
        let time = distribution.nanoseconds(drawnBy: &random)
        waited += time
        return .pause(time)
      case .hold(let distribution):
        let time = distribution.nanoseconds(drawnBy: &random)
        held += time
        return .pause(time)
      case .call(let callee): return .call(callee)
      }
    }
    self.waited = waited
    self.held = held
  }

  /// CPU time before the steps: half, or all of it where there are none.
  var firstBurst: Int64 { steps.isEmpty ? demand : demand / 2 }

  /// CPU time after the steps.
  var lastBurst: Int64 { demand - firstBurst }

  /// The step that comes now; nil after the last.
  mutating func nextStep() -> Step? {
    guard next < steps.count else { return nil }
    defer { next += 1 }
    return steps[next]
  }
}

extension Distribution {
  /// A time in nanoseconds.
  fileprivate func nanoseconds(drawnBy random: inout RandomSource) -> Int64 {
    Int64((sample(using: &random) * 1e9).rounded())
  }
}
