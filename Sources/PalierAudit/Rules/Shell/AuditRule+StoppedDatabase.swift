import PalierModel
import PalierSetup

extension AuditRule {
  /// A dump of a database after it was stopped.
  static let stoppedDatabase = AuditRule(
    "dump-of-stopped-database",
    .error,
    Text(en: "A dump of a stopped database", fr: "La sauvegarde d'une base arrêtée"),
    consequence: Text(
      en:
        "The container is gone when the dump starts: “No such container”, and the shell has already made an empty file, which is then copied and imported.",
      fr:
        "Le conteneur n'existe plus quand la sauvegarde démarre : « No such container », et le shell a déjà créé un fichier vide, qui est ensuite copié puis importé."
    ),
    fix: Text(
      en: "Stop the application alone, dump, check the file, and stop the database last.",
      fr:
        "Arrêter l'application seule, sauvegarder, vérifier le fichier, et arrêter la base en dernier."
    ),
    manual: Manual("https://docs.docker.com/reference/cli/docker/compose/down/", "28")
  ) { subject in
    subject.texts(.shell).flatMap { text -> [Occurrence] in
      var stopped: (line: Int, inContainers: Bool)?
      var found: [Occurrence] = []
      for command in text.commands {
        if let compose = ComposeCommand(command) {
          if compose.action == "down" || compose.action == "stop" && compose.arguments.isEmpty {
            stopped = (command.line, true)
          }
          if ["up", "start", "restart", "run"].contains(compose.action) { stopped = nil }
        } else if command.program == "systemctl" || command.program == "service" {
          let isDatabase = command.words.contains {
            $0.hasAny(["postgresql", "mysql", "mariadb", "mongod"])
          }
          if isDatabase, command.words.contains("stop") { stopped = (command.line, false) }
          if isDatabase, command.words.contains(where: { $0 == "start" || $0 == "restart" }) {
            stopped = nil
          }
        }
        guard let (line, inContainers) = stopped, let program = command.inner.first,
          ["pg_dump", "pg_dumpall", "mysqldump", "mariadb-dump", "mongodump"].contains(program)
        else { continue }
        let runsInside = command.bare.first == "docker" || ComposeCommand(command)?.action == "exec"
        guard runsInside == inContainers else { continue }
        let place = String(text.lineInFile(line))
        found.append(
          text.occurrence(
            command.line,
            mark: command.bare.first ?? "",
            Text(
              en: "\(program) runs in a container that line \(place) has stopped and removed.",
              fr:
                "\(program) s'exécute dans un conteneur que la ligne \(place) a arrêté et supprimé."
            )
          )
        )
      }
      return found
    }
  }
}
