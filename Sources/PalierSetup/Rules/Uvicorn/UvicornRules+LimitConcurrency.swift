import PalierModel

extension UvicornRules {
  /// `UVICORN_LIMIT_CONCURRENCY`.
  static let limitConcurrency = SettingRule(
    .uvicorn,
    "UVICORN_LIMIT_CONCURRENCY",
    unit: .count,
    reason: Text(
      en: "Beyond so many connections a worker answers 503 at once, before its memory ends.",
      fr:
        "Au-delà d'autant de connexions, un worker répond 503 aussitôt, avant d'épuiser sa mémoire."
    ),
    otherwise: Text(
      en:
        "Without a limit, an overload takes memory until the kernel ends the service; too low, and people are turned away although there is room.",
      fr:
        "Sans limite, une surcharge prend la mémoire jusqu'à l'arrêt du service ; trop bas : des gens sont refusés alors qu'il reste de la place."
    ),
    manual: Manual("https://www.uvicorn.org/settings/", "0.30"),
    judgement: Judgement(.within(0.5, 10), .warning)
  ) { plan in
    let each = 2 * ProxyConnections.open(users: plan.users.value.high) / max(1, plan.workers.mid)
    return DerivedValue(
      .count(max(1_000, Int(each.rounded(.up)))),
      Text(
        en:
          "people at the same time \(plan.people) × 6 connections × 2 for uneven spread, over \(Int(plan.workers.mid)) workers, from 1000 on",
        fr:
          "personnes en même temps \(plan.people) × 6 connexions × 2 pour l'inégale répartition, sur \(Int(plan.workers.mid)) workers, à partir de 1000"
      )
    )
  }
}
