import PalierModel
import PalierSetup

extension AuditRule {
  /// A change that the running program has not taken up.
  static let restartOwed = AuditRule(
    "restart-owed",
    .warning,
    Text(
      en: "A change that waits for a restart",
      fr: "Un changement qui attend un redémarrage"
    ),
    consequence: Text(
      en:
        "The program goes on with what it read before; a mistake in the file, or a value that does not fit, shows at the next restart only, which may be an unplanned one.",
      fr:
        "Le programme continue avec ce qu'il a lu avant ; une faute dans le fichier, ou une valeur qui ne convient pas, ne se montre qu'au prochain redémarrage, peut-être imprévu."
    ),
    fix: Text(
      en:
        "Check the file (nginx -t, and the like), then reload or restart the program at a quiet hour.",
      fr:
        "Vérifier le fichier (nginx -t et semblables), puis recharger ou redémarrer le programme à une heure creuse."
    ),
    manual: Manual("https://www.postgresql.org/docs/15/view-pg-settings.html", "15")
  ) { subject in
    subject.programs.flatMap { program -> [Occurrence] in
      var found: [Occurrence] = []
      if program.isReplaced {
        found.append(
          program.occurrence(
            Text(
              en:
                "The file of \(program.title) was replaced, as an upgrade does; what runs is the old one.",
              fr:
                "Le fichier de \(program.title) a été remplacé, comme par une mise à jour ; c'est l'ancien qui tourne."
            )
          )
        )
      }
      for name in program.awaiting.sorted() {
        let value = program.running?[name] ?? ""
        let message = Text(
          en: "\(program.title) keeps \(name) = \(value) until it is restarted.",
          fr: "\(program.title) garde \(name) = \(value) jusqu'à son redémarrage."
        )
        found.append(
          program.setting(name).map { program.occurrence($0.place, mark: $0.key, message) }
            ?? program.occurrence(message)
        )
      }
      found += program.unread.map { difference in
        let (key, value) = (difference.setting.key, difference.value)
        return program.occurrence(
          difference.setting.place,
          mark: key,
          Text(
            en:
              "The file was written after \(program.title) read it, which runs with \(key) = \(value).",
            fr:
              "Le fichier a été écrit après sa lecture par \(program.title), qui tourne avec \(key) = \(value)."
          )
        )
      }
      // A server that says its values has taken up what does not differ.
      guard program.running == nil else { return found }
      return found
        + program.files.indices.filter(program.isNewer).map { index in
          program.occurrence(
            RunningProgram.Place(file: index, line: 1),
            mark: "",
            Text(
              en: "The file was written after \(program.title) last read its files.",
              fr:
                "Le fichier a été écrit après la dernière lecture de ses fichiers par \(program.title)."
            )
          )
        }
    }
  }
}
