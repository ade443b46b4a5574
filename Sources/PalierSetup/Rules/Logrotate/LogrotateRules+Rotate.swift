import PalierModel

extension LogrotateRules {
  /// `rotate`.
  static let rotate = SettingRule(
    .logrotate,
    "rotate",
    in: ["log"],
    unit: .count,
    reason: Text(
      en: "Days of logs that are kept.",
      fr: "Jours de journaux gardés."
    ),
    otherwise: Text(
      en:
        "Fewer, and what happened last week cannot be looked up; many more, and logs fill the disk.",
      fr:
        "Moins : on ne peut plus voir ce qui s'est passé la semaine dernière ; bien plus : les journaux remplissent le disque."
    ),
    manual: Manual("https://manpages.debian.org/bookworm/logrotate/logrotate.8.en.html", "3.21"),
    judgement: Judgement(.within(0.5, 3), .note)
  ) { plan in
    let kept = plan.system.data.filter { $0.kind == .log }.compactMap(\.retention).max {
      $0.mid < $1.mid
    }
    return DerivedValue(
      .count(kept.map { max(1, Int(($0.mid / 86_400).rounded(.up))) } ?? 14),
      kept.map {
        Text(en: "retention of logs: \($0.told())", fr: "conservation des journaux : \($0.told())")
      }
        ?? Text(
          en: "14 days, as Debian has it; declare data of kind log with their retention",
          fr:
            "14 jours, comme Debian ; déclarez des données de type log avec leur conservation (retention)"
        )
    )
  }
}
