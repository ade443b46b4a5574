public import PalierModel
import PalierProof

/// What `palier calibrate` prints.
public struct CalibrationDocument: Sendable {
  private let calibration: Calibration

  /// The document of a calibration.
  public init(_ calibration: Calibration) { self.calibration = calibration }

  /// The document.
  public var document: Document {
    let telling = CalibrationTelling(calibration: calibration)
    let requests = Figure(
      Interval(exactly: Double(calibration.requests)),
      .count,
      from: telling.source
    )
    return Document(
      title: Text(
        en: "\(calibration.system): what a request needs",
        fr: "\(calibration.system) : ce qu'il faut à une requête"
      ),
      subtitle: Text(
        en: "\(Proof.name(ofVariant: calibration.variant).capitalised), run \(calibration.run)",
        fr: "\(Proof.name(ofVariant: calibration.variant).capitalised), essai \(calibration.run)"
      )
    ) {
      Paragraph(
        en:
          "Actions measured at light load, one request at a time (held ones aside): \(calibration.actions.count), by \(requests) requests in all.",
        fr:
          "Actions mesurées à faible charge, une requête à la fois (hors requêtes retenues) : \(calibration.actions.count), par \(requests) requêtes en tout."
      )
      telling.blocks
    }
  }
}
