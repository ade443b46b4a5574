import PalierModel
import PalierPlanning

extension Station {
  /// What the station is, in words.
  var words: Text {
    switch resource {
    case .machine where owner == "machine":
      Text(en: "the machine's cores", fr: "les cœurs de la machine")
    case .machine:
      Text(en: "a part of the machine's cores", fr: "une partie des cœurs de la machine")
    case .processes:
      Text(
        en: "the processes of service \(owner), each of which computes on one core at a time",
        fr: "les processus du service \(owner), dont chacun calcule sur un cœur à la fois"
      )
    case .quota:
      Text(en: "the CPU limit of service \(owner)", fr: "la limite de CPU du service \(owner)")
    case .workers:
      Text(
        en: "the workers of service \(owner), each of which holds one request at a time",
        fr: "les workers du service \(owner), dont chacun tient une requête à la fois"
      )
    case .disk: Text(en: "the machine's disk", fr: "le disque de la machine")
    case .connections:
      Text(en: "the connections to service \(owner)", fr: "les connexions au service \(owner)")
    }
  }
}
