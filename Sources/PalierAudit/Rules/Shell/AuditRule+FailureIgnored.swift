import PalierModel
import PalierSetup

extension AuditRule {
  /// A dump whose failure nobody notices.
  static let failureIgnored = AuditRule(
    "backup-failure-ignored",
    .error,
    Text(en: "A failed backup goes unnoticed", fr: "Une sauvegarde ratée passe inaperçue"),
    consequence: Text(
      en:
        "The shell goes on after a command that failed: an empty or cut file takes the place of a backup, and it is found out on the day it is needed.",
      fr:
        "Le shell continue après une commande qui a échoué : un fichier vide ou coupé tient lieu de sauvegarde, et on le découvre le jour où l'on en a besoin."
    ),
    fix: Text(
      en:
        "Begin with `set -euo pipefail`, write to a temporary name, and rename only after success; tell somebody of a failure.",
      fr:
        "Commencer par « set -euo pipefail », écrire sous un nom provisoire, ne renommer qu'après le succès ; signaler les échecs."
    ),
    manual: Manual("https://www.gnu.org/software/bash/manual/html_node/The-Set-Builtin.html", "5.2")
  ) { subject in
    BackupScript.all(in: subject).flatMap { script -> [Occurrence] in
      guard script.isUnattended else { return [] }
      return script.dumps.filter { !script.notices($0) }.map { command in
        let program = command.inner.first ?? ""
        return script.text.occurrence(
          command.line,
          mark: program,
          command.after == .pipe && script.stopsAtFailure
            ? Text(
              en:
                "If \(program) fails, the pipe still ends well: only its last command counts without pipefail.",
              fr:
                "Si \(program) échoue, le tube se termine quand même bien : sans pipefail, seule sa dernière commande compte."
            )
            : Text(
              en: "If \(program) fails, the script goes on as if nothing had happened.",
              fr: "Si \(program) échoue, le script continue comme si de rien n'était."
            )
        )
      }
    }
  }

  /// Old backups deleted whether or not the new one exists.
  static let deletionAfterFailure = AuditRule(
    "backup-deletes-after-failure",
    .error,
    Text(
      en: "Old backups deleted after a failed one",
      fr: "D'anciennes sauvegardes supprimées après un échec"
    ),
    consequence: Text(
      en:
        "When dumps begin to fail, the good ones still grow old and go: after the days of retention none is left.",
      fr:
        "Quand les sauvegardes se mettent à échouer, les bonnes vieillissent et partent quand même : passé la durée de rétention, il n'en reste aucune."
    ),
    fix: Text(
      en: "Delete only after the new backup was made and checked, and always keep the last few.",
      fr:
        "Ne supprimer qu'après avoir fait et vérifié la nouvelle sauvegarde, et toujours garder les dernières."
    ),
    manual: Manual("https://www.gnu.org/software/bash/manual/html_node/The-Set-Builtin.html", "5.2")
  ) { subject in
    BackupScript.all(in: subject).flatMap { script -> [Occurrence] in
      guard let unnoticed = script.dumps.first(where: { !script.notices($0) }) else { return [] }
      return script.deletions.filter {
        $0.line > unnoticed.line && $0.before != .and && !$0.isTested
      }.map { command in
        let place = String(script.text.lineInFile(unnoticed.line))
        return script.text.occurrence(
          command.line,
          mark: command.program,
          Text(
            en: "Old backups go even if the dump of line \(place) failed.",
            fr: "D'anciennes sauvegardes partent même si celle de la ligne \(place) a échoué."
          )
        )
      }
    }
  }
}
