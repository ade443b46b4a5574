import PalierModel

extension MySQLRules {
  /// `binlog_expire_logs_seconds`.
  static let binlogExpireLogsSeconds = SettingRule(
    .mysql,
    "binlog_expire_logs_seconds",
    in: ["mysqld"],
    unit: .seconds(),
    reason: Text(
      en: "Logs of changes are kept over the last backups, and not for the 30 days of the default.",
      fr:
        "Les journaux des changements sont gardés pour les dernières sauvegardes, et non les 30 jours du défaut."
    ),
    otherwise: Text(
      en: "They fill the disk; without them, nothing after the last backup can be got back.",
      fr:
        "Ils remplissent le disque ; sans eux, rien de ce qui suit la dernière sauvegarde n'est récupérable."
    ),
    manual: manual(.mysql, "binlog_expire_logs_seconds", "replication"),
    judgement: Judgement(.within(0.15, 2), .note)
  ) { plan in
    let every = plan.system.backups.compactMap(\.every).map(\.mid).max()
    return DerivedValue(
      .seconds(max(7 * 86_400, 2 * (every ?? 0))),
      Text(
        en: "twice the time between backups, from 7 days on",
        fr: "deux fois l'écart entre sauvegardes, à partir de 7 jours"
      )
    )
  }
}
