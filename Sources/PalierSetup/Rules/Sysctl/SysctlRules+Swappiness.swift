import PalierModel

extension SysctlRules {
  /// `vm.swappiness`.
  static let swappiness = SettingRule(
    .sysctl,
    "vm.swappiness",
    unit: .count,
    reason: Text(
      en: "The memory of services is kept; the kernel's cache of files gives way first.",
      fr: "La mémoire des services est gardée ; le cache de fichiers du noyau cède le premier."
    ),
    otherwise: Text(
      en:
        "With the default of 60, parts of a database that were idle for a while are on the disk when they are needed.",
      fr:
        "Avec le défaut de 60, des parties d'une base restées inoccupées sont sur le disque quand on en a besoin."
    ),
    manual: Manual("https://www.kernel.org/doc/html/v6.1/admin-guide/sysctl/vm.html", "6.1"),
    judgement: Judgement(.atMost(3), .note)
  ) { plan in
    guard plan.hasDatabase else { return nil }
    return DerivedValue(
      .count(10),
      Text(en: "a database is on the machine", fr: "une base est sur la machine")
    )
  }
}
