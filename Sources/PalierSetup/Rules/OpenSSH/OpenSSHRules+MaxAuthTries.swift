import PalierModel

extension OpenSSHRules {
  /// `MaxAuthTries`.
  static let maxAuthTries = SettingRule(
    .openssh,
    "MaxAuthTries",
    unit: .count,
    reason: Text(
      en: "Enough for the keys of an agent, few for a robot.",
      fr: "Assez pour les clefs d'un agent, peu pour un robot."
    ),
    otherwise: Text(
      en: "More tries on each connection.",
      fr: "Plus d'essais à chaque connexion."
    ),
    manual: Manual("https://man.openbsd.org/OpenBSD-7.2/sshd_config#MaxAuthTries", "9.2"),
    judgement: Judgement(.atMost(1.5), .note)
  ) { plan in
    DerivedValue(.count(4), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
