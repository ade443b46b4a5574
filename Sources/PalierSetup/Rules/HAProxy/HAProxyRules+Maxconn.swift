import PalierModel

extension HAProxyRules {
  /// `maxconn`.
  static let maxconn = SettingRule(
    .haproxy,
    "maxconn",
    in: ["global"],
    unit: .count,
    reason: Text(
      en: "Connections of people: each browser keeps up to six open.",
      fr: "Connexions des gens : chaque navigateur en garde jusqu'à six ouvertes."
    ),
    otherwise: Text(
      en:
        "With fewer, people who come at the peak wait at the door; each takes memory and two descriptors.",
      fr:
        "Moins : les gens qui arrivent à la pointe attendent à la porte ; chacune prend de la mémoire et deux descripteurs."
    ),
    manual: Manual("https://docs.haproxy.org/2.6/configuration.html#maxconn", "2.6"),
    judgement: Judgement(.atLeast(1), .error)
  ) { plan in
    if let room = ProxyMemory.room(plan), let memory = plan.memory {
      return DerivedValue(
        .count(room),
        Text(
          en: """
            its memory \(memory.told()) less 32 MiB, over 57 KiB for each connection with full buffers. People at the same \
            time \(plan.people): no room for six each, but for one
            """,
          fr: """
            sa mémoire \(memory.told()) moins 32 Mio, par 57 Kio pour chaque connexion aux tampons pleins. Personnes en même \
            temps \(plan.people) : pas assez pour six chacune, mais pour une
            """
        )
      )
    }
    return DerivedValue(
      .count(HAProxyConnections.most(plan)),
      Text(
        en: "people at the same time \(plan.people) × 6, from 512 on",
        fr: "personnes en même temps \(plan.people) × 6, à partir de 512"
      )
    )
  }
}
