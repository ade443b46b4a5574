import PalierLoad
import PalierModel
import PalierPlanning
import PalierProof
import PalierQueueing
import PalierReport
import PalierStore

/// `palier prove`: predicts a load test, runs it, and compares.
enum ProveCommand {
  static let command = Command(declaration: declaration, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let console = invocation.console
    let subject = try ProofSubject(invocation)
    let target = try LoadSubject(subject.system, file: subject.file)
    if invocation.arguments.has(LoadCommand.dryRun) {
      return try showPlan(invocation, subject, target)
    }
    try target.reach()
    target.warnOfWrites(console)
    defer { target.reset(console) }
    let system = subject.system
    if invocation.arguments[users] == nil, invocation.arguments[rate] == nil,
      PeakLoad(system.population, round: system.round) == nil
    {
      throw ProofError.noLoad
    }
    let isElsewhere = !target.script.target.isOnThisMachine
    let calibration =
      isElsewhere && system.observer == nil ? nil : try calibration(subject, target, invocation)
    if Interruption.hasCome { throw ProofError.interrupted }
    let bench = try TestBench(subject.system, isElsewhere: isElsewhere)
    let seed = UInt64(invocation.arguments[ProofOptions.seed] ?? 1)
    let predictor = try calibration.map {
      try Predictor(system: subject.systemHere, calibration: $0, seed: seed)
    }
    let plan = try ProofPlan(invocation, subject.system, predictor)
    let journal = try subject.begin(.prove, host: bench.host, seed: seed)
    let prover = try Prover(
      bench: bench,
      script: target.script,
      predictor: predictor,
      plan: plan,
      record: journal
    )
    try Interruption.onFirst { prover.stop() }
    let panel = LivePanel(console)
    let proof: Proof
    do {
      defer { panel.clear() }
      let progress = ProofProgress(plan: plan, console: console, panel: panel)
      proof = try prover.prove(run: journal.id, date: journal.date) { progress.show($0) }
    } catch {
      try? journal.fail()
      throw error
    }
    let history = try subject.history()
    try journal.finish(proof, interrupted: Interruption.hasCome)
    try console.answer(
      ProofObject(proof, in: console.language),
      schema: Schema("palier.prove")
    ) {
      console.render(
        ProofDocument(proof: proof, system: subject.system, history: history)
          .document
      )
    }
    switch proof.answer {
    case .yes: return .yes
    case .no: return .no
    case .undecided: return .measurement
    }
  }

  /// The calibration of the target as it is; made now where it was asked for or never was.
  private static func calibration(
    _ subject: ProofSubject,
    _ target: LoadSubject,
    _ invocation: Invocation
  ) throws -> Calibration {
    let asked = invocation.arguments[calibrate]
    if let variant = invocation.arguments[from] {
      guard asked == nil else { throw ProofError.twoCalibrations }
      return try calibration(of: variant, subject)
    }
    if asked == nil, let known = try subject.calibration() { return known }
    let seconds = asked ?? 60
    invocation.console.note(
      Text(
        en: "Calibrating for \(seconds, .time) first.",
        fr: "Calibrage d'abord, pendant \(seconds, .time)."
      )
    )
    return try CalibrateCommand.calibrate(subject, target, seconds: seconds, invocation.console)
  }

  /// The calibration of the target as it was with other changes.
  private static func calibration(
    of variant: [String],
    _ subject: ProofSubject
  ) throws -> Calibration {
    let variant = variant == [unchanged] ? [] : variant
    guard let calibration = try subject.calibration(of: variant) else {
      throw ProofError.noCalibration(of: subject.system.name, variant: variant)
    }
    return calibration
  }

