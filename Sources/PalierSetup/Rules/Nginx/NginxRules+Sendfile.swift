import PalierModel

extension NginxRules {
  /// `sendfile`.
  static let sendfile = SettingRule(
    .nginx,
    "sendfile",
    in: ["http"],
    unit: .flag,
    reason: Text(
      en: "The kernel sends files itself, without a copy through nginx.",
      fr: "Le noyau envoie les fichiers lui-même, sans copie par nginx."
    ),
    otherwise: Text(
      en: "Each static file costs CPU time for copying.",
      fr: "Chaque fichier statique coûte du temps processeur en copies."
    ),
    manual: Manual("https://nginx.org/en/docs/http/ngx_http_core_module.html#sendfile", "1.22"),
    judgement: Judgement(.exactly, .note)
  ) { plan in
    DerivedValue(
      .flag(true),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
