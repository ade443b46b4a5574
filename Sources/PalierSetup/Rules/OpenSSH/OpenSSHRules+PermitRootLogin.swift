import PalierModel

extension OpenSSHRules {
  /// `PermitRootLogin`.
  static let permitRootLogin = SettingRule(
    .openssh,
    "PermitRootLogin",
    unit: .word,
    reason: Text(
      en: "Nobody guesses root's password over the network.",
      fr: "Personne ne devine le mot de passe de root par le réseau."
    ),
    otherwise: Text(
      en: "The one account whose name everyone knows is tried day and night.",
      fr: "Le seul compte dont tous connaissent le nom est essayé jour et nuit."
    ),
    manual: Manual("https://man.openbsd.org/OpenBSD-7.2/sshd_config#PermitRootLogin", "9.2"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    DerivedValue(
      .word("prohibit-password"),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
