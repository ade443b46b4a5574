import PalierModel

extension OpenSSHRules {
  /// `LoginGraceTime`.
  static let loginGraceTime = SettingRule(
    .openssh,
    "LoginGraceTime",
    unit: .seconds(),
    reason: Text(
      en: "A connection that does not log in is closed soon: only so many may wait.",
      fr:
        "Une connexion qui ne s'identifie pas est vite fermée : seules quelques-unes peuvent attendre."
    ),
    otherwise: Text(
      en: "With the default of 120 s, scanners keep administrators out.",
      fr: "Avec le défaut de 120 s, des robots tiennent les administrateurs dehors."
    ),
    manual: Manual("https://man.openbsd.org/OpenBSD-7.2/sshd_config#LoginGraceTime", "9.2"),
    judgement: Judgement(.within(0.3, 2), .note)
  ) { plan in
    DerivedValue(.seconds(30), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
