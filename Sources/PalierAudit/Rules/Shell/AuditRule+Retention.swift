import PalierModel
import PalierSetup

extension AuditRule {
  /// Backups that are kept so long that the disk cannot hold them.
  static let retentionBeyondDisk = AuditRule(
    "retention-beyond-disk",
    .warning,
    Text(
      en: "Backups kept beyond the disk",
      fr: "Des sauvegardes gardées au-delà du disque"
    ),
    consequence: Text(
      en:
        "If the data are as large as the document allows, the disk fills up before the first backup is old enough to go: then the backup fails, and where it shares the disk with the data, the database stops too.",
      fr:
        "Si les données sont aussi grandes que le document le permet, le disque se remplit avant que la première sauvegarde soit assez vieille pour partir : la sauvegarde échoue alors et, si elle partage le disque avec les données, la base s'arrête aussi."
    ),
    fix: Text(
      en:
        "Keep fewer whole copies (7 daily, 4 weekly), compress the dump, or use a tool that stores what is the same only once (restic, borg), elsewhere.",
      fr:
        "Garder moins de copies entières (7 quotidiennes, 4 hebdomadaires), comprimer l'export, ou prendre un outil qui ne range qu'une fois ce qui est identique (restic, borg), ailleurs."
    ),
    manual: Manual(
      "https://www.gnu.org/software/findutils/manual/html_node/find_html/Age-Ranges.html",
      "4.9"
    )
  ) { subject in
    guard let document = subject.document, let disk = DocumentData.disk(of: subject),
      let data = DocumentData(document),
      document.lower.contains(where: {
        $0.hasAny(["sauvegarde", "backup"]) && $0.hasAny(["quotidien", "daily", "chaque jour"])
      })
    else { return [] }
    return BackupScript.all(in: subject).compactMap { script -> Occurrence? in
      let kept = script.deletions.compactMap { command -> (days: Double, line: Int)? in
        guard let place = command.words.firstIndex(of: "-mtime"),
          command.words.indices.contains(place + 1),
          let days = Double(command.words[place + 1].drop { $0 == "+" })
        else { return nil }
        return (days, command.line)
      }
      // What is older than N whole days goes: N + 1 of them are there.
      guard let longest = kept.max(by: { $0.days < $1.days }) else { return nil }
      let copies = longest.days + 1
      let (low, high) = (data.bytes.lowerBound, data.bytes.upperBound)
      guard copies * high > disk.bytes else { return nil }
      let place = String(disk.line)
      return script.text.occurrence(
        longest.line,
        mark: "-mtime",
        Text(
          en:
            "\(copies) daily copies of \(low, .information) – \(high, .information) take up to \(copies * high, .information); the disk of line \(place) has \(disk.bytes, .information), for everything.",
          fr:
            "\(copies) copies quotidiennes de \(low, .information) – \(high, .information) prennent jusqu'à \(copies * high, .information) ; le disque de la ligne \(place) a \(disk.bytes, .information), pour tout."
        )
      )
    }
  }
}
