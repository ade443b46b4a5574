import PalierModel
import PalierSetup

extension AuditRule {
  /// A capacity with a cache that is not above the one without it.
  static let capacityWithCache = AuditRule(
    "capacity-with-and-without",
    .warning,
    Text(
      en: "A capacity with a cache that is below the one without",
      fr: "Une capacité avec cache inférieure à celle sans cache"
    ),
    consequence: Text(
      en:
        "One of the two is no measurement. Either the cache is bought for nothing, or the system without it holds far less than it says.",
      fr:
        "L'une des deux n'est pas une mesure. Soit le cache est acheté pour rien, soit le système sans lui tient bien moins qu'annoncé."
    ),
    fix: Text(
      en: "Test both at the same load, and give the share of requests that the cache answers.",
      fr: "Essayer les deux sous la même charge, et donner la part de requêtes que le cache sert."
    ),
    manual: Manual("https://homes.cs.washington.edu/~lazowska/qsp/", "Lazowska et al. 1984")
  ) { subject in
    guard let document = subject.document else { return [] }
    let without = document.prose.compactMap { line -> (value: Double, line: Int)? in
      let text = document.lowered(line)
      guard text.hasAny(["capacité", "capacity"]), !text.hasPrefix("#"),
        !text.trimmed.hasPrefix("|"), !text.contains("cache"),
        let heading = document.headings.last(where: { $0.line < line }),
        !heading.title.lowercased().hasAny(["cache", "redis"]),
        let measure = Measure.all(in: text).first(where: {
          $0.unit.hasAny(["utilisateur", "user"]) && $0.high >= 10
        })
      else { return nil }
      return (measure.high, line)
    }
    guard let most = without.max(by: { $0.value < $1.value }) else { return [] }
    return document.tables.flatMap { table -> [Occurrence] in
      let column = table.header.firstIndex {
        $0.lowercased().hasAny(["utilisateur", "user", "capacité", "capacity"])
      }
      guard let column, column > 0 else { return [] }
      return table.rows.compactMap { row in
        guard row.cells[0].lowercased().contains("cache"), row.cells.indices.contains(column),
          let measure = Measure.all(in: row.cells[column]).first, !measure.isOpen,
          measure.low < most.value
        else { return nil }
        let (low, high, value) = (measure.low, measure.high, most.value)
        return document.occurrence(
          row.line,
          Text(
            en: "\(low)–\(high) with the cache; line \(String(most.line)) has \(value) without it.",
            fr: "\(low)–\(high) avec le cache ; la ligne \(String(most.line)) a \(value) sans lui."
          )
        )
      }
    }
  }
}
