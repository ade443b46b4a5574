import PalierModel
import PalierProof
import PalierReport

/// `palier calibrate --machine`: how fast this machine's cores are.
enum MachineCalibration {
  /// Seconds, unless something else is asked for.
  private static let usualDuration = 10.0

  static func run(_ invocation: Invocation) throws -> ExitStatus {
    let console = invocation.console
    let duration = invocation.arguments[CalibrateCommand.duration] ?? usualDuration
    guard duration >= MachineSpeed.shortest else {
      throw UsageError(
        .combination(
          Text(
            en: "--machine measures for \(MachineSpeed.shortest, .time) at least.",
            fr: "--machine mesure pendant au moins \(MachineSpeed.shortest, .time)."
          )
        ),
        of: CalibrateCommand.command.declaration
      )
    }
    // Read first, so that mistakes in the dossier cost no time.
    let subject = try invocation.arguments.words.isEmpty ? nil : ProofSubject(invocation)
    let calibration = try subject?.calibration()
    // From here on the first Ctrl-C ends the measurement, not the program.
    try Interruption.onFirst {}
    let panel = LivePanel(console)
    defer { panel.clear() }
    let speed = try MachineSpeed.measured(for: duration) { left in
      panel.draw([
        Text(
          en: "measuring the cores: \(left.rounded(.up), .time) left",
          fr: "mesure des cœurs : reste \(left.rounded(.up), .time)"
        )(console.language)
      ])
      return !Interruption.hasCome
    }
    panel.clear()
    let document = MachineSpeedDocument(speed, system: subject?.system, calibration: calibration)
    try console.answer(
      MachineSpeedObject(speed, calibration: calibration),
      schema: Schema("palier.machine")
    ) { console.render(document.document) }
    return .yes
  }
}
