import PalierModel
import PalierSetup

extension AuditRule {
  /// The same files in two archives.
  static let backupTwice = AuditRule(
    "backup-twice",
    .warning,
    Text(en: "The same files saved twice", fr: "Les mêmes fichiers sauvés deux fois"),
    consequence: Text(
      en:
        "Each run writes them twice and keeps them twice: time, transfer and disk double for nothing.",
      fr:
        "Chaque passage les écrit et les garde deux fois : temps, transfert et disque doublent pour rien."
    ),
    fix: Text(
      en:
        "Leave the inner folder out of the outer archive (--exclude), and take code from its repository.",
      fr:
        "Exclure le dossier intérieur de l'archive extérieure (--exclude), et reprendre le code de son dépôt."
    ),
    manual: Manual("https://www.gnu.org/software/tar/manual/html_node/exclude.html", "1.34")
  ) { subject in
    BackupScript.all(in: subject).flatMap { script in
      script.archives.compactMap { outer -> Occurrence? in
        guard !outer.words.contains(where: { $0.hasPrefix("--exclude") }) else { return nil }
        func sources(_ command: ShellCommand) -> [String] {
          command.arguments.dropFirst(2).filter { $0.hasPrefix("/") }.map {
            $0.hasSuffix("/") ? $0 : $0 + "/"
          }
        }
        for inner in script.archives where inner.line != outer.line {
          let outside = sources(outer)
          for folder in sources(inner)
          where outside.contains(where: { folder.hasPrefix($0) && folder != $0 }) {
            let place = String(script.text.lineInFile(inner.line))
            return script.text.occurrence(
              outer.line,
              mark: "tar",
              Text(
                en: "This archive holds \(folder) too, which line \(place) has already saved.",
                fr: "Cette archive contient aussi \(folder), que la ligne \(place) a déjà sauvé."
              )
            )
          }
        }
        return nil
      }
    }
  }

  /// A dump of MySQL that is not one moment of the data, or that locks it.
  static let dumpLocks = AuditRule(
    "mysqldump-locks",
    .warning,
    Text(en: "A dump that locks the tables", fr: "Une sauvegarde qui verrouille les tables"),
    consequence: Text(
      en:
        "Without --single-transaction mysqldump locks all tables of the database until it is done: every write waits for the whole dump, minutes with gigabytes.",
      fr:
        "Sans --single-transaction, mysqldump verrouille toutes les tables de la base jusqu'à la fin : chaque écriture attend toute la sauvegarde, des minutes pour des gigaoctets."
    ),
    fix: Text(
      en: "Add --single-transaction (InnoDB), with --quick as it is by default.",
      fr: "Ajouter --single-transaction (InnoDB), avec --quick comme par défaut."
    ),
    manual: Manual(
      "https://dev.mysql.com/doc/refman/8.0/en/mysqldump.html#option_mysqldump_single-transaction",
      "8.0"
    )
  ) { subject in
    BackupScript.all(in: subject).flatMap { script in
      script.dumps.compactMap { command -> Occurrence? in
        guard let program = command.inner.first, ["mysqldump", "mariadb-dump"].contains(program),
          !command.inner.contains(where: {
            [
              "--single-transaction", "--lock-all-tables", "-x", "--no-data", "-d",
              "--skip-lock-tables",
            ].contains($0)
          })
        else { return nil }
        let line = script.text.lines[command.line - 1]
        return script.text.occurrence(
          command.line,
          mark: program,
          Text(
            en: "\(program) without --single-transaction locks the tables while it runs.",
            fr: "\(program) sans --single-transaction verrouille les tables tant qu'il tourne."
          ),
          replacement: .some(
            line.replacing(program, with: "\(program) --single-transaction", maxReplacements: 1)
          )
        )
      }
    }
  }

  /// Data of a service that a move or backup leaves behind.
  static let stateLeftBehind = AuditRule(
    "state-left-behind",
    .warning,
    Text(en: "Data that are left behind", fr: "Des données oubliées"),
    consequence: Text(
      en: "After the move or the restore the rows point to files that are not there.",
      fr:
        "Après le déménagement ou la restauration, les lignes de la base pointent vers des fichiers absents."
    ),
    fix: Text(
      en:
        "Copy the object store too (mc mirror, rclone, or its volume while it is stopped), and compare counts.",
      fr:
        "Copier aussi le stockage objet (mc mirror, rclone, ou son volume une fois arrêté), et comparer les nombres."
    ),
    manual: Manual("https://min.io/docs/minio/linux/reference/minio-mc/mc-mirror.html", "2025")
  ) { subject in
    guard let document = subject.document,
      let named = document.lower.firstIndex(where: {
        $0.contains("minio") || $0.contains("seaweedfs")
      })
    else { return [] }
    let scripts = BackupScript.all(in: subject)
    let isSaved = subject.commands.contains { text, command in
      command.words.contains {
        $0.lowercased().hasAny(["minio", "mirror", "docker/volumes", "seaweed"])
      }
    }
    guard !isSaved, let script = scripts.first else { return [] }
    let place = String(named + 1)
    return [
      script.text.occurrence(
        script.dumps[0].line,
        mark: script.dumps[0].inner.first ?? "",
        Text(
          en: "The database is saved here; the objects in MinIO (line \(place)) are saved nowhere.",
          fr: "La base est sauvée ici ; les objets de MinIO (ligne \(place)) ne le sont nulle part."
        )
      )
    ]
  }
}
