import PalierModel

extension NginxRules {
  /// `worker_connections`.
  static let workerConnections = SettingRule(
    .nginx,
    "worker_connections",
    in: ["events"],
    unit: .count,
    reason: Text(
      en:
        "Each browser keeps up to six connections open, and each of them may need one to the service behind.",
      fr:
        "Chaque navigateur garde jusqu'à six connexions ouvertes, et chacune peut en demander une vers le service placé derrière."
    ),
    otherwise: Text(
      en: "With fewer, people who come at the peak get no answer although the machine has room.",
      fr:
        "Moins : des personnes arrivant à la pointe n'ont pas de réponse alors que la machine a de la place."
    ),
    manual: Manual("https://nginx.org/en/docs/ngx_core_module.html#worker_connections", "1.22"),
    judgement: Judgement(.atLeast(1), .error)
  ) { plan in
    if let room = ProxyMemory.room(plan), let memory = plan.memory {
      return DerivedValue(
        .count(NginxConnections.each(plan)),
        Text(
          en: """
            its memory \(memory.told()) less 32 MiB, over 48 KiB for each connection with full buffers: \(room); × 2 / \
            \(plan.wholeCores) (worker_processes). People at the same time \(plan.people): no room for six each, but for one
            """,
          fr: """
            sa mémoire \(memory.told()) moins 32 Mio, par 48 Kio pour chaque connexion aux tampons pleins : \(room) ; × 2 / \
            \(plan.wholeCores) (worker_processes). Personnes en même temps \(plan.people) : pas assez pour six chacune, mais pour une
            """
        )
      )
    }
    return DerivedValue(
      .count(NginxConnections.each(plan)),
      Text(
        en:
          "people at the same time \(plan.people) × 6 × 2 / \(plan.wholeCores) (worker_processes), rounded up to a power of two from 512 on",
        fr:
          "personnes en même temps \(plan.people) × 6 × 2 / \(plan.wholeCores) (worker_processes), arrondi à la puissance de deux supérieure à partir de 512"
      )
    )
  }
}
