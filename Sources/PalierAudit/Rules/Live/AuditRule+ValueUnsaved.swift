import PalierModel
import PalierSetup

extension AuditRule {
  /// A running value that no file has.
  static let valueUnsaved = AuditRule(
    "running-value-unsaved",
    .warning,
    Text(
      en: "A running value that the file does not have",
      fr: "Une valeur courante que le fichier n'a pas"
    ),
    consequence: Text(
      en:
        "A value set by a statement (CONFIG SET, SET GLOBAL) is gone at the next restart: what was mended under load comes back with the next reboot.",
      fr:
        "Une valeur fixée par une instruction (CONFIG SET, SET GLOBAL) disparaît au prochain redémarrage : ce qui fut réparé sous charge revient au prochain reboot."
    ),
    fix: Text(
      en: "Write the running value into the file (Redis: CONFIG REWRITE), or set the file's value.",
      fr:
        "Écrire la valeur courante dans le fichier (Redis : CONFIG REWRITE), ou remettre celle du fichier."
    ),
    manual: Manual("https://redis.io/docs/latest/commands/config-set/", "7.0")
  ) { subject in
    subject.programs.flatMap { program in
      program.unsaved.map { difference in
        let (key, value, file) = (
          difference.setting.key, difference.value, difference.setting.value
        )
        let since =
          program.hidesCommandLine
          ? Text(en: "given at start or set since", fr: "donné au démarrage ou fixé depuis")
          : Text(en: "set since its start", fr: "fixé depuis son démarrage")
        return program.occurrence(
          difference.setting.place,
          mark: key,
          Text(
            en: "\(program.title) runs with \(key) = \(value), \(since); the file says \(file).",
            fr: "\(program.title) tourne avec \(key) = \(value), \(since) ; le fichier dit \(file)."
          )
        )
      }
    }
  }
}

extension RunningProgram {
  /// An occurrence on a line of one of its files.
  func occurrence(_ place: Place, mark: String, _ message: Text) -> Occurrence {
    let lines = files[place.file].lines
    var occurrence = Occurrence(
      file: files[place.file].path,
      line: place.line,
      text: lines.indices.contains(place.line - 1) ? lines[place.line - 1] : "",
      mark: mark,
      message
    )
    occurrence.isOfFile = true
    return occurrence
  }

  /// An occurrence that no line of a file shows.
  func occurrence(_ message: Text) -> Occurrence {
    Occurrence(file: processFile, line: 1, text: "", message)
  }
}
