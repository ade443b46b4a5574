import PalierModel
import PalierSetup

extension AuditRule {
  /// Cores in use that do not go with the requests that are said to come.
  static let processorPerRequest = AuditRule(
    "processor-per-request",
    .warning,
    Text(
      en: "Cores in use that do not follow from the requests",
      fr: "Des cœurs utilisés qui ne découlent pas des requêtes"
    ),
    consequence: Text(
      en:
        "By the utilisation law the cores in use are requests a second × processor time of one. One of the two is wrong by a large factor, or something else keeps the cores busy.",
      fr:
        "Selon la loi d'utilisation, les cœurs utilisés sont les requêtes par seconde × le temps de processeur d'une requête. L'un des deux est faux d'un grand facteur, ou autre chose occupe les cœurs."
    ),
    fix: Text(
      en: "Measure the processor time of a request at light load (`palier calibrate`).",
      fr: "Mesurer le temps de processeur d'une requête à faible charge (« palier calibrate »)."
    ),
    manual: Manual("https://doi.org/10.1145/356733.356735", "Denning & Buzen 1978")
  ) { subject in
    guard let document = subject.document else { return [] }
    var requests: [Double: Double] = [:]
    var cores: [(people: Double, cores: Double, line: Int)] = []
    for heading in document.headings
    where heading.title.lowercased().hasAny(["utilisateur", "users"]) {
      guard let people = Measure.all(in: heading.title).last(where: { $0.high >= 10 })?.high else {
        continue
      }
      for line in document.section(around: heading.line, level: heading.level) {
        let text = document.lowered(line)
        if text.hasAny(["requêtes/jour", "requests/day", "requêtes par jour", "requests a day"]),
          let day = Measure.all(in: text).first?.low
        {
          requests[people] = day
        }
        if text.hasAny(["utilisé", "used", "in use"]),
          let used = Measure.all(in: text).lazy.compactMap(\.cores?.lowerBound).first
        {
          cores.append((people, used, line))
        }
      }
    }
    let found = cores.compactMap { claim -> (claim: (Double, Int), day: Double, each: Double)? in
      guard let day = requests[claim.people], day > 0 else { return nil }
      // At the peak ten times the average come, at most: even then each takes longer than a second.
      let each = claim.cores * 86_400 / day / 10
      return each > 1 ? ((claim.cores, claim.line), day, each) : nil
    }
    guard let first = found.first else { return [] }
    let lines = found.map { String($0.claim.1) }.joined(separator: ", ")
    let (used, day, each) = (first.claim.0, first.day, first.each)
    return [
      document.occurrence(
        first.claim.1,
        Text(
          en:
            "\(used) cores for \(day) requests a day: even at ten times the average rate, \(each, .time) of processor for each (lines \(lines)).",
          fr:
            "\(used) cœurs pour \(day) requêtes par jour : même à dix fois le débit moyen, \(each, .time) de processeur pour chacune (lignes \(lines))."
        )
      )
    ]
  }
}
