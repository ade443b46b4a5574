import PalierModel

extension PostgreSQLRules {
  /// `work_mem`.
  static let workMem = SettingRule(
    .postgresql,
    "work_mem",
    unit: .bytes(base: 1_024),
    reason: Text(
      en:
        "Each sort of each connection may take it, a hash table twice: all connections at once still fit.",
      fr:
        "Chaque tri de chaque connexion peut la prendre, une table de hachage le double : toutes à la fois tiennent encore."
    ),
    otherwise: Text(
      en:
        "More, and at the peak the kernel ends the database; much less, and sorts go to the disk.",
      fr:
        "Plus : à la pointe, le noyau arrête la base ; bien moins : les tris passent par le disque."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-resource.html#GUC-WORK-MEM",
      "15"
    ),
    judgement: Judgement(.within(0.25, 1.2), .error)
  ) { plan in
    guard let split = try? PostgreSQLMemory(plan), let memory = plan.memory else { return nil }
    return DerivedValue(
      .bytes(split.work),
      Text(
        en:
          "45% of its memory \(memory.told()), less 3 MiB for each of \(Int(plan.connections?.mid ?? 0)) connections, over 2 for each",
        fr:
          "45 % de sa mémoire \(memory.told()), moins 3 Mio pour chacune des \(Int(plan.connections?.mid ?? 0)) connexions, sur 2 pour chacune"
      )
    )
  }
}
