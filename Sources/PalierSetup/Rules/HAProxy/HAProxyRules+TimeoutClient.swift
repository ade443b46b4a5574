import PalierModel

extension HAProxyRules {
  /// `timeout client`.
  static let timeoutClient = SettingRule(
    .haproxy,
    "timeout client",
    in: ["defaults"],
    unit: .seconds(base: 0.001),
    reason: Text(
      en: "Someone who sends and reads nothing for so long has gone.",
      fr: "Qui n'envoie et ne lit rien aussi longtemps est parti."
    ),
    otherwise: Text(
      en: "Without it, connections of people who left stay for good.",
      fr: "Sans cela, les connexions des gens partis restent pour toujours."
    ),
    manual: Manual("https://docs.haproxy.org/2.6/configuration.html#timeout%20client", "2.6"),
    judgement: Judgement(.within(0.2, 4), .warning)
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
