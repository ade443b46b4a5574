import PalierModel
import PalierSetup

extension AuditRule {
  /// A value of a file in whose place another one was given at start.
  static let valueOverridden = AuditRule(
    "running-value-overridden",
    .warning,
    Text(
      en: "A value that was given otherwise at start",
      fr: "Une valeur donnée autrement au démarrage"
    ),
    consequence: Text(
      en:
        "What the command line or the environment says counts; whoever reads or edits the file believes in a value that does not run, and a change there does nothing.",
      fr:
        "C'est la ligne de commande ou l'environnement qui compte ; qui lit ou modifie le fichier croit à une valeur qui ne tourne pas, et un changement là reste sans effet."
    ),
    fix: Text(
      en: "Keep the value in one place: take it out of the file, or out of the start.",
      fr: "Garder la valeur à un seul endroit : l'ôter du fichier, ou du démarrage."
    ),
    manual: Manual(
      "https://www.postgresql.org/docs/15/config-setting.html#CONFIG-SETTING-SHELL",
      "15"
    )
  ) { subject in
    subject.programs.flatMap { program in
      program.overridden.map { difference in
        let (key, value, file) = (
          difference.setting.key, difference.value, difference.setting.value
        )
        return program.occurrence(
          difference.setting.place,
          mark: key,
          difference.origin == .environment
            ? Text(
              en:
                "\(program.title) runs with \(key) = \(value), from its environment; the file says \(file).",
              fr:
                "\(program.title) tourne avec \(key) = \(value), de son environnement ; le fichier dit \(file)."
            )
            : Text(
              en: "\(program.title) was started with \(key) = \(value); the file says \(file).",
              fr: "\(program.title) a été démarré avec \(key) = \(value) ; le fichier dit \(file)."
            )
        )
      }
    }
  }
}
