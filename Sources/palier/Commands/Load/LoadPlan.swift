import PalierLoad
import PalierModel
import PalierQueueing

/// The steps of a load test before it runs: how long it takes, and how much it sends at most.
struct LoadPlan: Sendable {
  /// The steps, in order; none where a search chooses them.
  let steps: [LoadStep]
  /// Seconds that a search may take; nil where there is none.
  var search: Double?

  /// The least that a step of a budget measures, in seconds.
  static let shortestStep = 1.0
  /// The part of a step's measurement that its warm-up takes where nothing else is asked for.
  static let warmUpShare = 0.2

  /// The seconds of a search where nothing else is asked for.
  static let usualSearch = 60.0

  /// Steps that are already known.
  init(steps: [LoadStep]) { self.steps = steps }

  /// The steps that a question asks for.
  ///
  /// - Throws: ``UsageError`` if the budget is too small.
  init(_ question: LoadQuestion) throws(UsageError) {
    let loads: [(LoadStep.Load, to: Double?)]
    switch question.amount {
    case .users(let levels): loads = levels.map { (.closed(users: Int($0.first)), $0.last) }
    case .connections(let count): loads = [(.closed(users: count), nil)]
    case .rates(let rates, let arrivals):
      loads = rates.map { (.open(rate: $0.first, arrivals: arrivals), $0.last) }
    case .replay:
      self.init(steps: [])
      return
    case .search:
      self.init(steps: [])
      if case .budget(let seconds) = question.length {
        search = seconds
      } else {
        search = LoadPlan.usualSearch
      }
      return
    }
    try self.init(loads, question.length, warmUp: question.warmUp)
  }

  /// The steps of these loads, made to fit if there is a budget.
  ///
  /// - Throws: ``UsageError`` if the budget is too small.
  init(
    _ loads: [(LoadStep.Load, to: Double?)],
    _ length: LoadQuestion.Length,
    warmUp: Double?
  ) throws(UsageError) {
    let duration = try LoadPlan.duration(of: length, steps: loads.count, warmUp: warmUp)
    steps = loads.map {
      LoadStep(
        $0,
        to: $1,
        warmUp: warmUp ?? duration * LoadPlan.warmUpShare,
        duration: duration
      )
    }
  }

  /// The seconds that each step measures.
  static func duration(
    of length: LoadQuestion.Length,
    steps: Int,
    warmUp: Double?
  ) throws(UsageError) -> Double {
    switch length {
    case .each(let duration): return duration
    case .budget(let total):
      let each = total / Double(steps)
      let duration = warmUp.map { each - $0 } ?? each / (1 + warmUpShare)
      guard duration >= shortestStep else {
        let needed = Double(steps) * (warmUp.map { $0 + 1 } ?? 1 + warmUpShare) * shortestStep
        throw UsageError(
          .combination(
            Text(
              en: "--budget is too short for \(steps) steps: they need at least \(needed, .time).",
              fr:
                "--budget est trop court pour \(steps) pas : il leur faut au moins \(needed, .time)."
            )
          ),
          of: LoadCommand.declaration
        )
      }
      return duration
    }
  }

  /// Seconds from start to end.
  var seconds: Double { steps.reduce(search ?? 0) { $0 + $1.warmUp + $1.duration } }

  /// The most requests that a step sends, if every answer came at once; nil where only the target
  /// bounds them, because users do not think.
  ///
  /// A user goes through an activity of k requests at most once in the sum of its think times and
  /// holds. What is sent once on entering is added.
  static func requests(in step: LoadStep, of script: LoadScript) -> Double? {
    if let replay = script.replay { return Double(replay.times.count) }
    let seconds = step.warmUp + step.duration
    let shares = script.journeys.map(\.share)
    let total = shares.reduce(0, +)
    var sum = 0.0
    for journey in script.journeys where journey.share > 0 {
      let share = journey.share / total
      switch step.load {
      case .open:
        let rate = max(step.offered, step.finalLoad ?? 0)
        sum += share * rate * seconds * mostRequests(journey.once + journey.activities.joined())
      case .closed:
        let users = max(step.offered, step.finalLoad ?? 0)
        var requests = mostRequests(journey.once)
        for activity in journey.activities {
          // What depends on a condition may be left out, and then takes no time.
          let cycle = activity.filter { $0.condition == nil }
            .reduce(0) { $0 + $1.think.mean + ($1.held?.low ?? 0) }
          guard cycle > 0 else { return nil }
          requests += (seconds / cycle).rounded(.up) * mostRequests(activity)
        }
        sum += share * users * requests
      }
    }
    return sum
  }

  /// The most requests that doing these actions once each takes, repetitions and redirects included.
  private static func mostRequests(_ actions: [RequestTemplate]) -> Double {
    actions.reduce(0) { sum, action in
      let requests = (action.stages.isEmpty ? [action] : action.stages.flatMap { $0 })
        .reduce(0) { $0 + ($1.followsRedirects ? 1 + RequestTemplate.redirectLimit : 1) }
      return sum + Double(requests * (action.repetition?.atMost ?? 1))
    }
  }
}
