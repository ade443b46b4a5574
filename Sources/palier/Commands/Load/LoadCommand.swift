import Foundation
import PalierDossier
import PalierLoad
import PalierModel
import PalierPlatform

/// `palier load`: puts a load on a target and measures what it bears.
enum LoadCommand {
  static let command = Command(declaration: declaration, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let question = try LoadQuestion(invocation.arguments)
    let subject = try LoadSubject(question)
    let seed = invocation.arguments[seed].map(UInt64.init) ?? .random(in: 1...0xffff_ffff)
    let plan = try LoadPlan(question)
    if invocation.arguments.has(dryRun) {
      let page = DryRunPage(script: subject.script, plan: plan).document
      try invocation.console.answer(
        DryRunReport(subject.script, plan),
        schema: Schema("palier.load")
      ) { invocation.console.render(page) }
      return .yes
    }
    try subject.reach()
    subject.warnOfWrites(invocation.console)
    defer { subject.reset(invocation.console) }
    let configuration = LoadConfiguration(
      invocation.arguments,
      objectives: subject.objectives,
      of: subject.script,
      seed: seed
    )
    let start = Date()
    let (run, errors) = try measure(subject.script, plan, configuration, invocation.console)
    let outcome = LoadOutcome(
      target: subject.script.target.authority,
      start: start.ISO8601Format(),
      seed: seed,
      run: run,
      verdict: LoadVerdict(
        run,
        subject.objectives,
        errors: errors,
        targetIsGone: !subject.answers
      )
    )
    let console = invocation.console
    try console.answer(
      LoadReport(outcome, in: console.language),
      schema: Schema("palier.load")
    ) { console.render(LoadPage(outcome: outcome).document) }
    return outcome.verdict.exitStatus
  }

  /// Runs the plan to its end, or until it stops by itself or by Ctrl-C; gives the last step's errors
  /// besides.
  private static func measure(
    _ script: LoadScript,
    _ plan: LoadPlan,
    _ configuration: LoadConfiguration,
    _ console: Console
  ) throws -> (run: LoadRun, errors: [ErrorKind: Int]) {
    let engine = try LoadEngine(script, configuration)
    try Interruption.onFirst { engine.stop() }
    let panel = LivePanel(console)
    defer { panel.clear() }
    var errors: [ErrorKind: Int] = [:]
    let run = try engine.run(
      plan.steps,
      onProgress: { progress in
        errors = progress.errors
        panel.draw(LoadPanel(progress, of: plan).lines(in: console.language))
      }
    )
    return (run, errors)
  }
}

extension LoadConfiguration {
  /// What the options of `palier load` and the objectives say about when to stop.
  fileprivate init(
    _ arguments: ParsedArguments,
    objectives: Objectives,
    of script: LoadScript,
    seed: UInt64
  ) {
    self.init()
    errorLimit = arguments[LoadCommand.maximumErrors] ?? 0.2
    latencyLimitFactor = arguments[LoadCommand.stopP95] ?? 10
    self.seed = seed
    for objective in objectives.responseTimes where objective.statistic == .p95 {
      let actions = objective.action.map { [$0] } ?? script.openActions
      for action in actions {
        let limit = objective.limit.mid
        self.objectives[action] = min(self.objectives[action] ?? limit, limit)
      }
    }
  }
}
