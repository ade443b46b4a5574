import PalierModel

extension OpenSSHRules {
  /// `PasswordAuthentication`.
  static let passwordAuthentication = SettingRule(
    .openssh,
    "PasswordAuthentication",
    unit: .flag,
    reason: Text(
      en: "Keys alone: a password can be guessed. Have your key in place before you load this.",
      fr:
        "Des clefs seulement : un mot de passe se devine. Ayez votre clef en place avant de charger ceci."
    ),
    otherwise: Text(
      en: "One weak password of one account opens the machine.",
      fr: "Un seul mot de passe faible d'un seul compte ouvre la machine."
    ),
    manual: Manual("https://man.openbsd.org/OpenBSD-7.2/sshd_config#PasswordAuthentication", "9.2"),
    judgement: Judgement(.exactly, .warning)
  ) { plan in
    DerivedValue(.flag(false), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
