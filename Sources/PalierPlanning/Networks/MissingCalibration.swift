public import PalierModel

/// An action that a journey needs was never measured, so nothing can be predicted.
public struct MissingCalibration: PalierError {
  /// The action.
  public let action: String

  /// What is missing.
  public var message: Text {
    Text(
      en: "Action \(action) has not been calibrated: no demand is known for it.",
      fr: "L'action \(action) n'a pas été calibrée : sa demande est inconnue."
    )
  }

  /// The measurement that would answer.
  public var cure: Text? {
    Text(
      en: "Run `palier calibrate` on this dossier: it takes about a minute at light load.",
      fr: "Lancez « palier calibrate » sur ce dossier : une minute environ, à faible charge."
    )
  }

  /// The measurement does not decide.
  public var exitStatus: ExitStatus { .measurement }
}
