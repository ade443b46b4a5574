import PalierModel

extension NginxRules {
  /// `tcp_nopush`.
  static let tcpNopush = SettingRule(
    .nginx,
    "tcp_nopush",
    in: ["http"],
    unit: .flag,
    reason: Text(
      en: "With sendfile, the head of a response and the start of its file leave in one packet.",
      fr:
        "Avec sendfile, l'en-tête d'une réponse et le début de son fichier partent dans un même paquet."
    ),
    otherwise: Text(
      en: "More and smaller packets for the same bytes.",
      fr: "Davantage de paquets, plus petits, pour les mêmes octets."
    ),
    manual: Manual("https://nginx.org/en/docs/http/ngx_http_core_module.html#tcp_nopush", "1.22"),
    judgement: Judgement(.exactly, .note)
  ) { plan in
    DerivedValue(
      .flag(true),
      Text(en: "since sendfile is on", fr: "puisque sendfile est actif")
    )
  }
}
