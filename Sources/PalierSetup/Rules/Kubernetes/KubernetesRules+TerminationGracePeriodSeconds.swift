import PalierModel

extension KubernetesRules {
  /// `terminationGracePeriodSeconds`.
  static let terminationGracePeriodSeconds = SettingRule(
    .kubernetes,
    "terminationGracePeriodSeconds",
    in: ["spec", "template", "spec"],
    unit: .seconds(),
    reason: Text(
      en: "On a stop, requests under way may end, and a database writes what it holds.",
      fr: "À l'arrêt, les requêtes en cours peuvent finir, et une base écrit ce qu'elle tient."
    ),
    otherwise: Text(
      en: "After 30 s the pod is killed: requests are cut off, a database must repair itself.",
      fr: "Après 30 s le pod est tué : requêtes coupées, base à réparer."
    ),
    manual: Manual("https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/", "1.30"),
    judgement: Judgement(.atLeast(0.5), .note)
  ) { plan in
    DerivedValue(
      .seconds(plan.stopTime),
      Text(
        en: "10 s more than a request may take: \(plan.timeout.told()); two minutes for a database",
        fr:
          "10 s de plus que ne peut durer une requête : \(plan.timeout.told()) ; deux minutes pour une base"
      )
    )
  }
}
