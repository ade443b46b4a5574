import PalierModel
import PalierSetup

extension AuditRule {
  /// Backups that stay on the machine that they are of.
  static let backupOnSameDisk = AuditRule(
    "backup-on-same-disk",
    .warning,
    Text(
      en: "Backups on the machine they are of",
      fr: "Des sauvegardes sur la machine qu'elles sauvent"
    ),
    consequence: Text(
      en:
        "A dead disk, a deleted server, a fire or an intruder takes the data and all their copies at once; the copies also fill the disk that the database needs.",
      fr:
        "Un disque mort, un serveur effacé, un incendie ou un intrus emporte les données et toutes leurs copies d'un coup ; les copies remplissent aussi le disque dont la base a besoin."
    ),
    fix: Text(
      en:
        "Send each backup to another place, with an account that cannot delete there (restic, borg, object storage).",
      fr:
        "Envoyer chaque sauvegarde ailleurs, avec un compte qui ne peut rien y supprimer (restic, borg, stockage objet)."
    ),
    manual: Manual(
      "https://www.cisa.gov/sites/default/files/publications/data_backup_options.pdf",
      "2012"
    )
  ) { subject in
    BackupScript.all(in: subject).compactMap { script -> Occurrence? in
      guard script.isUnattended, !script.leavesTheMachine else { return nil }
      return script.text.occurrence(
        script.placeLine,
        Text(
          en: "The backups stay here: no line of the script sends them anywhere else.",
          fr: "Les sauvegardes restent ici : aucune ligne du script ne les envoie ailleurs."
        )
      )
    }
  }

  /// Backups that anybody who gets the file can read.
  static let backupNotEncrypted = AuditRule(
    "backup-not-encrypted",
    .warning,
    Text(en: "Backups that are not encrypted", fr: "Des sauvegardes non chiffrées"),
    consequence: Text(
      en:
        "A dump holds all personal data and password hashes in one file, which other accounts of the machine can read by default: whoever gets it has everything.",
      fr:
        "Une sauvegarde contient toutes les données personnelles et les empreintes de mots de passe en un fichier, lisible par défaut par les autres comptes de la machine : qui l'obtient a tout."
    ),
    fix: Text(
      en:
        "Set `umask 077` and encrypt to a public key (gpg, age) before anything is stored or sent.",
      fr:
        "Mettre « umask 077 » et chiffrer vers une clé publique (gpg, age) avant de stocker ou d'envoyer."
    ),
    manual: Manual("https://www.cnil.fr/fr/guide-de-la-securite-des-donnees-personnelles", "CNIL")
  ) { subject in
    BackupScript.all(in: subject).compactMap { script -> Occurrence? in
      guard script.isUnattended, !script.isEncrypted else { return nil }
      let dump = script.dumps[0]
      return script.text.occurrence(
        dump.line,
        mark: dump.inner.first ?? "",
        Text(
          en: "The dump is written in plain text, and nothing in the script encrypts it.",
          fr: "La sauvegarde est écrite en clair, et rien dans le script ne la chiffre."
        )
      )
    }
  }

  /// Backups of which no restore is ever tried.
  static let backupNeverRestored = AuditRule(
    "backup-never-restored",
    .remark,
    Text(en: "Backups never restored", fr: "Des sauvegardes jamais restaurées"),
    consequence: Text(
      en:
        "A backup that was never restored is a hope: nobody knows whether it is whole, nor how long a restore takes.",
      fr:
        "Une sauvegarde jamais restaurée est un espoir : personne ne sait si elle est entière, ni combien de temps prend la restauration."
    ),
    fix: Text(
      en:
        "Restore the newest one into an empty database each month, count rows, and note the time.",
      fr:
        "Restaurer la plus récente dans une base vide chaque mois, compter les lignes, et noter la durée."
    ),
    manual: Manual("https://sre.google/sre-book/data-integrity/", "SRE Book, ch. 26")
  ) { subject in
    BackupScript.all(in: subject).compactMap { script -> Occurrence? in
      guard script.isUnattended,
        !subject.mentions("restor", "restaur", "pg_restore", "restauration")
      else { return nil }
      return script.text.occurrence(
        script.dumps[0].line,
        mark: script.dumps[0].inner.first ?? "",
        Text(
          en: "Nothing here ever restores one of these backups.",
          fr: "Rien ici ne restaure jamais une de ces sauvegardes."
        )
      )
    }
  }

  /// A folder that a script writes to and never makes.
  static let backupFolderMissing = AuditRule(
    "backup-folder-not-made",
    .remark,
    Text(en: "A folder that nobody makes", fr: "Un dossier que personne ne crée"),
    consequence: Text(
      en: "On a new machine the first command fails, because the shell makes files but no folders.",
      fr:
        "Sur une machine neuve, la première commande échoue : le shell crée des fichiers, pas des dossiers."
    ),
    fix: Text(
      en: "Add `mkdir -p` before the first use.",
      fr: "Ajouter « mkdir -p » avant le premier usage."
    ),
    manual: Manual("https://www.gnu.org/software/bash/manual/html_node/Redirections.html", "5.2")
  ) { subject in
    BackupScript.all(in: subject).compactMap { script -> Occurrence? in
      let variables = ShellCommand.assignments(in: script.text.commands)
      guard script.isUnattended, let output = script.dumps[0].output,
        let folder = variables.first(where: {
          output.contains("$\($0.key)/") || output.contains("${\($0.key)}/")
        }),
        folder.value.value.hasPrefix("/"), !folder.value.value.hasPrefix("/tmp"),
        !script.text.commands.contains(where: { ["mkdir", "install"].contains($0.program) })
      else { return nil }
      let name = folder.value.value
      return script.text.occurrence(
        folder.value.line,
        Text(
          en: "\(name) is never made: the dump fails where it does not exist.",
          fr: "\(name) n'est jamais créé : la sauvegarde échoue là où il n'existe pas."
        ),
        replacement: .some(
          script.text.lines[folder.value.line - 1] + "; mkdir -p \"$\(folder.key)\""
        )
      )
    }
  }
}
