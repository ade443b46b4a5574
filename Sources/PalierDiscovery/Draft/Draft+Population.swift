import PalierModel

extension AccessLogFindings {
  /// The logs, as a draft names them beside a value.
  var sources: String {
    let names = files.map { $0.name.split(separator: "/").last.map(String.init) ?? $0.name }
    return names.count > 2
      ? "\(names[0]) … \(names[names.count - 1])" : names.joined(separator: ", ")
  }
}

extension Draft {
  /// Writes `population`, and what the logs say that has no key.
  func writePopulation(to page: inout DraftPage) {
    page.gap()
    if let logs { describe(logs, on: &page) }
    let known = populationLines(page)
    if !known.isEmpty {
      page.line("population:")
      for (code, place) in known { page.line(code, indent: 2, from: place) }
    }
    let daily = logs?.visitorsPerDay?.high ?? 0
    let registered = Int(DraftPage.rounded(max(5_000, daily * 10)))
    let month = Text(en: "month", fr: "mois")(page.language)
    var answers = ["registered: \(registered)", "growth: 3..6 %/\(month)"]
    if logs?.visitorsPerDay == nil { answers.append("daily_active: 8..12 %") }
    if logs?.peakShare == nil { answers.append("peak_hour: 15 %") }
    if (logs?.sessions ?? 0) == 0 { answers.append("session: 10 min") }
    let question: Text =
      logs == nil
      ? Text(
        en: "How many people are there, and how often do they come?",
        fr: "Combien de personnes y a-t-il, et à quel rythme viennent-elles ?"
      )
      : Text(
        en: "How many people have an account, and how fast does their number grow?",
        fr: "Combien de personnes ont un compte, et à quel rythme leur nombre croît-il ?"
      )
    if known.isEmpty {
      page.ask(question, answers: ["population:"] + answers.map { "  " + $0 })
    } else {
      page.ask(question, indent: 2, answers: answers)
    }
  }

  /// The keys that the logs answer, each with its place.
  private func populationLines(_ page: DraftPage) -> [(String, String)] {
    guard let logs else { return [] }
    let place = logs.sources
    let day = Text(en: "day", fr: "jour")(page.language)
    var lines: [(String, String)] = []
    if let visitors = logs.visitorsPerDay, visitors.low > 0 {
      let whole = visitors.map { $0.rounded() }
      lines.append(("daily_active: " + Draft.numbers(whole), place))
    }
    if let sessions = logs.sessionsPerVisitor, sessions > 0 {
      lines.append(("sessions: \(page.rate(sessions))/\(day)", place))
    }
    if let requests = logs.actionsPerVisitor, requests > 0 {
      lines.append(("requests: \(page.rate(requests))/\(day)", place))
    }
    if let share = logs.peakShare {
      lines.append(("peak_hour: \(page.percent(share))", place))
    }
    if logs.sessions > 0 {
      // A visit goes on after its last request, for as long as anyone looks at a page.
      let low = max(1, logs.sessionLength.rounded())
      let high = max(low, (logs.sessionLength + (logs.think ?? 0)).rounded())
      lines.append(("session: \(page.quantity(from: low, to: high, .time))", place))
    }
    if let burst = logs.peakHour?.burst, burst >= 1 {
      lines.append(("burst: \(page.rate(burst))", place))
    }
    return lines
  }

  /// Whole numbers, as an interval if they differ.
  private static func numbers(_ value: Interval) -> String {
    let all = [value.low, value.mid, value.high].map { String(Int($0)) }
    return value.isExact ? all[0] : all.joined(separator: "..")
  }

  private func describe(_ logs: AccessLogFindings, on page: inout DraftPage) {
    for fact in logs.facts { page.comment(fact.line) }
    page.comment(
      Text(
        en: """
          Who comes is told by address and browser: people behind one address with equal browsers \
          count as one, and who changes address counts twice. A session ends after 30 minutes \
          without a request; how long its last page is looked at, a log does not say.
          """,
        fr: """
          Les visiteurs sont distingués par adresse et navigateur : des gens derrière une même \
          adresse avec le même navigateur comptent pour un, et qui change d'adresse compte deux \
          fois. Une session finit après 30 minutes sans requête ; combien de temps sa dernière \
          page est regardée, un journal ne le dit pas.
          """
      )
    )
    if logs.visitorsPerDay == nil {
      page.comment(
        Text(
          en: "The logs cover no whole day, so they do not say how people spread over one.",
          fr:
            "Les journaux ne couvrent aucune journée entière : la répartition dans la journée reste inconnue."
        )
      )
    }
  }
}
