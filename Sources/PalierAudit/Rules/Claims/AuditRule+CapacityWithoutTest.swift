import PalierModel
import PalierSetup

extension AuditRule {
  /// A capacity that no measurement stands behind.
  static let capacityWithoutTest = AuditRule(
    "capacity-without-test",
    .warning,
    Text(en: "A capacity that nothing measured", fr: "Une capacité que rien n'a mesurée"),
    consequence: Text(
      en:
        "Cores and gigabytes do not tell how many people fit; the same machine holds ten or ten thousand, depending on what one action costs.",
      fr:
        "Des cœurs et des gigaoctets ne disent pas combien de personnes tiennent ; la même machine en tient dix ou dix mille, selon ce que coûte une action."
    ),
    fix: Text(
      en:
        "Measure a few minutes at light load (`palier calibrate`), predict, then test at the figure given, and write date, levels and percentiles.",
      fr:
        "Mesurer quelques minutes à faible charge (« palier calibrate »), prédire, puis essayer au chiffre annoncé, et écrire date, niveaux et centiles."
    ),
    manual: Manual("https://homes.cs.washington.edu/~lazowska/qsp/", "Lazowska et al. 1984")
  ) { subject in
    guard let document = subject.document, LoadTests(document).highest == nil,
      !document.lower.contains(where: {
        $0.hasAny(["p95", "centile", "percentile", "mesuré", "measured", "we tested"])
          && !$0.contains(">")
      }),
      let line = claims(in: document).min()
    else { return [] }
    return [
      document.occurrence(
        line,
        Text(
          en: "A capacity is given, and no load test or measurement anywhere in the document.",
          fr:
            "Une capacité est annoncée, et aucun essai de charge ni aucune mesure dans tout le document."
        )
      )
    ]
  }

  /// The lines that give a capacity in people.
  private static func claims(in document: MarkdownDocument) -> [Int] {
    let tables = document.tables.flatMap { table -> [Int] in
      guard
        let column = table.header.firstIndex(where: {
          $0.lowercased().hasAny(["capacité", "capacity", "max utilisateurs", "max users"])
        })
      else { return [] }
      return table.rows.filter { row in
        row.cells.indices.contains(column) && !Measure.all(in: row.cells[column]).isEmpty
      }
      .map(\.line)
    }
    return tables + LoadTests.capacities(in: document).map(\.line)
  }
}
