import PalierModel
import PalierSetup

extension AuditRule {
  /// A dump that is put into another database than it came from.
  static let restoreElsewhere = AuditRule(
    "restore-into-wrong-database",
    .error,
    Text(en: "A restore into the wrong database", fr: "Une restauration dans la mauvaise base"),
    consequence: Text(
      en:
        "pg_dump of one database writes no CREATE DATABASE: the tables land in the database that psql connects to by default, named after the user, and the application finds its own one empty or missing.",
      fr:
        "pg_dump d'une base n'écrit pas de CREATE DATABASE : les tables arrivent dans la base où psql se connecte par défaut, celle du nom du compte, et l'application trouve la sienne vide ou absente."
    ),
    fix: Text(
      en: "Create the database and name it (psql -d NAME), or dump with --create.",
      fr: "Créer la base et la nommer (psql -d NOM), ou sauvegarder avec --create."
    ),
    manual: Manual("https://www.postgresql.org/docs/15/app-pgdump.html", "15")
  ) { subject in
    let dumps = subject.commands.compactMap { text, command -> (String, Int)? in
      let inner = command.inner
      guard inner.first == "pg_dump",
        !inner.contains(where: {
          $0 == "-C" || $0 == "--create" || $0.hasPrefix("-F") || $0.hasPrefix("--format")
        })
      else { return nil }
      return operands(inner.dropFirst(), taking: ["-U", "-h", "-p", "-f", "-n", "-t", "-d"]).first
        .map {
          ($0, text.lineInFile(command.line))
        }
    }
    guard let (database, line) = dumps.first else { return [] }
    return subject.commands.compactMap { text, command -> Occurrence? in
      let inner = command.inner
      guard inner.first == "psql", command.input != nil || inner.contains("-f"),
        !inner.contains(where: { $0.hasPrefix("-d") || $0.hasPrefix("--dbname") }),
        operands(inner.dropFirst(), taking: ["-U", "-h", "-p", "-f", "-v"]).isEmpty
      else { return nil }
      let user =
        inner.firstIndex(of: "-U").flatMap { inner.indices.contains($0 + 1) ? inner[$0 + 1] : nil }
        ?? ""
      guard user != database else { return nil }
      let place = String(line)
      return text.occurrence(
        command.line,
        mark: "psql",
        Text(
          en:
            "psql names no database: the dump of `\(database)` (line \(place)) goes into `\(user)`.",
          fr:
            "psql ne nomme aucune base : la sauvegarde de « \(database) » (ligne \(place)) va dans « \(user) »."
        )
      )
    }
  }

  private static func operands(_ words: ArraySlice<String>, taking options: Set<String>) -> [String]
  {
    var found: [String] = []
    var rest = words
    while let word = rest.popFirst() {
      if options.contains(word) {
        _ = rest.popFirst()
      } else if !word.hasPrefix("-") {
        found.append(word)
      }
    }
    return found
  }

  /// A restore that goes on after errors.
  static let restoreIgnoresErrors = AuditRule(
    "restore-ignores-errors",
    .warning,
    Text(
      en: "A restore that goes on after errors",
      fr: "Une restauration qui continue après des erreurs"
    ),
    consequence: Text(
      en:
        "psql goes on after each failed statement and still ends with status 0: half a database looks like a whole one.",
      fr:
        "psql continue après chaque instruction ratée et finit quand même avec le code 0 : une moitié de base ressemble à une base entière."
    ),
    fix: Text(
      en: "Use psql -v ON_ERROR_STOP=1 --single-transaction, then compare the number of rows.",
      fr:
        "Utiliser psql -v ON_ERROR_STOP=1 --single-transaction, puis comparer le nombre de lignes."
    ),
    manual: Manual("https://www.postgresql.org/docs/15/app-psql.html", "15")
  ) { subject in
    subject.commands.compactMap { text, command -> Occurrence? in
      let inner = command.inner
      guard inner.first == "psql", command.input != nil || inner.contains("-f"),
        !inner.contains(where: { $0.contains("ON_ERROR_STOP") })
      else { return nil }
      let line = text.lines.indices.contains(command.line - 1) ? text.lines[command.line - 1] : ""
      return text.occurrence(
        command.line,
        mark: "psql",
        Text(
          en: "psql reads a dump here without ON_ERROR_STOP.",
          fr: "psql lit ici une sauvegarde sans ON_ERROR_STOP."
        ),
        replacement: .some(
          line.replacing(
            "psql ",
            with: "psql -v ON_ERROR_STOP=1 --single-transaction ",
            maxReplacements: 1
          )
        )
      )
    }
  }

  /// A restore before the server that it goes into is started.
  static let restoreBeforeStart = AuditRule(
    "restore-before-start",
    .error,
    Text(
      en: "A restore before the server runs",
      fr: "Une restauration avant que le serveur tourne"
    ),
    consequence: Text(
      en:
        "psql finds no server: “connection refused”; the containers that start afterwards make an empty database.",
      fr:
        "psql ne trouve pas de serveur : « connection refused » ; les conteneurs lancés ensuite créent une base vide."
    ),
    fix: Text(
      en:
        "Start the database alone first (docker compose up -d --wait postgres), restore through docker compose exec -T, then start the rest.",
      fr:
        "Lancer d'abord la base seule (docker compose up -d --wait postgres), restaurer par docker compose exec -T, puis lancer le reste."
    ),
    manual: Manual("https://docs.docker.com/reference/cli/docker/compose/up/", "28")
  ) { subject in
    subject.texts(.shell).flatMap { text -> [Occurrence] in
      guard let start = text.commands.first(where: { ComposeCommand($0)?.action == "up" }) else {
        return []
      }
      return text.commands.compactMap { command -> Occurrence? in
        guard ["psql", "mysql", "mariadb", "pg_restore"].contains(command.program),
          command.line < start.line,
          command.input != nil || command.words.contains("-f")
        else { return nil }
        let (program, place) = (command.program, String(text.lineInFile(start.line)))
        return text.occurrence(
          command.line,
          mark: program,
          Text(
            en: "\(program) imports before line \(place) starts the containers.",
            fr: "\(program) importe avant que la ligne \(place) lance les conteneurs."
          )
        )
      }
    }
  }
}
