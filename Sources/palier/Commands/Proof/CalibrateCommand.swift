import PalierLoad
import PalierModel
import PalierPlatform
import PalierProof
import PalierReport
import PalierStore

/// `palier calibrate`: measures the service demands of each action at light load.
enum CalibrateCommand {
  static let duration = Option<Double>(
    "for",
    .duration,
    Text(en: "how long the measurement takes", fr: "durée de la mesure"),
    standard: Text(en: "60s; 10s with --machine", fr: "60s ; 10s avec --machine")
  )
  static let machine = OptionDeclaration.flag(
    "machine",
    Text(
      en: "measure the speed of this machine's cores instead; DOSSIER may be left out",
      fr: "mesurer plutôt la vitesse des cœurs de cette machine ; DOSSIER est alors facultatif"
    )
  )

  static let command = Command(
    declaration: CommandDeclaration(
      name: "calibrate",
      family: .prove,
      summary: Text(
        en: "Measure what each action needs, at light load",
        fr: "Mesurer ce que demande chaque action, à faible charge"
      ),
      description: [
        Text(
          en: """
            One user goes through the actions of the dossier, one request at a time. Before and \
            after each, the CPU time of every service that says where it can be observed is read, \
            so that each request shows what it used and what it waited for. The machine's speed is \
            measured meanwhile. Predictions rest on this.
            """,
          fr: """
            Une personne fait les actions du dossier, une requête à la fois. Avant et après \
            chacune, le temps CPU de chaque service qui dit où l'observer est lu : chaque requête \
            montre ainsi ce qu'elle a consommé et ce qu'elle a attendu. La vitesse de la machine \
            est mesurée en même temps. Les prédictions reposent là-dessus.
            """
        ),
        Text(
          en: """
            With --machine no request is sent: fixed pieces of work are timed on every core that \
            may be used, which keeps them all busy for as long. Where a dossier with a calibration \
            is given, it tells how fast one core here is beside one of the machine calibrated. \
            What `machine.speed` of a dossier and `speed` of a catalogue take is printed.
            """,
          fr: """
            Avec --machine, aucune requête n'est envoyée : de petits travaux fixes sont \
            chronométrés sur chaque cœur utilisable, ce qui les occupe tous pendant ce temps. Avec \
            un dossier calibré, dit combien un cœur d'ici est rapide à côté d'un cœur de la machine \
            du calibrage. Imprime ce qu'attendent « machine.speed » d'un dossier et « speed » d'un \
            catalogue.
            """
        ),
      ],
      arguments: [
        ArgumentDeclaration(
          ArgumentDeclaration.dossier.placeholder,
          ArgumentDeclaration.dossier.summary,
          isRequired: false
        )
      ],
      options: [duration.declaration, machine, ProofOptions.changes.declaration],
      examples: [
        CommandDeclaration.Example(
          line: "palier calibrate palier.yaml --for 2min",
          meaning: Text(
            en: "measures for two minutes and keeps the result in the history.",
            fr: "mesure pendant deux minutes et garde le résultat dans l'historique."
          )
        ),
        CommandDeclaration.Example(
          line: "palier calibrate --machine palier.yaml",
          meaning: Text(
            en: "compares this machine's cores with those of the machine calibrated.",
            fr: "compare les cœurs de cette machine à ceux de la machine du calibrage."
          )
        ),
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    if invocation.arguments.has(machine) { return try MachineCalibration.run(invocation) }
    guard !invocation.arguments.words.isEmpty else {
      throw UsageError(.missingArgument(.dossier), of: command.declaration)
    }
    let subject = try ProofSubject(invocation)
    let target = try LoadSubject(subject.system, file: subject.file)
    try target.reach()
    target.warnOfWrites(invocation.console)
    defer { target.reset(invocation.console) }
    let calibration = try calibrate(
      subject,
      target,
      seconds: invocation.arguments[duration] ?? 60,
      invocation.console
    )
    let console = invocation.console
    try console.answer(
      CalibrationObject(calibration, in: console.language),
      schema: Schema("palier.calibrate")
    ) { console.render(CalibrationDocument(calibration).document) }
    return .yes
  }

  /// Calibrates and keeps the result.
  static func calibrate(
    _ subject: ProofSubject,
    _ target: LoadSubject,
    seconds: Double,
    _ console: Console
  ) throws -> Calibration {
    let bench = try TestBench(
      subject.system,
      isElsewhere: !target.script.target.isOnThisMachine
    )
    guard bench.isObserved else { throw ProofError.unobserved(subject.system.name) }
    let journal = try subject.begin(.calibrate, host: bench.host, seed: 1)
    let calibrator = Calibrator(
      bench: bench,
      script: target.script,
      plan: CalibrationPlan(duration: seconds, variant: subject.variant)
    )
    try Interruption.onFirst { calibrator.stop() }
    let panel = LivePanel(console)
    defer { panel.clear() }
    do {
      let calibration = try calibrator.calibrate(run: journal.id, date: journal.date) { event in
        switch event {
        case .measuring(let action, let elapsed, let total):
          let left = max(0, total - elapsed).rounded(.up)
          panel.draw([
            Text(
              en: "calibrating: \(action)  \(left, .time) left",
              fr: "calibrage : \(action)  reste \(left, .time)"
            )(console.language)
          ])
        }
      }
      try journal.store(calibration)
      try journal.finish(calibration, interrupted: Interruption.hasCome)
      return calibration
    } catch {
      try? journal.fail()
      throw error
    }
  }
}
