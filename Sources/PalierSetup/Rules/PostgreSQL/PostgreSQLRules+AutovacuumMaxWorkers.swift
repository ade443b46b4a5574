import PalierModel

extension PostgreSQLRules {
  /// `autovacuum_max_workers`.
  static let autovacuumMaxWorkers = SettingRule(
    .postgresql,
    "autovacuum_max_workers",
    unit: .count,
    reason: Text(
      en: "Each cleaning process takes maintenance_work_mem and a share of the disk.",
      fr: "Chaque processus de nettoyage prend maintenance_work_mem et une part du disque."
    ),
    otherwise: Text(
      en: "More, and they take memory from queries; none, and tables only grow.",
      fr: "Plus : ils prennent la mémoire des requêtes ; aucun : les tables ne font que grandir."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-autovacuum.html#GUC-AUTOVACUUM-MAX-WORKERS",
      "15"
    ),
    judgement: Judgement(.within(0.5, 2), .warning)
  ) { plan in
    guard let split = try? PostgreSQLMemory(plan) else { return nil }
    return DerivedValue(
      .count(split.cleaners),
      Text(en: "2 below 1 GiB of memory, else 3", fr: "2 en dessous de 1 Gio de mémoire, sinon 3")
    )
  }
}
