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
    DerivedValue(
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
