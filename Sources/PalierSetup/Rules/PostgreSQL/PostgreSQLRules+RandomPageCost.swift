import PalierModel

extension PostgreSQLRules {
  /// `random_page_cost`.
  static let randomPageCost = SettingRule(
    .postgresql,
    "random_page_cost",
    unit: .ratio,
    reason: Text(
      en: "On solid-state disks a page anywhere costs hardly more than the next one.",
      fr: "Sur un disque SSD, une page quelconque ne coûte guère plus que la suivante."
    ),
    otherwise: Text(
      en: "With 4, the default, whole tables are read where an index would do.",
      fr: "Avec 4, la valeur par défaut, des tables entières sont lues là où un index suffirait."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-query.html#GUC-RANDOM-PAGE-COST",
      "15"
    ),
    judgement: Judgement(.within(0.9, 2), .note)
  ) { plan in
    DerivedValue(
      .ratio(1.1),
      Text(
        en: "assumed by Palier: the disk is solid-state; with a spinning one, 4",
        fr: "supposé par Palier : le disque est un SSD ; avec un disque à plateaux, 4"
      )
    )
  }
}
