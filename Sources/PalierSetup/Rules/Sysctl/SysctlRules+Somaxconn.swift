import PalierModel

extension SysctlRules {
  /// `net.core.somaxconn`.
  static let somaxconn = SettingRule(
    .sysctl,
    "net.core.somaxconn",
    unit: .count,
    reason: Text(
      en: "The kernel cuts every backlog to it: no less than the largest that a service asks for.",
      fr:
        "Le noyau y ramène toute file d'attente : pas moins que la plus grande qu'un service demande."
    ),
    otherwise: Text(
      en: "Services ask for more and get less, without a word; people are refused in a burst.",
      fr:
        "Des services demandent plus et reçoivent moins, sans un mot ; des gens sont refusés lors d'une rafale."
    ),
    manual: Manual("https://www.kernel.org/doc/html/v6.1/admin-guide/sysctl/net.html", "6.1"),
    judgement: Judgement(.atLeast(1), .warning)
  ) { plan in
    DerivedValue(
      .count(4_096),
      Text(en: "no service asks for more than 4096", fr: "aucun service ne demande plus de 4096")
    )
  }
}
