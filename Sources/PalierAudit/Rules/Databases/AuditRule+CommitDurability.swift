import PalierModel
import PalierSetup

extension AuditRule {
  /// Commits that a crash loses.
  static let commitDurability = AuditRule(
    "commits-not-durable",
    .remark,
    Text(en: "Commits that a crash loses", fr: "Des validations qu'une panne perd"),
    consequence: Text(
      en:
        "The database says “done” before the disk has it: a power cut or a crash of the system loses up to about a second of confirmed transactions; with fsync off it can damage the whole database.",
      fr:
        "La base répond « fait » avant que le disque ne l'ait : une coupure ou un arrêt brutal perd jusqu'à une seconde environ de transactions confirmées ; avec fsync désactivé, toute la base peut être abîmée."
    ),
    fix: Text(
      en: "Keep the durable value unless the owner of the data accepts the loss in writing.",
      fr:
        "Garder la valeur durable, sauf si le propriétaire des données accepte la perte par écrit."
    ),
    manual: Manual(
      "https://dev.mysql.com/doc/refman/8.0/en/innodb-parameters.html#sysvar_innodb_flush_log_at_trx_commit",
      "8.0"
    )
  ) { subject in
    subject.texts(.mysql, .postgresql).flatMap { text in
      text.settings.compactMap { setting -> Occurrence? in
        let (key, value) = (
          setting.key.lowercased().replacing("-", with: "_"), setting.value.lowercased()
        )
        let isFatal =
          (key == "fsync" || key == "full_page_writes")
          && ["off", "false", "0", "no"].contains(value)
        guard
          isFatal || key == "innodb_flush_log_at_trx_commit" && ["0", "2"].contains(value)
            || key == "synchronous_commit" && value == "off"
        else { return nil }
        let written = "\(setting.key) = \(setting.value)"
        return text.occurrence(
          setting.line,
          mark: setting.key,
          isFatal
            ? Text(
              en: "\(written): a crash can damage the whole database.",
              fr: "\(written) : une panne peut abîmer toute la base."
            )
            : Text(
              en: "\(written): a crash of the system loses confirmed transactions.",
              fr: "\(written) : un arrêt brutal du système perd des transactions confirmées."
            ),
          severity: isFatal ? .error : .remark
        )
      }
    }
  }
}
