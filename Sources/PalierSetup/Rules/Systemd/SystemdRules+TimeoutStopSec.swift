import PalierModel

extension SystemdRules {
  /// `TimeoutStopSec`.
  static let timeoutStopSec = SettingRule(
    .systemd,
    "TimeoutStopSec",
    in: ["Service"],
    unit: .seconds(),
    reason: Text(
      en: "On a stop, requests under way may end before the service is killed.",
      fr: "À l'arrêt, les requêtes en cours peuvent finir avant que le service ne soit tué."
    ),
    otherwise: Text(
      en: "Requests are cut off; a database must repair itself on the next start.",
      fr: "Des requêtes sont coupées ; une base doit se réparer au démarrage suivant."
    ),
    manual: Manual(
      "https://www.freedesktop.org/software/systemd/man/252/systemd.service.html#TimeoutStopSec=",
      "252"
    ),
    judgement: Judgement(.atLeast(1), .note)
  ) { plan in
    // Packages give databases minutes to write their data.
    guard !plan.service.kind.value.keepsData else { return nil }
    return DerivedValue(
      .seconds(plan.timeout.mid.rounded(.up) + 10),
      Text(
        en: "10 s more than a request may take: \(plan.timeout.told())",
        fr: "10 s de plus que ne peut durer une requête : \(plan.timeout.told())"
      )
    )
  }
}
