import PalierModel

extension Check {
  /// Each claim speaks of tiers, actions, services, data and changes that exist.
  @Sendable static func claimsOfNames(_ system: System) -> [Diagnostic] {
    let tier = Text(en: "tier", fr: "de palier")
    let data = Text(en: "data set or backup", fr: "de jeu de données ni de sauvegarde")
    let change = Text(en: "change", fr: "de changement")
    let stored = system.data.map(\.name) + system.backups.map(\.name)
    return system.claims.flatMap { claim in
      var names: [(name: Located<String>, kind: Text, known: [String])] = []
      func add(_ name: Located<String>?, _ kind: Text, _ known: [String]) {
        if let name, !name.value.isEmpty { names.append((name, kind, known)) }
      }
      add(claim.tier, tier, system.tiers.map(\.name))
      add(claim.with, change, system.changes.map(\.name))
      switch claim.content {
      case .response(let claim): add(claim.action, action, system.actions.map(\.name))
      case .change(let claim):
        add(claim.action, action, system.actions.map(\.name))
        add(claim.change, change, system.changes.map(\.name))
      case .memory(let claim): add(claim.service, service, system.services.map(\.name))
      case .connections(let claim): add(claim.to, service, system.services.map(\.name))
      case .disk(let claim): for name in claim.of { add(name, data, stored) }
      default: break
      }
      return names.filter { !$0.known.contains($0.name.value) }.map {
        unknownName($0.name.value, at: $0.name.location, kind: $0.kind, known: $0.known)
      }
    }
  }
}
