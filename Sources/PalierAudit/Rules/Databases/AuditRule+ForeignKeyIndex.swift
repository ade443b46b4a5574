import PalierModel
import PalierSetup

extension AuditRule {
  /// An index that Django has made already.
  static let foreignKeyIndex = AuditRule(
    "index-twice",
    .remark,
    Text(en: "An index that is there already", fr: "Un index qui existe déjà"),
    consequence: Text(
      en:
        "Django makes an index for each ForeignKey; a second one on the same column slows down every write and serves no query.",
      fr:
        "Django crée un index pour chaque ForeignKey ; un second sur la même colonne ralentit chaque écriture et ne sert à aucune requête."
    ),
    fix: Text(
      en: "Look first (SHOW INDEX FROM table), and leave it out.",
      fr: "Regarder d'abord (SHOW INDEX FROM table), et le retirer."
    ),
    manual: Manual(
      "https://docs.djangoproject.com/en/4.2/ref/models/fields/#foreignkey",
      "Django 4.2"
    )
  ) { subject in
    guard subject.mentions("django") else { return [] }
    return subject.texts(.sql).flatMap { text in
      text.lines.enumerated().compactMap { index, line -> Occurrence? in
        let low = line.lowercased()
        guard low.trimmed.hasPrefix("create index"), let open = low.lastIndex(of: "("),
          let close = low.lastIndex(of: ")"),
          open < close
        else { return nil }
        let columns = low[low.index(after: open)..<close].split(separator: ",").map(\.trimmed)
        guard columns.count == 1, columns[0].hasSuffix("_id") else { return nil }
        let column = columns[0]
        return text.occurrence(
          index + 1,
          mark: column,
          Text(
            en: "By its name \(column) is a foreign key, for which Django has made this index.",
            fr:
              "D'après son nom, \(column) est une clé étrangère, pour laquelle Django a déjà créé cet index."
          )
        )
      }
    }
  }
}
