import PalierModel

/// Why a figure cannot be explained.
struct ExplainError: PalierError {
  private enum Reason {
    case unknown(String, known: [String])
    case noValue(String)
  }

  private let reason: Reason

  /// There is no figure of that name.
  init(_ name: String, known: [String]) { reason = .unknown(name, known: known) }

  /// The figure has no value: no objective bounds a capacity, or nothing more saturates.
  init(noValueFor name: String) { reason = .noValue(name) }

  var message: Text {
    switch reason {
    case .unknown(let name, _):
      Text(en: "There is no figure `\(name)`.", fr: "Il n'y a pas de chiffre « \(name) ».")
    case .noValue(let name):
      Text(
        en: "`\(name)` has no value: no objective, or no load, bounds it.",
        fr: "« \(name) » n'a pas de valeur : aucun objectif, ou aucune charge, ne le borne."
      )
    }
  }

  var cure: Text? {
    guard case .unknown(let name, let known) = reason else { return nil }
    if let closest = SpellingSuggestion.closest(to: name, among: known) {
      return Text(en: "Did you mean `\(closest)`?", fr: "Vouliez-vous dire « \(closest) » ?")
    }
    return Text(
      en: "`palier explain DOSSIER` lists the figures; predictions need a calibration.",
      fr: "« palier explain DOSSIER » énumère les chiffres ; les prédictions veulent un calibrage."
    )
  }

  var exitStatus: ExitStatus {
    if case .unknown = reason { .usage } else { .measurement }
  }
}
