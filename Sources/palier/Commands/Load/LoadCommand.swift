import Foundation
import PalierLoad
import PalierModel
import PalierPlatform
import PalierProof

/// `palier load`: puts a load on a target and measures what it bears.
enum LoadCommand {
  static let command = Command(declaration: declaration, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let question = try LoadQuestion(invocation.arguments)
    var plan = try LoadPlan(question)
    var subject = try LoadSubject(question)
    if case .replay(let file, let speed) = question.amount {
      let replay = try LoadReplay(file, speed: speed)
      replay.warn(invocation.console)
      subject.script = replay.script(to: subject.script.target)
      plan = LoadPlan(steps: [replay.step])
    }
    if invocation.arguments.has(dryRun) { return try show(plan, subject, invocation.console) }
    try subject.reach()
    subject.warnOfWrites(invocation.console)
    subject.warnOfSharedRows(plan.steps, invocation.console)
    defer { subject.reset(invocation.console) }
    let seed = invocation.arguments[seed].map(UInt64.init) ?? .random(in: 1...0xffff_ffff)
    let history = try LoadHistory(question, subject, seed: seed, invocation)
    let start = Date()
    let endpoint = try invocation.arguments[metricsPort].map { try MetricsEndpoint(port: $0) }
    defer { endpoint?.stop() }
    let test = try LoadTest(
      subject,
      LoadConfiguration(invocation.arguments, question, of: subject, seed: seed),
      threads: invocation.arguments[threads],
      history,
      endpoint,
      invocation.console
    )
    let watch = LoadWatch(subject, console: invocation.console)
    defer { watch?.stop() }
    let result: LoadTest.Result
    if case .search(_, let arrivals) = question.amount {
      result = try test.search(LoadSearch(arrivals: arrivals, budget: plan.seconds))
    } else {
      result = try test.run(plan)
    }
    if let refusal = NothingSucceeded(result) {
      history?.fail()
      throw refusal
    }
    let outcome = LoadOutcome(
      target: subject.script.target.authority,
      name: history?.run ?? start.ISO8601Format(),
      seed: seed,
      isOpen: question.isOpen,
      arrivals: question.arrivals,
      result: result,
      drifts: result.run.steps.map { StepDrift($0, watch?.sampler) },
      verdict: LoadVerdict(result, subject.objectives, targetIsGone: !subject.answers)
    )
    let status = try answer(outcome, history, invocation.console)
    try LoadFiles(invocation.arguments)
      .write(outcome, subject.objectives, in: invocation.console.language)
    return status
  }

  private static func answer(
    _ outcome: LoadOutcome,
    _ history: LoadHistory?,
    _ console: Console
  ) throws -> ExitStatus {
    let report = LoadReport(outcome, in: console.language)
    history?.finish(report)
    try console.answer(report, schema: Schema("palier.load")) {
      console.render(LoadPage(outcome: outcome).document)
    }
    return outcome.verdict.exitStatus
  }

  /// What would be done, without doing it.
  private static func show(
    _ plan: LoadPlan,
    _ subject: LoadSubject,
    _ console: Console
  ) throws -> ExitStatus {
    try console.answer(DryRunReport(subject.script, plan), schema: Schema("palier.load")) {
      console.render(DryRunPage(script: subject.script, plan: plan).document)
    }
    return .yes
  }
}

extension LoadConfiguration {
  /// What the options of `palier load` and the objectives say about when to stop.
  fileprivate init(
    _ arguments: ParsedArguments,
    _ question: LoadQuestion,
    of subject: LoadSubject,
    seed: UInt64
  ) {
    self.init()
    // What is still due after four times the bound has missed it, and the search goes on.
    if case .search(let bound, _) = question.amount {
      drainLimit = min(drainLimit, max(1, 4 * bound.limit))
    }
    errorLimit = arguments[LoadCommand.maximumErrors] ?? 0.2
    latencyLimitFactor = arguments[LoadCommand.stopP95] ?? 10
    self.seed = seed
    // What is due is sent on time, whatever else the machine does. Connections without think time
    // would keep the target from its cores instead.
    if case .connections = question.amount {
    } else {
      onThreadStart = { try? SchedulingPolicy.realTime(priority: 10).apply() }
    }
    for objective in subject.objectives.responseTimes where objective.statistic == .p95 {
      for action in objective.action.map({ [$0] }) ?? subject.script.openActions {
        let limit = objective.limit.mid
        objectives[action] = min(objectives[action] ?? limit, limit)
      }
    }
  }
}
