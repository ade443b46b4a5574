import PalierModel

extension PostgreSQLRules {
  /// `idle_in_transaction_session_timeout`.
  static let idleInTransactionSessionTimeout = SettingRule(
    .postgresql,
    "idle_in_transaction_session_timeout",
    unit: .seconds(base: 0.001),
    reason: Text(
      en:
        "A session that forgot its transaction is ended: it keeps locks, and dead rows from being cleaned.",
      fr:
        "Une session qui a oublié sa transaction est fermée : elle garde des verrous et empêche le nettoyage."
    ),
    otherwise: Text(
      en: "One forgotten transaction lets tables grow for days.",
      fr: "Une seule transaction oubliée fait grossir les tables pendant des jours."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/runtime-config-client.html#GUC-IDLE-IN-TRANSACTION-SESSION-TIMEOUT",
      "15"
    ),
    judgement: Judgement(.within(0.2, 10), .note)
  ) { plan in
    DerivedValue(
      .seconds(max(60, 2 * plan.timeout.mid)),
      Text(
        en: "twice the longest request \(plan.timeout.told()), from 60 s on",
        fr: "deux fois la plus longue requête \(plan.timeout.told()), à partir de 60 s"
      )
    )
  }
}
