import PalierModel
import PalierStore

/// A report that cannot be made: what it should tell of is not in the history.
struct ReportError: PalierError {
  /// What can be wrong.
  enum Kind {
    case noProof(system: String, file: String)
    case unknown(String, known: [String])
    case notAProof(RunRecord)
    case withoutResult(RunRecord)
  }

  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  var message: Text {
    switch kind {
    case .noProof(let system, _):
      Text(
        en: "There is nothing to report yet: no proof of `\(system)` is in the history.",
        fr: "Il n'y a encore rien à restituer : l'historique n'a aucune preuve de « \(system) »."
      )
    case .unknown(let run, _):
      Text(en: "The history has no run `\(run)`.", fr: "L'historique n'a pas d'essai « \(run) ».")
    case .notAProof(let run):
      Text(
        en: "Run `\(run.id)` is not a proof, but one of `palier \(run.kind.rawValue)`.",
        fr:
          "L'essai « \(run.id) » n'est pas une preuve, mais vient de « palier \(run.kind.rawValue) »."
      )
    case .withoutResult(let run):
      Text(
        en: "Run `\(run.id)` came to no result.",
        fr: "L'essai « \(run.id) » n'a donné aucun résultat."
      )
    }
  }

  var cure: Text? {
    switch kind {
    case .noProof(_, let file):
      return Text(
        en: "`palier prove \(file)` makes one.",
        fr: "« palier prove \(file) » en fait une."
      )
    case .unknown(let run, let known):
      if let closest = SpellingSuggestion.closest(to: run, among: known) {
        return Text(en: "Did you mean `\(closest)`?", fr: "Vouliez-vous dire « \(closest) » ?")
      }
      guard !known.isEmpty else { return nil }
      let list = known.suffix(5).joined(separator: ", ")
      return Text(en: "The latest proofs are \(list).", fr: "Les dernières preuves sont \(list).")
    case .notAProof, .withoutResult:
      return Text(
        en: "Leave out --run to report the latest proof of each variant.",
        fr: "Sans --run, le rapport prend la dernière preuve de chaque variante."
      )
    }
  }
}
