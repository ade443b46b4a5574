import PalierModel

extension PostgreSQLRules {
  /// `checkpoint_completion_target`.
  static let checkpointCompletionTarget = SettingRule(
    .postgresql,
    "checkpoint_completion_target",
    unit: .ratio,
    reason: Text(
      en: "What must be written is spread over the time until the next checkpoint.",
      fr: "Ce qui doit être écrit est étalé jusqu'au point de reprise suivant."
    ),
    otherwise: Text(
      en: "The disk is flooded at each checkpoint, and everyone waits.",
      fr: "Le disque est submergé à chaque point de reprise, et tout le monde attend."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-wal.html#GUC-CHECKPOINT-COMPLETION-TARGET",
      "15"
    ),
    judgement: Judgement(.within(0.9, 1.05), .note)
  ) { plan in
    DerivedValue(
      .ratio(0.9),
      Text(en: "holds for every machine", fr: "vaut pour toute machine")
    )
  }
}