  /// What would be done, without doing it.
  private static func showPlan(
    _ invocation: Invocation,
    _ subject: ProofSubject,
    _ target: LoadSubject
  ) throws -> ExitStatus {
    let known =
      try invocation.arguments[from].map { try calibration(of: $0, subject) }
      ?? subject.calibration()
    let predictor = try known.map { try Predictor(system: subject.systemHere, calibration: $0) }
    let plan = try ProofPlan(invocation, subject.system, predictor)
    let steps = plan.levels.map {
      LoadStep(LoadStep.Load($0), warmUp: plan.warmUp, duration: plan.duration.high)
    }
    let dryRun = LoadPlan(steps: steps)
    try invocation.console.answer(
      DryRunReport(target.script, dryRun),
      schema: Schema("palier.prove")
    ) { invocation.console.render(DryRunPage(script: target.script, plan: dryRun).document) }
    return .yes
  }
}

extension ProofPlan {
  /// What the command line asks for; without levels, five steps up to the load at the peak.
  init(_ invocation: Invocation, _ system: System, _ predictor: Predictor?) throws {
    let arguments = invocation.arguments
    let duration = arguments[ProveCommand.duration] ?? Interval(15, 45)
    var capacity: CapacityForecast?
    let arrivals =
      arguments[ProveCommand.rate] == nil ? nil : arguments[LoadCommand.arrivals] ?? .poisson
    if arguments[ProveCommand.users] != nil, arrivals != nil {
      throw ProofPlan.mistake(
        Text(
          en: "--users and --rate do not go together.",
          fr: "--users et --rate ne vont pas ensemble."
        )
      )
    }
    if arrivals == nil, arguments.has(LoadCommand.arrivals) {
      throw ProofPlan.mistake(
        Text(en: "--arrivals goes with --rate only.", fr: "--arrivals va seulement avec --rate.")
      )
    }
    let levels = try ProofPlan.levels(
      arguments[ProveCommand.rate] ?? arguments[ProveCommand.users],
      arrivals.map { LoadLevel.arrivals(rate: 1, $0) } ?? .users(1),
      system,
      predictor,
      capacity: &capacity
    )
    self.init(
      levels: levels,
      duration: duration,
      warmUp: arguments[ProveCommand.warmUp] ?? 5,
      search: arguments[ProveCommand.search] ?? 0
    )
    predictedCapacity = capacity
    errorLimit = arguments[ProveCommand.maximumErrors] ?? errorLimit
    latencyLimitFactor = arguments[ProveCommand.stopP95] ?? latencyLimitFactor
    seed = UInt64(arguments[ProofOptions.seed] ?? 1)
  }

  private static func levels(
    _ asked: [UserLevel]?,
    _ kind: LoadLevel,
    _ system: System,
    _ predictor: Predictor?,
    capacity: inout CapacityForecast?
  ) throws -> [LoadLevel] {
    guard let asked else {
      let population = PeakLoad(system.population, round: system.round)
      guard let peak = population?.concurrent.value.high else {
        throw ProofError.noLoad
      }
      return distinct([0.2, 0.4, 0.6, 0.8, 1].map { $0 * min(peak, 1_000_000) })
    }
    let shares = asked.compactMap { if case .share(let share) = $0 { share } else { nil } }
    guard !shares.isEmpty else {
      return asked.compactMap {
        if case .users(let count) = $0 { kind.ofItsKind(count) } else { nil }
      }
    }
    guard let predictor else { throw ProofError.noCalibration(of: system.name, variant: []) }
    capacity = try predictor.capacityForecast(load: kind.ofItsKind)
    guard let middle = capacity?.expected.mid else { throw ProofError.noCapacity }
    return distinct(shares.map { $0 * middle }, kind)
  }

  private static func mistake(_ message: Text) -> UsageError {
    UsageError(.combination(message), of: ProveCommand.declaration)
  }

  /// Whole numbers, each once, at least 1.
  private static func distinct(
    _ amounts: [Double],
    _ kind: LoadLevel = .users(1)
  ) -> [LoadLevel] {
    var levels: [LoadLevel] = []
    for amount in amounts {
      let level = kind.ofItsKind(max(1, Int(amount.rounded())))
      if levels.last != level { levels.append(level) }
    }
    return levels
  }
}
