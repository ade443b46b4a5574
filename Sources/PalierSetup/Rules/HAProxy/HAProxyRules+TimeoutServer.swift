import PalierModel

extension HAProxyRules {
  /// `timeout server`.
  static let timeoutServer = SettingRule(
    .haproxy,
    "timeout server",
    in: ["defaults"],
    unit: .seconds(base: 0.001),
    reason: Text(
      en:
        "It waits a little longer than the service behind, which so is the one that gives up, and says why.",
      fr:
        "Il attend un peu plus que le service placé derrière : c'est lui qui renonce, et dit pourquoi."
    ),
    otherwise: Text(
      en: "Shorter, people see 504 while the work goes on behind; held requests are cut.",
      fr:
        "Plus court, les gens voient 504 alors que le travail continue derrière ; les requêtes tenues sont coupées."
    ),
    manual: Manual("https://docs.haproxy.org/2.6/configuration.html#timeout%20server", "2.6"),
    judgement: Judgement(.atLeast(1), .error)
  ) { plan in
    let seconds = plan.timeoutBehind.mid.rounded(.up) + 5
    return DerivedValue(
      .seconds(seconds),
      Text(
        en: "5 s more than the service behind: \(plan.timeoutBehind.told())",
        fr: "5 s de plus que le service placé derrière : \(plan.timeoutBehind.told())"
      )
    )
  }
}
