import PalierModel

extension OpenSSHRules {
  /// `X11Forwarding`.
  static let x11Forwarding = SettingRule(
    .openssh,
    "X11Forwarding",
    unit: .flag,
    reason: Text(
      en: "A server shows no windows; Debian turns it on.",
      fr: "Un serveur n'affiche pas de fenêtres ; Debian l'active."
    ),
    otherwise: Text(
      en: "One more way from a broken server to the administrator's screen.",
      fr: "Un chemin de plus d'un serveur compromis vers l'écran de l'administrateur."
    ),
    manual: Manual("https://man.openbsd.org/OpenBSD-7.2/sshd_config#X11Forwarding", "9.2"),
    judgement: Judgement(.exactly, .note)
  ) { plan in
    DerivedValue(.flag(false), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
