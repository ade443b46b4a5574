import PalierModel

extension OpenSSHRules {
  /// `ClientAliveInterval`.
  static let clientAliveInterval = SettingRule(
    .openssh,
    "ClientAliveInterval",
    unit: .seconds(),
    reason: Text(
      en: "Sessions whose network is gone are closed.",
      fr: "Les sessions dont le réseau a disparu sont fermées."
    ),
    otherwise: Text(
      en: "They stay for hours.",
      fr: "Elles restent des heures."
    ),
    manual: Manual("https://man.openbsd.org/OpenBSD-7.2/sshd_config#ClientAliveInterval", "9.2"),
    judgement: Judgement(.within(0.1, 3), .note)
  ) { plan in
    DerivedValue(.seconds(300), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
