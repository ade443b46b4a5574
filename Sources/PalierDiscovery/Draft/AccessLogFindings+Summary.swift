public import PalierModel

extension AccessLogFindings {
  /// What the logs say, in a few sentences: who asked, for what, when, and what could not be read.
  public var summary: [Text] {
    var texts = files.map { file in
      Text(
        en: "\(file.name): \(file.requests) requests in the format \(file.format.name).",
        fr: "\(file.name) : \(file.requests) requêtes au format \(file.format.name)."
      )
    }
    texts.append(period(actionCount))
    if sessions > 0 { texts.append(sessionText) }
    if thinkQuartiles.count == 3, let think { texts.append(thinkText(think)) }
    if let peakHour { texts.append(peakText(peakHour)) }
    if let text = staticText { texts.append(text) }
    if damaged > 0 { texts.append(damagedText) }
    if overflow > 0 {
      texts.append(
        Text(
          en: """
            \(overflow) requests found no room in the tables: their visitors or paths were not \
            told apart.
            """,
          fr: """
            \(overflow) requêtes n'ont pas trouvé de place dans les tables : leurs visiteurs ou \
            chemins n'ont pas été distingués.
            """
        )
      )
    }
    return texts
  }

  private func share(_ count: Int) -> Double { Double(count) / Double(max(1, requests)) }

  private func period(_ actions: Int) -> Text {
    let files = staticFiles.reduce(0) { $0 + $1.requests }
    let (from, to) = (period.lowerBound.iso, period.upperBound.iso)
    return Text(
      en: """
        From \(from) to \(to): \(percent: share(actions)) of requests are pages that people ask \
        for, \(percent: share(files)) their static files, \(percent: share(robotRequests)) come \
        from robots.
        """,
      fr: """
        Du \(from) au \(to) : \(percent: share(actions)) des requêtes sont des pages demandées par \
        des personnes, \(percent: share(files)) leurs fichiers statiques, \
        \(percent: share(robotRequests)) viennent de robots.
        """
    )
  }

  private var sessionText: Text {
    let median = sessionQuartiles.count == 3 ? sessionQuartiles[1] : 0
    return Text(
      en: """
        \(sessions) sessions of \(sessionActions, decimals: 1) actions on average; half of them \
        last less than \(median, .time), on average \(sessionLength, .time).
        """,
      fr: """
        \(sessions) sessions de \(sessionActions, decimals: 1) actions en moyenne ; la moitié dure \
        moins de \(median, .time), en moyenne \(sessionLength, .time).
        """
    )
  }

  private func thinkText(_ think: Double) -> Text {
    Text(
      en: """
        Between two actions people take \(think, .time) on average: a quarter at most \
        \(thinkQuartiles[0], .time), half at most \(thinkQuartiles[1], .time), three quarters at \
        most \(thinkQuartiles[2], .time).
        """,
      fr: """
        Entre deux actions, les gens prennent \(think, .time) en moyenne : un quart au plus \
        \(thinkQuartiles[0], .time), la moitié au plus \(thinkQuartiles[1], .time), trois quarts \
        au plus \(thinkQuartiles[2], .time).
        """
    )
  }

  private func peakText(_ peak: PeakHour) -> Text {
    let hour = peak.hour < 10 ? "0\(peak.hour):00" : "\(peak.hour):00"
    guard let burst = peak.burst else {
      return Text(
        en: """
          The busiest hour, \(peak.date.iso) \(hour), has \(peak.actions) actions: too few to say \
          how they come in bursts.
          """,
        fr: """
          L'heure la plus chargée, \(peak.date.iso) \(hour), a \(peak.actions) actions : trop peu \
          pour dire si elles viennent par à-coups.
          """
      )
    }
    return Text(
      en: """
        The busiest hour, \(peak.date.iso) \(hour), has \(peak.actions) actions; its busiest \
        minute has \(burst, decimals: 1) times its average.
        """,
      fr: """
        L'heure la plus chargée, \(peak.date.iso) \(hour), a \(peak.actions) actions ; sa minute \
        la plus chargée en a \(burst, decimals: 1) fois la moyenne.
        """
    )
  }

  private var staticText: Text? {
    guard !staticFiles.isEmpty, actionCount > 0 else { return nil }
    let bytes = staticFiles.reduce(0) { $0 + $1.bytes }
    let kinds = staticFiles.sorted {
      ($1.requests, $0.kind.rawValue) < ($0.requests, $1.kind.rawValue)
    }
    let list = kinds.map {
      Text(en: "\($0.kind.name) \($0.requests)", fr: "\($0.kind.name) \($0.requests)")
    }
    let names = Text.joined(list, separator: ", ")
    return Text(
      en: """
        Static files: \(names); \(Double(bytes) / Double(actionCount), .information) for each page.
        """,
      fr: """
        Fichiers statiques : \(names) ; \(Double(bytes) / Double(actionCount), .information) par \
        page.
        """
    )
  }

  private var damagedText: Text {
    let first = samples.map { "\($0.location.file):\($0.location.line)" }.joined(separator: ", ")
    return Text(
      en: "Damaged lines, which were left out: \(damaged); the first: \(first).",
      fr: "Lignes endommagées, laissées de côté : \(damaged) ; les premières : \(first)."
    )
  }
}
