public import PalierModel

/// A dossier that leaves out what a load test needs.
public struct UnloadableSystem: PalierError, Hashable {
  enum Kind: Hashable {
    case noTarget(String)
    case noJourney(String)
    case noAction(Located<String>)
  }

  private let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// What is missing.
  public var message: Text {
    switch kind {
    case .noTarget(let system):
      Text(
        en: "The dossier of \(system) does not say where it answers.",
        fr: "Le dossier de \(system) ne dit pas où il répond."
      )
    case .noJourney(let system):
      Text(
        en: "The dossier of \(system) has no journey: nothing says what its users do.",
        fr: "Le dossier de \(system) n'a aucun parcours : rien ne dit ce que font ses utilisateurs."
      )
    case .noAction(let name):
      Text(
        en: "\(place(of: name))There is no action named `\(name.value)`.",
        fr: "\(place(of: name))Il n'y a pas d'action nommée « \(name.value) »."
      )
    }
  }

  /// What to write.
  public var cure: Text? {
    switch kind {
    case .noTarget:
      Text(
        en: "Add a line such as target: http://127.0.0.1:8000.",
        fr: "Ajoutez une ligne telle que target: http://127.0.0.1:8000."
      )
    case .noJourney:
      Text(
        en: "Add the key journeys; `palier init` writes an example.",
        fr: "Ajoutez la clé journeys ; « palier init » écrit un exemple."
      )
    case .noAction:
      Text(
        en: "Journeys name actions of the key actions.",
        fr: "Les parcours nomment des actions de la clé actions."
      )
    }
  }

  private func place(of name: Located<String>) -> String {
    name.location.map { "\($0): " } ?? ""
  }
}
