import PalierModel

extension HAProxyRules {
  /// `timeout queue`.
  static let timeoutQueue = SettingRule(
    .haproxy,
    "timeout queue",
    in: ["defaults"],
    unit: .seconds(base: 0.001),
    reason: Text(
      en:
        "A request may wait for a worker as long as people may wait for an answer; then it is told 503.",
      fr:
        "Une requête peut attendre un worker autant que les gens une réponse ; ensuite on lui répond 503."
    ),
    otherwise: Text(
      en: "Work is done for people who have left, and the queue never empties.",
      fr: "On travaille pour des gens partis, et la file ne se vide jamais."
    ),
    manual: Manual("https://docs.haproxy.org/2.6/configuration.html#timeout%20queue", "2.6"),
    judgement: Judgement(.within(0.2, 3), .note)
  ) { plan in
    DerivedValue(
      .seconds(plan.timeoutBehind.mid.rounded(.up)),
      Text(
        en: "a request may take \(plan.timeoutBehind.told())",
        fr: "une requête peut durer \(plan.timeoutBehind.told())"
      )
    )
  }
}
