import PalierModel

extension HAProxyRules {
  /// `timeout connect`.
  static let timeoutConnect = SettingRule(
    .haproxy,
    "timeout connect",
    in: ["defaults"],
    unit: .seconds(base: 0.001),
    reason: Text(
      en: "The services behind are near: whoever does not accept within 5 s is down.",
      fr: "Les services placés derrière sont proches : qui n'accepte pas en 5 s est en panne."
    ),
    otherwise: Text(
      en: "Longer, people wait for a service that is not there.",
      fr: "Plus long : les gens attendent un service absent."
    ),
    manual: Manual("https://docs.haproxy.org/2.6/configuration.html#timeout%20connect", "2.6"),
    judgement: Judgement(.within(0.2, 4), .note)
  ) { plan in
    DerivedValue(.seconds(5), Text(en: "holds for every machine", fr: "vaut pour toute machine"))
  }
}
