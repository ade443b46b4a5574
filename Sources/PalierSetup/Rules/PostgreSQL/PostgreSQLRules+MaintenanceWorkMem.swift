import PalierModel

extension PostgreSQLRules {
  /// `maintenance_work_mem`.
  static let maintenanceWorkMem = SettingRule(
    .postgresql,
    "maintenance_work_mem",
    unit: .bytes(base: 1_024),
    reason: Text(
      en: "Cleaning tables and building indexes take it, each cleaning process for itself.",
      fr:
        "Le nettoyage des tables et la construction d'index la prennent, chaque processus de nettoyage pour soi."
    ),
    otherwise: Text(
      en:
        "More, and cleaning processes together take the memory of queries; less, and cleaning goes over indexes again.",
      fr:
        "Plus : les processus de nettoyage prennent ensemble la mémoire des requêtes ; moins : ils repassent sur les index."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-resource.html#GUC-MAINTENANCE-WORK-MEM",
      "15"
    ),
    judgement: Judgement(.within(0.25, 2), .warning)
  ) { plan in
    guard let split = try? PostgreSQLMemory(plan), let memory = plan.memory else { return nil }
    return DerivedValue(
      .bytes(split.maintenance),
      Text(
        en: "a tenth of its memory \(memory.told()) over \(split.cleaners + 1) processes",
        fr: "un dixième de sa mémoire \(memory.told()) sur \(split.cleaners + 1) processus"
      )
    )
  }
}
