import PalierModel

extension OpenSSHRules {
  /// `KbdInteractiveAuthentication`.
  static let kbdInteractiveAuthentication = SettingRule(
    .openssh,
    "KbdInteractiveAuthentication",
    unit: .flag,
    reason: Text(
      en: "It asks for passwords by another door.",
      fr: "Elle demande des mots de passe par une autre porte."
    ),
    otherwise: Text(
      en: "Passwords stay possible although PasswordAuthentication is off.",
      fr: "Les mots de passe restent possibles malgré PasswordAuthentication."
    ),
    manual: Manual(
      "https://man.openbsd.org/OpenBSD-7.2/sshd_config#KbdInteractiveAuthentication",
      "9.2"
    ),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    DerivedValue(.flag(false), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
