import PalierLoad
import PalierModel
import PalierPlatform

/// A load test as it is carried out: it drives the engine, shows how it goes, keeps what it measures.
struct LoadTest {
  /// What came of it.
  struct Result {
    /// The steps, and why they ended.
    var run: LoadRun
    /// The failed requests of the step that was running when it ended.
    var failures: [Failure: Int] = [:]
    /// All its requests that ended.
    var requests = 0
    /// The highest load within the bound, where it was searched for.
    var capacity: CapacityEstimate?
  }

  private let subject: LoadSubject
  private let history: LoadHistory?
  private let endpoint: MetricsEndpoint?
  private let load: ElasticLoad
  private let panel: LivePanel
  private let language: Language

  /// A test of a subject; from now on Ctrl-C ends it early.
  init(
    _ subject: LoadSubject,
    _ configuration: LoadConfiguration,
    threads: Int?,
    _ history: LoadHistory?,
    _ endpoint: MetricsEndpoint?,
    _ console: Console
  ) throws {
    self.subject = subject
    self.history = history
    self.endpoint = endpoint
    language = console.language
    panel = LivePanel(console)
    let switchboard = StopSwitch()
    load = ElasticLoad(
      configuration,
      threads: threads,
      for: subject.script.target,
      switchboard,
      panel,
      console
    )
    try Interruption.onFirst { switchboard.stop() }
  }

  /// Runs a plan to its end, or until it stops by itself or by Ctrl-C.
  func run(_ plan: LoadPlan) throws -> Result {
    var steps = plan.steps[...]
    return try drive(subject.script, plan) { _ in steps.popFirst() }
  }

  /// Searches for the highest load within the objectives.
  ///
  /// A trial that the engine stopped, because of errors or response times, counts as beyond them.
  func search(_ amount: LoadSearch) throws -> Result {
    let plan = LoadPlan(steps: [])
    let probe = try probe(amount)
    guard probe.run.ending == .finished, let alone = probe.run.steps.first else { return probe }
    var search = amount.start(from: alone, of: subject.script, within: subject.objectives)
    var result = Result(run: LoadRun(steps: [], ending: .finished))
    while result.capacity == nil, result.run.ending == .finished {
      var known = 0
      var last: LoadStep?
      var begun = MonotonicClock.seconds()
      let part = try drive(subject.script, plan) { results in
        for step in results[known...] {
          search.add(step.trial(subject.objectives), elapsed: MonotonicClock.seconds() - begun)
        }
        known = results.count
        switch search.next() {
        case .trial(let load, let warmUp, let duration):
          begun = MonotonicClock.seconds()
          last = LoadStep(amount.load(load), warmUp: warmUp, duration: duration)
        case .done(let estimate):
          result.capacity = estimate
          last = nil
        }
        return last
      }
      result.run.steps += part.run.steps
      result.failures = part.failures
      result.requests = part.requests
      switch part.run.ending {
      case .tooManyErrors where subject.answers, .tooSlow:
        guard let last else { break }
        try recover(amount)
        let elapsed = MonotonicClock.seconds() - begun
        search.add(
          CapacityTrial(
            load: last.offered,
            duration: elapsed / (1 + CapacitySearch.warmUpShare),
            severity: LoadSearch.severityOfOverload
          ),
          elapsed: elapsed
        )
      case let ending: result.run.ending = ending
      }
    }
    return result
  }

  /// What the target does for one user alone.
  private func probe(_ amount: LoadSearch) throws -> Result {
    try drive(
      amount.probe(subject.script),
      LoadPlan(steps: []),
      keeps: false,
      LoadSearch.probeSteps
    )
  }

  /// Waits until the target serves one user within the objectives again, but not for long: what an
  /// overload left behind must not count against the next trial.
  private func recover(_ amount: LoadSearch) throws {
    for _ in 0..<LoadSearch.mostProbes {
      let probe = try probe(amount)
      guard probe.run.ending == .finished, let step = probe.run.steps.first else { continue }
      if step.trial(subject.objectives).passes { return }
    }
  }

  private func drive(
    _ script: LoadScript,
    _ plan: LoadPlan,
    keeps: Bool = true,
    _ next: ([StepResult]) -> LoadStep?
  ) throws -> Result {
    defer { panel.clear() }
    var result = Result(run: LoadRun(steps: [], ending: .finished))
    result.run = try load.run(
      script,
      onProgress: { progress in
        result.failures = progress.failures
        result.requests = progress.requests
        endpoint?.show(progress)
        panel.draw(LoadPanel(progress, of: plan).lines(in: language))
      },
      onStepEnd: { if keeps { history?.keep($0) } },
      nextStep: next
    )
    return result
  }
}
