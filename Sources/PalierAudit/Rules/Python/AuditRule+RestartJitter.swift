import PalierModel
import PalierSetup

extension AuditRule {
  /// Workers that restart after so many requests, nearly all at once.
  static let restartJitter = AuditRule(
    "worker-restarts",
    .remark,
    Text(
      en: "Workers that restart often, or together",
      fr: "Des workers qui redémarrent souvent, ou ensemble"
    ),
    consequence: Text(
      en:
        "Each restart loads the application anew. Under even load all workers reach the limit at nearly the same time, and the capacity is short by those that restart.",
      fr:
        "Chaque redémarrage recharge l'application. Sous une charge égale, tous les workers atteignent la limite presque au même moment, et la capacité baisse d'autant."
    ),
    fix: Text(
      en: "Find the leak, or take a larger max_requests with a jitter of about half of it.",
      fr:
        "Trouver la fuite, ou prendre un max_requests plus grand avec un écart (jitter) d'environ la moitié."
    ),
    manual: Manual("https://docs.gunicorn.org/en/stable/settings.html#max-requests-jitter", "23.0")
  ) { subject in
    GunicornUse.all(in: subject).compactMap { use -> Occurrence? in
      guard let limit = use.values["max_requests"], let requests = Int(limit.value), requests > 0
      else { return nil }
      if requests <= 100 {
        return use.text.occurrence(
          limit.line,
          mark: "max",
          Text(
            en:
              "A worker restarts after only \(requests) requests: at 10 requests a second, every \(requests / 10) s.",
            fr:
              "Un worker redémarre après \(requests) requêtes seulement : à 10 requêtes par seconde, toutes les \(requests / 10) s."
          ),
          severity: .warning
        )
      }
      let jitter = use.values["max_requests_jitter"].flatMap { Int($0.value) } ?? 0
      guard Double(jitter) <= 0.1 * Double(requests),
        use.workers(cores: subject.machine?.cores) ?? 2 > 1
      else { return nil }
      return use.text.occurrence(
        limit.line,
        mark: "max",
        Text(
          en:
            "All workers restart within \(percent: Double(jitter) / Double(requests)) of \(requests) requests of each other.",
          fr:
            "Tous les workers redémarrent à moins de \(percent: Double(jitter) / Double(requests)) de \(requests) requêtes les uns des autres."
        )
      )
    }
  }
}
