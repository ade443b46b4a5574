import PalierModel
import PalierSetup

extension AuditRule {
  /// The disk for so many people, given twice and very differently.
  static let diskTwice = AuditRule(
    "disk-given-twice",
    .warning,
    Text(
      en: "Two sizes of disk for the same people",
      fr: "Deux tailles de disque pour les mêmes personnes"
    ),
    consequence: Text(
      en:
        "One of the two is wrong by a multiple: too much is bought, or the disk fills up in the middle of a tier.",
      fr:
        "L'une des deux est fausse d'un multiple : on achète trop, ou le disque se remplit au milieu d'un palier."
    ),
    fix: Text(
      en:
        "Add up data, indexes, logs, files and backups for one number of people, and use that sum everywhere.",
      fr:
        "Additionner données, index, journaux, fichiers et sauvegardes pour un nombre de personnes, et reprendre cette somme partout."
    ),
    manual: Manual("contradictions.md", "Palier")
  ) { subject in
    guard let document = subject.document else { return [] }
    var given: [(people: Double, bytes: ClosedRange<Double>, line: Int)] = []
    for heading in document.headings
    where heading.title.lowercased().hasAny(["utilisateur", "users"]) {
      guard let people = Measure.all(in: heading.title).last(where: { $0.high >= 10 })?.high else {
        continue
      }
      for line in document.section(around: heading.line, level: heading.level) {
        let text = document.lowered(line).drop { " |├└─*-".contains($0) }
        guard text.hasPrefix("disque") || text.hasPrefix("disk"),
          let bytes = Measure.all(in: String(text)).lazy.compactMap(\.bytes).first
        else { continue }
        given.append((people, bytes, line))
      }
    }
    var found: [(first: Int, second: Int)] = []
    for (index, one) in given.enumerated() {
      for other in given[(index + 1)...] where other.people == one.people {
        let isApart =
          one.bytes.lowerBound > 3 * other.bytes.upperBound
          || other.bytes.lowerBound > 3 * one.bytes.upperBound
        if isApart { found.append((one.line, other.line)) }
      }
    }
    guard let first = found.first else { return [] }
    let pairs = found.map { "\($0.first)/\($0.second)" }.joined(separator: ", ")
    return [
      document.occurrence(
        first.first,
        Text(
          en:
            "For the same people another line gives less than a third of this disk, or more than three times (lines \(pairs)).",
          fr:
            "Pour les mêmes personnes, une autre ligne donne moins du tiers de ce disque, ou plus du triple (lignes \(pairs))."
        )
      )
    ]
  }
}
