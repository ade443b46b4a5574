import PalierModel
import PalierPlanning
import PalierProof

extension ProofTelling {
  /// What the figures leave out.
  static func limits(of system: System) -> Notes {
    var notes = [
      Prose(
        Text(
          en:
            "The load came from the machine itself. The network between people and the system is not in the figures: neither its round trips nor its rate.",
          fr:
            "La charge venait de la machine elle-même. Le réseau entre les personnes et le système n'est pas dans les valeurs : ni ses allers-retours, ni son débit."
        )
      )
    ]
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
