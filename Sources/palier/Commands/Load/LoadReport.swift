import PalierLoad
import PalierModel
import PalierProof
import PalierQueueing
import PalierReport

/// What `palier load --json` prints.
struct LoadReport: Encodable {
  /// Response times in seconds.
  struct Latency: Encodable {
    let mean: Double
    let p50: Double
    let p75: Double
    let p90: Double
    let p95: Double
    let p99: Double
    let p999: Double
    let max: Double

    enum CodingKeys: String, CodingKey {
      case mean
      case p50
      case p75
      case p90
      case p95
      case p99
      case p999 = "p99_9"
      case max
    }

    /// Nil without any response.
    init?(_ histogram: Histogram) {
      guard histogram.count > 0 else { return nil }
      mean = histogram.mean
      p50 = histogram.percentile(0.5)
      p75 = histogram.percentile(0.75)
      p90 = histogram.percentile(0.9)
      p95 = histogram.percentile(0.95)
      p99 = histogram.percentile(0.99)
      p999 = histogram.percentile(0.999)
      max = histogram.maximum
    }
  }

  /// 95 % intervals of what was measured.
  struct Intervals: Encodable {
    let throughput: IntervalReport
    let mean: IntervalReport
    let p95: IntervalReport
    let p99: IntervalReport

    init(throughput: Interval, _ latency: LatencySeries) {
      self.throughput = IntervalReport(throughput)
      mean = IntervalReport(latency.mean())
      p95 = IntervalReport(latency.percentile(0.95))
      p99 = IntervalReport(latency.percentile(0.99))
    }
  }

  /// One action in one step.
  struct Action: Encodable {
    let held: Bool
    let completions: Int
    let throughput: Double
    @OrNull var latency: Latency?
    let intervals: Intervals
    let errors: [String: Int]
    let statuses: [String: Int]
    /// Its requests where it has several, by name.
    let requests: [String: Action]?
  }

  /// How the tester fared.
  struct Tester: Encodable {
    struct Lag: Encodable {
      let p50: Double
      let p99: Double
      let max: Double
    }

    let cpuSeconds: Double
    let cpuShare: Double
    let lag: Lag
    let lateSends: Int
    let connections: Int
    let retries: Int
    let threads: Int

    enum CodingKeys: String, CodingKey {
      case cpuSeconds = "cpu_seconds"
      case cpuShare = "cpu_share"
      case lag
      case lateSends = "late_sends"
      case connections
      case retries
      case threads
    }

    init(_ health: TesterHealth) {
      cpuSeconds = health.cpuSeconds
      cpuShare = health.cpuShare
      lag = Lag(
        p50: health.lag.percentile(0.5),
        p99: health.lag.percentile(0.99),
        max: health.lag.maximum
      )
      lateSends = health.lateSends
      connections = health.connectionsOpened
      retries = health.retries ?? 0
      threads = health.threads?.count ?? 1
    }
  }

  /// One step.
  struct Step: Encodable {
    let offered: Double
    /// Where the load changes in the step: its end.
    @OrNull var offeredEnd: Double?
    let users: Int
    let duration: Double
    let isPartial: Bool
    let completions: Int
    let throughput: Double
    @OrNull var latency: Latency?
    let intervals: Intervals
    let errors: [String: Int]
    let errorShare: Double
    let actions: [String: Action]
    let validity: String
    @OrNull var reason: String?
    let tester: Tester
    /// What rose or fell in the course of the step.
    let drift: [DriftReport]

    enum CodingKeys: String, CodingKey {
      case offered
      case offeredEnd = "offered_end"
      case users
      case duration
      case isPartial = "partial"
      case completions
      case throughput
      case latency
      case intervals
      case errors
      case errorShare = "error_share"
      case actions
      case validity
      case reason
      case tester
      case drift
    }

