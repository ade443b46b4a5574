import PalierModel
import PalierSetup

extension AuditRule {
  /// Steps that look like a script and are none.
  static let numberedSteps = AuditRule(
    "script-not-runnable",
    .remark,
    Text(en: "A script that cannot be run", fr: "Un script qu'on ne peut pas lancer"),
    consequence: Text(
      en:
        "The shell takes each number for a command: “1.: command not found”, and the lines below it run all the same.",
      fr:
        "Le shell prend chaque numéro pour une commande : « 1.: command not found », et les lignes suivantes s'exécutent quand même."
    ),
    fix: Text(
      en:
        "Make the steps comments, or take them out of the block; try the script on a copy before the day it counts.",
      fr:
        "Mettre les étapes en commentaires, ou hors du bloc ; essayer le script sur une copie avant le jour venu."
    ),
    manual: Manual("https://www.gnu.org/software/bash/manual/html_node/Comments.html", "5.2")
  ) { subject in
    subject.texts(.shell).compactMap { text -> Occurrence? in
      func isNumber(_ command: ShellCommand) -> Bool {
        guard let word = command.words.first, word.last == "." else { return false }
        return word.count <= 3 && word.dropLast().allSatisfy(\.isNumber) && word.count > 1
      }
      let steps = text.commands.filter(isNumber)
      guard text.isBlock, steps.count >= 2 else { return nil }
      let count = steps.count
      return text.occurrence(
        steps[0].line,
        Text(
          en: "\(count) numbered lines in a block of shell are no commands.",
          fr: "\(count) lignes numérotées dans un bloc de shell ne sont pas des commandes."
        )
      )
    }
  }

  /// A command that never ends, before others.
  static let neverReturns = AuditRule(
    "command-never-returns",
    .remark,
    Text(
      en: "A command that never ends, before others",
      fr: "Une commande qui ne finit jamais, avant d'autres"
    ),
    consequence: Text(
      en:
        "The lines after it do not run until somebody presses Ctrl-C, which may end the script as well.",
      fr:
        "Les lignes suivantes ne s'exécutent pas tant que personne n'appuie sur Ctrl-C, ce qui peut aussi arrêter le script."
    ),
    fix: Text(
      en: "Leave out -f and bound the output: docker compose logs --tail 50 api",
      fr: "Retirer -f et borner la sortie : docker compose logs --tail 50 api"
    ),
    manual: Manual("https://docs.docker.com/reference/cli/docker/compose/logs/", "28")
  ) { subject in
    subject.texts(.shell).flatMap { text -> [Occurrence] in
      guard let last = text.commands.last else { return [] }
      return text.commands.compactMap { command -> Occurrence? in
        let follows =
          ComposeCommand(command)?.action == "logs"
          && (command.words.contains("-f") || command.words.contains("--follow"))
          || command.program == "tail"
            && (command.words.contains("-f") || command.words.contains("-F"))
          || command.program == "journalctl" && command.words.contains("-f")
        guard command.line < last.line, command.after == .end, follows else { return nil }
        return text.occurrence(
          command.line,
          mark: "-f",
          Text(
            en: "This follows the log for ever; what stands below never runs by itself.",
            fr:
              "Cette commande suit le journal sans fin ; la suite ne s'exécute jamais d'elle-même."
          ),
          replacement: .some(
            text.lines[command.line - 1].replacing(" -f", with: " --tail 50", maxReplacements: 1)
          )
        )
      }
    }
  }

  /// The program of Compose that is no longer maintained.
  static let oldCompose = AuditRule(
    "compose-v1",
    .remark,
    Text(en: "docker-compose is no longer maintained", fr: "docker-compose n'est plus maintenu"),
    consequence: Text(
      en:
        "Compose 1 has had no update since July 2023, and Docker's own packages no longer have it; it names containers with _ where `docker compose` writes -.",
      fr:
        "Compose 1 n'a plus reçu de mise à jour depuis juillet 2023, et les paquets de Docker ne l'ont plus ; il nomme les conteneurs avec _ là où « docker compose » écrit -."
    ),
    fix: Text(en: "Write `docker compose`.", fr: "Écrire « docker compose »."),
    manual: Manual("https://docs.docker.com/compose/releases/migrate/", "28")
  ) { subject in
    let found = subject.commands.filter { ComposeCommand($0.command)?.isOld == true }
    guard let (text, command) = found.first else { return [] }
    let lines = found.map { String($0.text.lineInFile($0.command.line)) }.joined(separator: ", ")
    return [
      text.occurrence(
        command.line,
        mark: "docker-compose",
        Text(
          en: "docker-compose is the old program (lines \(lines)).",
          fr: "docker-compose est l'ancien programme (lignes \(lines))."
        ),
        replacement: .some(
          text.lines[command.line - 1].replacing("docker-compose", with: "docker compose")
        )
      )
    ]
  }
}
