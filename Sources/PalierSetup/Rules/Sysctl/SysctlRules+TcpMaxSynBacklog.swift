import PalierModel

extension SysctlRules {
  /// `net.ipv4.tcp_max_syn_backlog`.
  static let tcpMaxSynBacklog = SettingRule(
    .sysctl,
    "net.ipv4.tcp_max_syn_backlog",
    unit: .count,
    reason: Text(
      en: "Connections that are being opened, in step with net.core.somaxconn.",
      fr: "Connexions en cours d'ouverture, à l'unisson de net.core.somaxconn."
    ),
    otherwise: Text(
      en: "In a burst, openings are dropped and tried again a second later.",
      fr: "Lors d'une rafale, des ouvertures sont perdues et reprises une seconde plus tard."
    ),
    manual: Manual("https://www.kernel.org/doc/html/v6.1/networking/ip-sysctl.html", "6.1"),
    judgement: Judgement(.atLeast(0.25), .note)
  ) { plan in
    DerivedValue(.count(4_096), Text(en: "as net.core.somaxconn", fr: "comme net.core.somaxconn"))
  }
}
