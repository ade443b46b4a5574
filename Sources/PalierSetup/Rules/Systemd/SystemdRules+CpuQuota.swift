import PalierModel

extension SystemdRules {
  /// `CPUQuota`.
  static let cpuQuota = SettingRule(
    .systemd,
    "CPUQuota",
    in: ["Service"],
    unit: .word,
    reason: Text(
      en: "The limit that the dossier sets, as a share of one core.",
      fr: "La limite que fixe le dossier, en part d'un cœur."
    ),
    otherwise: Text(
      en: "One service takes the cores from the others.",
      fr: "Un service prend les cœurs aux autres."
    ),
    manual: Manual(
      "https://www.freedesktop.org/software/systemd/man/252/systemd.resource-control.html#CPUQuota=",
      "252"
    ),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    // The limit is that of the process which holds the data.
    guard plan.part == nil || plan.part == .shard, let limit = plan.service.limits.cpu else {
      return nil
    }
    return DerivedValue(
      .word("\(Int((limit.mid * 100).rounded()))%"),
      Text(en: "cores: \(limit.told())", fr: "cœurs : \(limit.told())")
    )
  }
}
