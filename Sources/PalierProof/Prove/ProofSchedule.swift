public import PalierLoad
import PalierModel
public import PalierPlanning

/// Decides how long each level of a proof goes on, as a pure state machine.
///
/// A level is measured in pieces: the shortest time first, then ten seconds at a time until its
/// figures are precise or its longest time is over. Before the first of them the system is warmed up by
/// a load that counts nowhere: programs that compile while they run, as Node does, take twice the CPU
/// time for their first thousands of requests, and the first level has the fewest.
struct ProofSchedule {
  /// What a result means for the level it belongs to.
  enum Outcome {
    /// The level goes on.
    case goesOn
    /// The level is complete; these are its pieces.
    case complete(index: Int, pieces: [StepResult])
  }

  /// Seconds by which a level is prolonged at a time.
  static let prolongation = 10.0

  private let plan: ProofPlan
  private let pace: EntryPace
  private var priming: LoadStep?
  private var index = 0
  private var pieces: [StepResult] = []

  /// A schedule; without an expected capacity nobody knows a load that warms up and disturbs nothing.
  init(_ plan: ProofPlan, pace: EntryPace, expectedCapacity: Double?) {
    self.plan = plan
    self.pace = pace
    guard let capacity = expectedCapacity, capacity.isFinite else { return }
    let load = min(plan.asked.amount, ProofSchedule.primingLoad * capacity).rounded()
    guard load >= 1 else { return }
    let measured = Double(plan.levels.count) * plan.duration.low
    priming = LoadStep(
      LoadStep.Load(plan.asked.ofItsKind(Int(load))),
      warmUp: max(plan.warmUp, load * pace.seconds(at: load)),
      duration: max(1, ProofSchedule.primingShare * measured)
    )
  }

  /// The share of the expected capacity that warms the system up.
  static let primingLoad = 0.5
  /// How long that goes on, as a share of the shortest time for which the levels are measured.
  static let primingShare = 0.1

  /// True as long as what is done is only to warm the system up.
  var isPriming: Bool { priming != nil }

  /// The next piece of load; nil when all levels are complete.
  func next() -> LoadStep? {
    if let priming { return priming }
    guard index < plan.levels.count else { return nil }
    let load = LoadStep.Load(plan.levels[index])
    let measured = pieces.reduce(0) { $0 + $1.duration }
    guard measured > 0 else {
      return LoadStep(load, warmUp: warmUp, duration: plan.duration.low)
    }
    return LoadStep(
      load,
      duration: min(ProofSchedule.prolongation, plan.duration.high - measured)
    )
  }

  private var warmUp: Double {
    guard case .users(let users) = plan.levels[index] else { return plan.warmUp }
    var present = 0
    if index > 0, case .users(let before) = plan.levels[index - 1] { present = before }
    return max(plan.warmUp, Double(users - present) * pace.seconds(at: Double(users)))
  }

  /// Takes the result of the piece that ``next()`` gave.
  mutating func take(_ result: StepResult) -> Outcome {
    guard !isPriming else {
      priming = nil
      return .goesOn
    }
    pieces.append(result)
    let measured = pieces.reduce(0) { $0 + $1.duration }
    let isOver = measured + 1 > plan.duration.high || result.isPartial
    guard isOver || result.validity.verdict == .void || isPrecise else { return .goesOn }
    defer {
      index += 1
      pieces = []
    }
    return .complete(index: index, pieces: pieces)
  }

  /// The pieces of a level that no result completes any more; nil if there are none.
  var unfinished: (index: Int, pieces: [StepResult])? {
    pieces.isEmpty ? nil : (index, pieces)
  }

  private var isPrecise: Bool {
    let latency = LatencySeries.joining(pieces.map { $0.overallLatency() })
    return latency.throughput().relativeHalfWidth <= plan.precision.throughput
      && latency.mean().relativeHalfWidth <= plan.precision.mean
      && latency.percentile(0.95).relativeHalfWidth <= plan.precision.p95
  }
}

extension Interval {
  /// Half the width relative to the middle; infinite where the middle is 0.
  var relativeHalfWidth: Double { mid > 0 ? halfWidth / mid : .infinity }
}

extension LoadStep.Load {
  /// The engine's form of a level of load.
  public init(_ level: LoadLevel) {
    switch level {
    case .users(let count): self = .closed(users: count)
    case .arrivals(let rate, let arrivals): self = .open(rate: rate, arrivals: arrivals)
    }
  }
}

extension LoadLevel {
  /// The level of one of the engine's loads.
  init(_ load: LoadStep.Load) {
    switch load {
    case .closed(let users): self = .users(users)
    case .open(let rate, let arrivals): self = .arrivals(rate: rate, arrivals)
    }
  }
}
