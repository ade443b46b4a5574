import PalierModel

extension AccessLogFindings {
  /// What follows from what was counted.
  init(
    files: [File],
    lines: Int,
    bytes: Int,
    damaged: Int,
    samples: [DamagedLine],
    tally: AccessLogTally
  ) {
    self.files = files
    self.lines = lines
    self.bytes = bytes
    self.damaged = damaged
    self.samples = samples
    requests = tally.requests
    robotRequests = tally.robots.requests
    otherRequests = tally.otherMethods
    staticFiles = StaticKind.allCases.map {
      Files(
        kind: $0,
        requests: tally.files[$0.rawValue].requests,
        bytes: tally.files[$0.rawValue].bytes
      )
    }.filter { $0.requests > 0 }
    let actionCount = tally.actions.reduce(0) { $0 + $1.requests } + tally.overflow
    self.actionCount = actionCount
    actions = FoundAction.all(in: tally, of: actionCount)
    responseBytes = tally.bytes
    let all = Double(max(1, tally.requests))
    clientErrors = Double(tally.statuses[3]) / all
    serverErrors = Double(tally.statuses[4]) / all
    let first = min(tally.first, tally.last)
    period =
      CalendarDate(
        secondsSince1970: Double(first)
      )...CalendarDate(
        secondsSince1970: Double(tally.last)
      )
    length = tally.last - first
    let sessions = tally.visitors.sessions
    self.sessions = sessions.count
    sessionLength = Double(sessions.lengths) / Double(max(1, sessions.count))
    sessionQuartiles = sessions.histogram.quantiles([0.25, 0.5, 0.75], of: [0])
    sessionActions = Double(sessions.actions) / Double(max(1, sessions.count))
    let thinks = tally.actions.reduce(0) { $0 + $1.thinks }
    let thinkSum = tally.actions.reduce(0) { $0 + $1.thinkSum }
    think = thinks > 0 ? Double(thinkSum) / Double(thinks) : nil
    thinkQuartiles = tally.thinks.quantiles(
      [0.25, 0.5, 0.75],
      of: Array(tally.actions.indices)
    )
    overflow = tally.overflow + tally.visitors.overflow + tally.hours.overflow

    let days = Days(tally.hours, first: first, last: tally.last)
    wholeDays = days.whole.count
    visitorsPerDay = days.visitors
    sessionsPerVisitor = days.sessionsPerVisitor
    actionsPerVisitor = days.actionsPerVisitor
    peakShare = days.peakShare
    peakHour = PeakHour(tally.hours)
  }
}

extension AccessLogFindings.PeakHour {
  /// The hour with most actions, the first of equals.
  fileprivate init?(_ hours: Hours) {
    let best = hours.hours.indices.max { left, right in
      let (a, b) = (hours.hours[left], hours.hours[right])
      return (a.actions, -a.number) < (b.actions, -b.number)
    }
    guard let best, hours.hours[best].actions > 0 else { return nil }
    let hour = hours.hours[best]
    date = CalendarDate(secondsSince1970: Double(hour.number) * 3_600)
    self.hour = hour.number % 24
    actions = hour.actions
    busiestMinute = Int(hours.minutes(ofHour: best).max() ?? 0)
  }
}

/// What the days that a log covers as a whole have in common.
private struct Days {
  /// The days, from 1970, of which at most an hour is missing at either end.
  let whole: [Int]
  private let hours: [Int: [Hours.Hour]]
  private let people: [Int: Int]

  init(_ hours: Hours, first: Int, last: Int) {
    let slack = 3_600
    whole = hours.people.keys.filter {
      $0 * 86_400 >= first - slack && ($0 + 1) * 86_400 <= last + slack
    }.sorted()
    self.hours = Dictionary(grouping: hours.hours) { $0.number / 24 }
    people = hours.people
  }

  private func sessions(_ day: Int) -> Int { (hours[day] ?? []).reduce(0) { $0 + $1.sessions } }

  var visitors: Interval? {
    let counts = whole.compactMap { people[$0] }.map(Double.init)
    return interval(of: counts)
  }

  var peakShare: Interval? {
    // With few sessions the busiest hour is an accident.
    let shares = whole.filter { sessions($0) >= 50 }.map { day in
      Double((hours[day] ?? []).map(\.sessions).max() ?? 0) / Double(sessions(day))
    }
    return interval(of: shares)
  }

  var sessionsPerVisitor: Double? { perVisitor { sessions($0) } }

  var actionsPerVisitor: Double? {
    perVisitor { day in (hours[day] ?? []).reduce(0) { $0 + $1.actions } }
  }

  private func perVisitor(_ count: (Int) -> Int) -> Double? {
    let visitors = whole.reduce(0) { $0 + (people[$1] ?? 0) }
    guard visitors > 0 else { return nil }
    return Double(whole.reduce(0) { $0 + count($1) }) / Double(visitors)
  }

  private func interval(of values: [Double]) -> Interval? {
    guard let low = values.min(), let high = values.max() else { return nil }
    return Interval(low: low, mid: values.reduce(0, +) / Double(values.count), high: high)
  }
}
