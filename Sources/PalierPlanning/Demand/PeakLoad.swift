public import PalierModel

/// How many people use a system at the same time in its busiest hour, and how that follows from
/// its population.
///
/// Little's law: concurrency = sessions begun a second × seconds of a session. With A daily active
/// people, k sessions each, a share h of them in the busiest hour and sessions of S seconds,
/// N = A·k·h·S / 3600. With r requests of each person a day and a burst b of the busiest minute over
/// the busiest hour, X = A·r·h·b / 3600 requests a second; where sessions are not declared,
/// N = X·Z, with Z seconds from one request of a person to the next. Registered or monthly active
/// people are never taken for load.
public struct PeakLoad: Sendable, Hashable, Codable {
  /// One step of the derivation: what it is, and its figure.
  public struct Line: Sendable, Hashable, Codable {
    /// The figure's stable name, such as `peak.concurrent`.
    public var name: String
    /// What the figure is.
    public var label: Text
    /// The figure.
    public var figure: Figure

    /// A line.
    public init(_ name: String, label: Text, figure: Figure) {
      self.name = name
      self.label = label
      self.figure = figure
    }
  }

  /// People at the same time at the peak.
  public let concurrent: Figure
  /// Sessions begun a second at the peak, where they are known.
  public let arrivals: Figure?
  /// Requests a second at the peak and on the average of a day, where they are known.
  public let requests: RequestRates?
  /// The derivation, in order.
  public let derivation: [Line]
  /// People active in a day, where they are known.
  let daily: Figure?
  /// People active in a month, where they are known.
  let monthly: Figure?
  /// People who have an account, where they are known.
  let registered: Figure?

  /// The load at the peak; nil if the population does not say enough.
  ///
  /// `round` is the time from one request of a person to the next, in seconds; it gives the
  /// concurrency where only requests are declared, and the requests where only people are.
  public init?(_ population: Population, round: Interval? = nil) {
    daily = PeakLoad.people(population.dailyActive, of: population.registered)
    monthly = PeakLoad.people(population.monthlyActive, of: population.registered)
    registered = population.registered
    let rates = RequestRates(population, daily: daily)
    var lines = Derivation()
    lines.add(
      "population.registered",
      Text(en: "registered people", fr: "inscrits"),
      population.registered
    )
    lines.add(
      "peak.monthly_active",
      Text(en: "people a month", fr: "personnes par mois"),
      monthly
    )
    lines.add("peak.daily_active", Text(en: "people a day", fr: "personnes par jour"), daily)
    if let declared = population.concurrent {
      arrivals = nil
      concurrent = declared
    } else if let session = population.session, let daily {
      let sessions = population.sessions ?? PeakLoad.oneSession
      let peakHour = population.peakHour ?? PeakLoad.usualPeakHour
      let rate = Figure(
        daily.value * sessions.value * peakHour.value * (1 / 3_600),
        .frequency,
        from: PeakLoad.little
      )
      arrivals = rate
      concurrent = Figure(rate.value * session.value, .count, from: PeakLoad.little)
      lines.add(
        "population.sessions",
        Text(en: "sessions of each", fr: "sessions de chacune"),
        sessions
      )
      lines.add(
        "population.peak_hour",
        Text(en: "share of the busiest hour", fr: "part de l'heure la plus chargée"),
        peakHour
      )
      lines.add(
        "peak.arrivals",
        Text(en: "sessions begun a second", fr: "sessions commencées par seconde"),
        rate
      )
      lines.add(
        "population.session",
        Text(en: "length of a session", fr: "durée d'une session"),
        session
      )
    } else if let rates, let round, round.high > 0 {
      arrivals = nil
      concurrent = Figure(rates.peak.value * round, .count, from: PeakLoad.little)
    } else {
      return nil
    }
    let people = concurrent
    let stated = rates ?? round.flatMap { RequestRates(people, every: $0) }
    requests = stated
    for line in rates?.derivation ?? [] { lines.add(line.name, line.label, line.figure) }
    if rates != nil, arrivals == nil, population.concurrent == nil, let round {
      lines.add(
        "peak.round",
        Text(
          en: "from one request of a person to the next",
          fr: "d'une requête d'une personne à la suivante"
        ),
        Figure(round, .time, from: .predicted(model: "think times", error: nil))
      )
    }
    lines.add(
      "peak.concurrent",
      Text(en: "people at the same time", fr: "personnes en même temps"),
      concurrent
    )
    if rates == nil, let stated {
      lines.add(
        "peak.requests",
        Text(
          en: "requests a second at the peak, at most",
          fr: "requêtes par seconde à la pointe, au plus"
        ),
        stated.peak
      )
    }
    derivation = lines.lines
  }

  /// People at the same time at the peak for each person of a population; nil where that population
  /// is not declared.
  public func share(of population: Tier.Population) -> Interval? {
    if population == .concurrent { return Interval(exactly: 1) }
    guard let whole = whole(of: population), whole.mid > 0 else { return nil }
    // The bounds of the concurrency hold all that is not known between the two.
    return concurrent.value * (1 / whole.mid)
  }

  /// People of a population; nil where it is not declared.
  func whole(of population: Tier.Population) -> Interval? {
    switch population {
    case .registered: registered?.value
    case .monthlyActive: monthly?.value
    case .dailyActive: daily?.value
    case .concurrent: concurrent.value
    }
  }

  /// People of a population as a number, whether declared so or as a share of the registered.
  private static func people(_ part: Figure?, of registered: Figure?) -> Figure? {
    guard let part, part.dimension == .ratio else { return part }
    guard let registered else { return nil }
    return Figure(
      registered.value * part.value,
      .count,
      from: .predicted(model: "registered × share", error: nil)
    )
  }

  static let little = Source.predicted(model: "Little's law", error: nil)

  private static let oneSession = Figure(
    Interval(exactly: 1),
    .count,
    from: .assumed(
      by: "Palier",
      why: Text(en: "one session a day and person", fr: "une session par jour et par personne")
    )
  )

  static let usualPeakHour = Figure(
    Interval(low: 0.08, mid: 0.12, high: 0.2),
    .ratio,
    from: .assumed(
      by: "Palier",
      why: Text(
        en: "the busiest hour of a site used by day holds 8 to 20% of its sessions",
        fr: "l'heure la plus chargée d'un site de jour compte 8 à 20 % de ses sessions"
      )
    )
  )

  /// The lines of a derivation, those that are known.
  private struct Derivation {
    var lines: [Line] = []

    mutating func add(_ name: String, _ label: Text, _ figure: Figure?) {
      guard let figure, !lines.contains(where: { $0.name == name }) else { return }
      lines.append(Line(name, label: label, figure: figure))
    }
  }
}
