import PalierModel
import PalierSetup

extension AuditRule {
  /// A script that asks for a password where nobody can answer.
  static let passwordPrompt = AuditRule(
    "password-prompt",
    .error,
    Text(en: "A script that waits for a password", fr: "Un script qui attend un mot de passe"),
    consequence: Text(
      en:
        "Started by cron or a timer there is no terminal: the log-in fails and the dump is empty. Started by hand it stands still until somebody types.",
      fr:
        "Lancé par cron ou un minuteur, il n'a pas de terminal : la connexion échoue et la sauvegarde est vide. Lancé à la main, il reste bloqué jusqu'à ce que quelqu'un tape."
    ),
    fix: Text(
      en:
        "Put user and password into a file that only its owner reads (--defaults-extra-file, first of the options), for an account that may only read.",
      fr:
        "Mettre compte et mot de passe dans un fichier que seul son propriétaire lit (--defaults-extra-file, en première option), pour un compte en lecture seule."
    ),
    manual: Manual("https://dev.mysql.com/doc/refman/8.0/en/password-security-user.html", "8.0")
  ) { subject in
    let clients: Set<String> = [
      "mysqldump", "mariadb-dump", "mysql", "mariadb", "mysqladmin", "mysqlcheck",
    ]
    return subject.texts(.shell, .crontab).flatMap { text -> [Occurrence] in
      let isUnattended =
        BackupScript(text)?.isUnattended
        ?? (!text.isBlock || text.lines.first?.hasPrefix("#!") == true || text.kind == .crontab)
      guard isUnattended else { return [] }
      return text.commands.compactMap { command -> Occurrence? in
        let inner = command.inner
        guard let program = inner.first, clients.contains(program),
          inner.dropFirst().contains(where: { $0 == "-p" || $0 == "--password" })
        else { return nil }
        return text.occurrence(
          command.line,
          mark: "-p",
          Text(
            en:
              "\(program) -p asks for the password; a script that runs alone has nobody to type it.",
            fr:
              "\(program) -p demande le mot de passe ; un script qui tourne seul n'a personne pour le taper."
          ),
          replacement: .some(
            text.lines[command.line - 1]
              .replacing(
                "\(program) -u root -p",
                with: "\(program) --defaults-extra-file=/root/.backup.cnf"
              )
              .replacing(" -p ", with: " ")
          )
        )
      }
    }
  }
}
