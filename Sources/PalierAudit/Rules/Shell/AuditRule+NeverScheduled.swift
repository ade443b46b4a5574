import PalierModel
import PalierSetup

extension AuditRule {
  /// A script of backups that nothing starts.
  static let neverScheduled = AuditRule(
    "backup-never-scheduled",
    .remark,
    Text(en: "A backup that nothing starts", fr: "Une sauvegarde que rien ne lance"),
    consequence: Text(
      en:
        "A script that waits for somebody to remember it runs until the first busy week; the last backup is then as old as that week.",
      fr:
        "Un script qui attend qu'on pense à lui tourne jusqu'à la première semaine chargée ; la dernière sauvegarde a alors l'âge de cette semaine."
    ),
    fix: Text(
      en:
        "Add a line of cron or a systemd timer, and an alarm when the newest backup is older than a day.",
      fr:
        "Ajouter une ligne de cron ou un timer systemd, et une alarme quand la dernière sauvegarde a plus d'un jour."
    ),
    manual: Manual("https://man7.org/linux/man-pages/man5/crontab.5.html", "crontab(5)")
  ) { subject in
    guard let document = subject.document,
      !document.lower.contains(where: { line in
        line.hasAny([".timer", "systemd timer", "timer systemd", "planificateur", "scheduler"])
          || line.words.contains { $0.hasPrefix("cron") }
      })
    else { return [] }
    return BackupScript.all(in: subject).compactMap { script -> Occurrence? in
      guard script.text.isBlock, script.text.lines.first?.hasPrefix("#!") == true else {
        return nil
      }
      return script.text.occurrence(
        1,
        Text(
          en: "No line of cron and no timer in this document starts this script.",
          fr: "Ni ligne de cron ni timer ne lance ce script dans ce document."
        )
      )
    }
  }
}