    init(_ step: StepResult, _ drift: StepDrift, in language: Language) {
      let overall = step.overallLatency()
      let throughput = LoadReport.throughput(of: step)
      offered = step.step.offered
      offeredEnd = step.step.finalLoad
      users = step.users
      duration = step.duration
      isPartial = step.isPartial
      completions = step.actions.reduce(0) { $0 + $1.completions }
      self.throughput = throughput.mid
      latency = Latency(overall.histogram)
      intervals = Intervals(throughput: throughput, overall)
      errors = LoadReport.named(step.errors)
      errorShare = step.errorShare
      actions = Dictionary(
        uniqueKeysWithValues: step.actions.map {
          ($0.action, LoadReport.action($0, step.requests(of: $0)))
        }
      )
      validity = step.validity.verdict.rawValue
      reason = step.validity.reason?(language)
      tester = Tester(step.tester)
      self.drift = DriftReport.all(drift)
    }
  }

  /// The highest load within the bound.
  struct Capacity: Encodable {
    let loadUnit: String
    let interval: IntervalReport
    let reason: String
    /// What the least load that failed missed.
    @OrNull var limit: String?

    enum CodingKeys: String, CodingKey {
      case loadUnit = "load_unit"
      case reason
      case limit
    }

    func encode(to encoder: any Encoder) throws {
      try interval.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(loadUnit, forKey: .loadUnit)
      try container.encode(reason, forKey: .reason)
      try container.encode(_limit, forKey: .limit)
    }
  }

  let run: String
  let target: String
  let loadUnit: String
  /// `poisson`, `uniform` or `replay`; null for users.
  @OrNull var arrivals: String?
  let seed: UInt64
  @OrNull var answer: String?
  let reason: String
  let steps: [Step]
  @OrNull var capacity: Capacity?

  enum CodingKeys: String, CodingKey {
    case run
    case target
    case loadUnit = "load_unit"
    case arrivals
    case seed
    case answer
    case reason
    case steps
    case capacity
  }

  /// The report of a load test.
  init(_ outcome: LoadOutcome, in language: Language) {
    run = outcome.name
    target = outcome.target
    loadUnit = LoadReport.unit(isOpen: outcome.isOpen)
    arrivals = outcome.arrivals?.rawValue ?? (outcome.isOpen ? "replay" : nil)
    seed = outcome.seed
    answer = outcome.verdict.answer.map { $0.word(.english).lowercased() }
    reason = outcome.verdict.reason(language)
    steps = zip(outcome.result.run.steps, outcome.drifts).map { Step($0, $1, in: language) }
    capacity = outcome.result.capacity.map { estimate in
      Capacity(
        loadUnit: LoadReport.unit(isOpen: outcome.isOpen),
        interval: IntervalReport(estimate.capacity),
        reason: estimate.reason(language),
        limit: estimate.limit?(language)
      )
    }
  }

  /// What loads are counted in: `users`, or `arrivals/s`.
  static func unit(isOpen: Bool) -> String { isOpen ? "arrivals/s" : "users" }

  /// Completed actions a second, held ones included, with the 95 % interval.
  static func throughput(of step: StepResult) -> Interval {
    step.actions.reduce(Interval(exactly: 0)) { $0 + $1.throughput }
  }

  private static func named(_ errors: [ErrorKind: Int]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: errors.map { ($0.key.rawValue, $0.value) })
  }

  private static func action(_ action: ActionResult, _ requests: [ActionResult] = []) -> Action {
    Action(
      held: action.isHeld,
      completions: action.completions,
      throughput: action.throughput.mid,
      latency: Latency(action.latency.histogram),
      intervals: Intervals(throughput: action.throughput, action.latency),
      errors: named(action.errors),
      statuses: Dictionary(uniqueKeysWithValues: action.statuses.map { (String($0), $1) }),
      requests: requests.isEmpty
        ? nil
        : Dictionary(uniqueKeysWithValues: requests.map { ($0.action, LoadReport.action($0)) })
    )
  }
}
