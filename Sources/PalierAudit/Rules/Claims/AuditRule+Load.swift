import PalierModel
import PalierSetup

extension AuditRule {
  /// A rate that is the average of a whole day, given as the load.
  static let averageAsPeak = AuditRule(
    "average-as-peak",
    .warning,
    Text(
      en: "The average of a day given as the load",
      fr: "La moyenne d'un jour donnée comme la charge"
    ),
    consequence: Text(
      en:
        "Nobody comes evenly over 24 hours: the busiest hour of a site carries several times its daily average, and its busiest seconds a multiple of that. What is sized on the average fails every day.",
      fr:
        "Personne ne vient également sur 24 heures : l'heure la plus chargée d'un site porte plusieurs fois sa moyenne du jour, et ses secondes les plus chargées un multiple encore. Ce qui est dimensionné sur la moyenne cède chaque jour."
    ),
    fix: Text(
      en:
        "Give the share of the day's requests that falls into the busiest hour (10 to 20 % is common), and size on that rate.",
      fr:
        "Donner la part des requêtes du jour qui tombe dans l'heure la plus chargée (10 à 20 % est courant), et dimensionner sur ce débit."
    ),
    manual: Manual("https://sre.google/workbook/managing-load/", "SRE Workbook, ch. 11")
  ) { subject in
    guard let document = subject.document else { return [] }
    var day: (value: Double, line: Int)?
    var lines: [Int] = []
    for line in document.prose {
      let text = document.lowered(line)
      if text.hasAny(["/jour", "par jour", "/day", "per day", "a day"]),
        text.hasAny(["requ", "request"])
      {
        day = Measure.all(in: document.lines[line - 1]).first.map { ($0.low, line) }
      }
      guard let total = day, line - total.line <= 4, line > total.line,
        text.hasAny(["/seconde", "/second", "par seconde", "per second", "req/s", "/s "]),
        !text.hasAny(["moyen", "average", "pic", "peak", "pointe", "maxim"]),
        let rate = Measure.all(in: document.lines[line - 1]).first?.low, rate > 0
      else { continue }
      let average = total.value / 86_400
      if (average - rate).magnitude <= max(0.15 * average, 0.006) { lines.append(line) }
    }
    guard let first = lines.first else { return [] }
    let list = lines.map(String.init).joined(separator: ", ")
    return [
      document.occurrence(
        first,
        Text(
          en:
            "Requests a day ÷ 86,400: the average over day and night stands for the load (lines \(list)).",
          fr:
            "Requêtes par jour ÷ 86 400 : la moyenne jour et nuit tient lieu de charge (lignes \(list))."
        )
      )
    ]
  }

  /// People who are registered, or come once a month, given as the load.
  static let registeredAsLoad = AuditRule(
    "registered-as-load",
    .warning,
    Text(en: "Registered people given as the load", fr: "Des inscrits donnés comme la charge"),
    consequence: Text(
      en:
        "A machine is loaded by the people who use it at the same moment. Of registered or monthly people that may be a thousandth or a tenth, so the number says nothing about what the machine holds.",
      fr:
        "Ce sont les personnes présentes au même moment qui chargent une machine. Des inscrits ou des actifs du mois, cela peut être un millième ou un dixième : le nombre ne dit rien de ce que la machine tient."
    ),
    fix: Text(
      en:
        "Say how many people are there at the same time at the peak: daily people × share of the busiest hour × session ÷ 1 hour (Little's law).",
      fr:
        "Dire combien de personnes sont là en même temps à la pointe : personnes par jour × part de l'heure chargée × durée de session ÷ 1 heure (loi de Little)."
    ),
    manual: Manual("https://doi.org/10.1287/opre.9.3.383", "Little 1961")
  ) { subject in
    guard let document = subject.document else { return [] }
    let unit = [
      "mensuel", "monthly", "inscrit", "registered", "adhérent", "abonnés", "subscribers",
    ]
    let capacity = ["capacité", "capacity", "peut supporter", "can support", "can handle"]
    var lines: [Int] = []
    for table in document.tables {
      guard
        let column = table.header.firstIndex(where: {
          $0.lowercased().hasAny(["capacité", "capacity"])
        })
      else { continue }
      for row in table.rows where row.cells.indices.contains(column) {
        let cell = row.cells[column].lowercased()
        if cell.hasAny(unit), !Measure.all(in: cell).isEmpty { lines.append(row.line) }
      }
    }
    for line in document.prose where !document.lines[line - 1].trimmed.hasPrefix("|") {
      let text = document.lowered(line)
      let isConcurrent = text.hasAny([
        "simultan", "concurrent", "en même temps", "at the same time",
      ])
      if !isConcurrent, text.hasAny(capacity), text.hasAny(unit),
        Measure.all(in: text).contains(where: { $0.high >= 100 })
      {
        lines.append(line)
      }
    }
    var found: [Occurrence] = []
    if let first = lines.min() {
      let list = lines.sorted().map(String.init).joined(separator: ", ")
      found.append(
        document.occurrence(
          first,
          Text(
            en:
              "The capacity is given in people on the books, not in people at the same time (lines \(list)).",
            fr:
              "La capacité est donnée en personnes enregistrées, pas en personnes simultanées (lignes \(list))."
          )
        )
      )
    }
    return found + beyondConcurrent(document)
  }

