import PalierModel

extension NginxRules {
  /// `keepalive`.
  static let upstreamKeepalive = SettingRule(
    .nginx,
    "keepalive",
    in: ["http", "upstream"],
    unit: .count,
    reason: Text(
      en: "Idle connections to the service behind are kept and used again.",
      fr: "Les connexions inoccupées vers le service placé derrière sont gardées et réutilisées."
    ),
    otherwise: Text(
      en: "Every request opens and closes a connection; at many requests a second ports run out.",
      fr: "Chaque requête ouvre et ferme une connexion ; à fort débit les ports viennent à manquer."
    ),
    manual: Manual(
      "https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive",
      "1.22"
    ),
    judgement: Judgement(.within(0.5, 8), .warning)
  ) { plan in
    guard let callee = plan.callees.first?.service,
      (callee.workerClass?.value ?? callee.kind.value.defaultWorkerClass) != .sync
    else { return nil }
    let workers = WorkerBudget.declaredOrOne(callee)
    return DerivedValue(
      .count(min(64, max(8, 2 * workers))),
      Text(
        en:
          "twice the workers of \(callee.name) (\(workers)), from 8 to 64; synchronous workers would close each one",
        fr:
          "deux fois les workers \(French.of(callee.name)) (\(workers)), de 8 à 64 ; des workers synchrones fermeraient chacune"
      )
    )
  }
}
