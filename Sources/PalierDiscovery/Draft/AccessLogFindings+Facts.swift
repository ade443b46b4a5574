import PalierModel

extension AccessLogFindings {
  /// What the logs say: who asked, for what, when, and what could not be read.
  public var facts: [FoundFact] {
    var facts = files.enumerated().map { index, file in
      FoundFact(
        index > 0 ? Text(verbatim: "") : Text(en: "log", fr: "journal"),
        Text(
          en: "\(file.name): \(file.requests) requests, format \(file.format.name)",
          fr: "\(file.name) : \(file.requests) requêtes, format \(file.format.name)"
        )
      )
    }
    facts += [periodFact, requestsFact]
    if sessions > 0 { facts.append(sessionsFact) }
    if thinkQuartiles.count == 3, let think { facts.append(thinkFact(think)) }
    if let peakHour { facts.append(peakFact(peakHour)) }
    if let fact = staticFact { facts.append(fact) }
    if damaged > 0 { facts.append(damagedFact) }
    if overflow > 0 {
      facts.append(
        FoundFact(
          Text(en: "no room", fr: "trop-plein"),
          Text(
            en: """
              \(overflow) requests found no room in the tables: their visitors or paths were not \
              told apart
              """,
            fr: """
              \(overflow) requêtes n'ont pas trouvé de place dans les tables : leurs visiteurs ou \
              chemins n'ont pas été distingués
              """
          )
        )
      )
    }
    return facts
  }

  private func share(_ count: Int) -> Double { Double(count) / Double(max(1, requests)) }

  private var periodFact: FoundFact {
    let (from, to) = (period.lowerBound.iso, period.upperBound.iso)
    return FoundFact(
      Text(en: "period", fr: "période"),
      wholeDays == 1
        ? Text(en: "\(from) to \(to), 1 whole day", fr: "du \(from) au \(to), 1 jour entier")
        : Text(
          en: "\(from) to \(to), \(wholeDays) whole days",
          fr: "du \(from) au \(to), \(wholeDays) jours entiers"
        )
    )
  }

  private var requestsFact: FoundFact {
    let files = staticFiles.reduce(0) { $0 + $1.requests }
    return FoundFact(
      Text(en: "requests", fr: "requêtes"),
      Text(
        en: """
          \(percent: share(actionCount)) pages that people ask for, \(percent: share(files)) \
          static files, \(percent: share(robotRequests)) from robots
          """,
        fr: """
          \(percent: share(actionCount)) de pages demandées par des gens, \
          \(percent: share(files)) de fichiers statiques, \(percent: share(robotRequests)) de robots
          """
      )
    )
  }

  private var sessionsFact: FoundFact {
    let median = sessionQuartiles.count == 3 ? sessionQuartiles[1] : 0
    let actions = sessionActions < 2 ? "action" : "actions"
    return FoundFact(
      Text(en: "sessions", fr: "sessions"),
      Text(
        en: """
          \(sessions), of \(sessionActions, decimals: 1) actions on average; half last less than \
          \(median, .time), the average \(sessionLength, .time)
          """,
        fr: """
          \(sessions), de \(sessionActions, decimals: 1) \(actions) en moyenne ; la moitié dure moins \
          de \(median, .time), la moyenne \(sessionLength, .time)
          """
      )
    )
  }

  private func thinkFact(_ think: Double) -> FoundFact {
    FoundFact(
      Text(en: "think time", fr: "réflexion"),
      Text(
        en: """
          \(think, .time) on average between two actions; a quarter take at most \
          \(thinkQuartiles[0], .time), half \(thinkQuartiles[1], .time), three quarters \
          \(thinkQuartiles[2], .time)
          """,
        fr: """
          \(think, .time) en moyenne entre deux actions ; un quart prend au plus \
          \(thinkQuartiles[0], .time), la moitié \(thinkQuartiles[1], .time), trois quarts \
          \(thinkQuartiles[2], .time)
          """
      )
    )
  }

  private func peakFact(_ peak: PeakHour) -> FoundFact {
    let hour = peak.hour < 10 ? "0\(peak.hour):00" : "\(peak.hour):00"
    let label = Text(en: "busiest hour", fr: "pointe")
    guard let burst = peak.burst else {
      return FoundFact(
        label,
        Text(
          en: """
            \(peak.date.iso) \(hour), \(peak.actions) actions: too few to say how they come in \
            bursts
            """,
          fr: """
            \(peak.date.iso) \(hour), \(peak.actions) actions : trop peu pour dire si elles \
            viennent par à-coups
            """
        )
      )
    }
    return FoundFact(
      label,
      Text(
        en: """
          \(peak.date.iso) \(hour), \(peak.actions) actions; its busiest minute has \
          \(burst, decimals: 1) times its average
          """,
        fr: """
          \(peak.date.iso) \(hour), \(peak.actions) actions ; sa minute la plus chargée en a \
          \(burst, decimals: 1) fois la moyenne
          """
      )
    )
  }

  private var staticFact: FoundFact? {
    guard !staticFiles.isEmpty, actionCount > 0 else { return nil }
    let bytes = staticFiles.reduce(0) { $0 + $1.bytes }
    let kinds = staticFiles.sorted {
      ($1.requests, $0.kind.rawValue) < ($0.requests, $1.kind.rawValue)
    }
    let list = kinds.map {
      Text(en: "\($0.kind.name) \($0.requests)", fr: "\($0.kind.name) \($0.requests)")
    }
    let names = Text.joined(list, separator: ", ")
    return FoundFact(
      Text(en: "static files", fr: "statiques"),
      Text(
        en: "\(names); \(Double(bytes) / Double(actionCount), .information) for each page",
        fr: "\(names) ; \(Double(bytes) / Double(actionCount), .information) par page"
      )
    )
  }

  /// Places alone: what stands there may be private, and facts get into drafts.
  private var damagedFact: FoundFact {
    let places = samples.map { "\($0.location.file):\($0.location.line)" }
      .joined(separator: ", ")
    return FoundFact(
      Text(en: "damaged", fr: "endommagées"),
      damaged == 1
        ? Text(en: "1 line, left out: \(places)", fr: "1 ligne, laissée de côté : \(places)")
        : Text(
          en: "\(damaged) lines, left out; the first: \(places)",
          fr: "\(damaged) lignes, laissées de côté ; les premières : \(places)"
        )
    )
  }
}
