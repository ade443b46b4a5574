import PalierModel

/// A name that `--set` brings into a list of the dossier, which may be one misspelt.
struct NewEntry {
  private let list: String
  private let name: String
  private let known: [String]

  /// The name that a setting brings; nil if it only changes what is there.
  init?(_ setting: Change.Setting, in system: System) {
    let parts = setting.key.value.split(separator: ".").map(String.init)
    let lists: [String: [String]] = [
      "caches": system.caches.map(\.name), "actions": system.actions.map(\.name),
      "journeys": system.journeys.map(\.name), "data": system.data.map(\.name),
      "backups": system.backups.map(\.name), "tiers": system.tiers.map(\.name),
      "costs": system.costs.map(\.name), "services": system.services.map(\.name),
    ]
    guard parts.count > 1, let known = lists[parts[0]], !known.contains(parts[1]) else {
      return nil
    }
    (list, name, self.known) = (parts[0], parts[1], known)
  }

  /// What is to be said about it.
  var note: Text {
    guard let closest = SpellingSuggestion.closest(to: name, among: known) else {
      return Text(
        en: "--set adds `\(list).\(name)`: the dossier has none of that name.",
        fr: "--set ajoute « \(list).\(name) » : le dossier n'en a pas de ce nom."
      )
    }
    return Text(
      en: "--set adds `\(list).\(name)`: the dossier has `\(closest)`. Is that meant?",
      fr: "--set ajoute « \(list).\(name) » : le dossier a « \(closest) ». Est-ce voulu ?"
    )
  }
}
