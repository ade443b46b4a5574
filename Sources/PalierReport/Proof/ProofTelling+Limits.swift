import PalierModel
import PalierPlanning
import PalierProof

extension ProofTelling {
  /// What the figures leave out.
  ///
  /// `measured` says whether anything was measured, under a load from the machine itself.
  static func limits(of system: System, measured: Bool = true) -> Notes {
    let network = Text(
      en:
        "The network between people and the system is not in the figures: neither its round trips nor its rate.",
      fr:
        "Le réseau entre les personnes et le système n'est pas dans les valeurs : ni ses allers-retours, ni son débit."
    )
    let load = Text(
      en: "The load came from the machine itself.",
      fr: "La charge venait de la machine elle-même."
    )
    var notes = [Prose(measured ? .joined([load, network]) : network)]
    if let trip = system.network?.roundTripTime {
      notes.append(
        Prose(
          en:
            "The dossier gives a round trip of \(trip): each request takes people at least so much longer, and twice as much where it opens a connection.",
          fr:
            "Le dossier donne un aller-retour de \(trip) : chaque requête prend au moins ce temps de plus, et le double quand elle ouvre une connexion."
        )
      )
    }
    return Notes(notes)
  }
}