  private static func beyondConcurrent(_ document: MarkdownDocument) -> [Occurrence] {
    let users = ["utilisateur", "user"]
    let promises = [
      "capacité", "capacity", "gérer", "handle", "optimisé pour", "optimized for", "prêt pour",
      "ready for",
      "suffisent", "suffice", "is enough",
    ]
    var concurrent: (value: Double, line: Int) = (0, 0)
    var claims: [(value: Double, line: Int)] = []
    for line in document.prose {
      let text = document.lowered(line)
      guard text.hasAny(users) else { continue }
      let numbers = Measure.all(in: text).filter { number in
        let isYear = number.unit.isEmpty && 1_900...2_100 ~= number.low
        return !number.unit.hasPrefix("%") && number.unit != "x" && !isYear
      }
      if text.hasAny(["simultan", "concurrent", "en même temps", "at the same time", "at once"]) {
        let most = numbers.map(\.high).max() ?? 0
        if most > concurrent.value { concurrent = (most, line) }
      } else if text.hasAny(promises),
        let most = numbers.filter({
          $0.unit.hasAny(users) || $0.rest.prefix(16).contains("util")
            || $0.unit.isEmpty && $0.rest.prefix(14).hasAny(users)
        }).map(\.high).max()
      {
        claims.append((most, line))
      }
    }
    guard concurrent.value > 0,
      let first = claims.first(where: { $0.value >= 50 * concurrent.value })
    else { return [] }
    let lines = claims.filter { $0.value >= 50 * concurrent.value }.map { String($0.line) }.joined(
      separator: ", "
    )
    let place = String(concurrent.line)
    return [
      document.occurrence(
        first.line,
        Text(
          en:
            "\(first.value) people are promised; at the same time the document knows at most \(concurrent.value) (line \(place)), \(percent: concurrent.value / first.value, decimals: 2) of them (lines \(lines)).",
          fr:
            "\(first.value) personnes sont promises ; simultanées, le document en connaît au plus \(concurrent.value) (ligne \(place)), soit \(percent: concurrent.value / first.value, decimals: 2) d'entre elles (lignes \(lines))."
        )
      )
    ]
  }

  /// An average bandwidth that does not go with the requests of the same section.
  static let bandwidthPerRequest = AuditRule(
    "bandwidth-per-request",
    .warning,
    Text(
      en: "A bandwidth that does not follow from the requests",
      fr: "Un débit qui ne découle pas des requêtes"
    ),
    consequence: Text(
      en:
        "One of the two figures is wrong by a large factor, and with it the choice of the line or of the tier.",
      fr:
        "L'un des deux chiffres est faux d'un grand facteur, et avec lui le choix de la ligne ou du palier."
    ),
    fix: Text(
      en:
        "Measure the bytes of a request (the access log has them), and multiply by the requests at the peak.",
      fr:
        "Mesurer les octets d'une requête (le journal d'accès les a), et multiplier par les requêtes à la pointe."
    ),
    manual: Manual("https://nginx.org/en/docs/http/ngx_http_log_module.html", "1.22")
  ) { subject in
    guard let document = subject.document else { return [] }
    return document.headings.compactMap { heading -> Occurrence? in
      guard heading.title.lowercased().hasAny(["utilisateur", "users"]),
        let people = Measure.all(in: heading.title).last(where: { $0.high >= 10 })?.high
      else { return nil }
      let section = document.section(around: heading.line, level: heading.level)
      var each: Double?
      for line in section {
        let text = document.lowered(line)
        if text.hasAny([
          "requêtes/utilisateur/jour", "requests/user/day", "requêtes par utilisateur et par jour",
        ]) {
          each = Measure.all(in: text).first?.high
        }
      }
      guard let each, each > 0 else { return nil }
      for line in section {
        let text = document.lowered(line)
        guard text.hasAny(["mbps", "mbit/s"]), text.hasAny(["moyen", "average"]),
          !text.contains("<"),
          let rate = Measure.all(in: text).first(where: { $0.unit.hasPrefix("mb") })?.low
        else { continue }
        let bytes = rate * 1e6 / 8 / (people * each / 86_400)
        guard bytes > 1_000_000 else { continue }
        return document.occurrence(
          line,
          Text(
            en:
              "\(people) people × \(each) requests a day at \(rate) Mbit/s on average: \(bytes, .information) for each request.",
            fr:
              "\(people) personnes × \(each) requêtes par jour à \(rate) Mbit/s en moyenne : \(bytes, .information) par requête."
          )
        )
      }
      return nil
    }
  }
}
