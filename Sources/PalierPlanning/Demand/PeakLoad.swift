public import PalierModel

/// How many people use a system at the same time in its busiest hour, and how that follows from
/// its population.
///
/// Little's law: concurrency = sessions begun a second × seconds of a session. With A daily active
/// people, k sessions each, a share h of them in the busiest hour and sessions of S seconds,
/// N = A·k·h·S / 3600. Registered or monthly active people are never taken for load.
public struct PeakLoad: Sendable, Hashable, Codable {
  /// One step of the derivation: what it is, and its figure.
  public struct Line: Sendable, Hashable, Codable {
    /// What the figure is.
    public var label: Text
    /// The figure.
    public var figure: Figure

    /// A line.
    public init(label: Text, figure: Figure) {
      self.label = label
      self.figure = figure
    }
  }

  /// People at the same time at the peak.
  public let concurrent: Figure
  /// Sessions begun a second at the peak, where they are known.
  public let arrivals: Figure?
  /// The derivation, in order.
  public let derivation: [Line]

  /// The load at the peak; nil if the population does not say enough.
  public init?(_ population: Population) {
    if let declared = population.concurrent {
      concurrent = declared
      arrivals = nil
      derivation = [
        Line(
          label: Text(en: "people at the same time", fr: "personnes en même temps"),
          figure: declared
        )
      ]
      return
    }
    guard let session = population.session, let daily = PeakLoad.daily(population) else {
      return nil
    }
    let sessions =
      population.sessions
      ?? Figure(
        Interval(exactly: 1),
        .count,
        from: .assumed(
          by: "Palier",
          why: Text(en: "one session a day and person", fr: "une session par jour et par personne")
        )
      )
    let peakHour =
      population.peakHour
      ?? Figure(
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
    let little = Source.predicted(
      model: "Little's law",
      error: nil
    )
    let rate = Figure(
      daily.value * sessions.value * peakHour.value * (1 / 3_600),
      .frequency,
      from: little
    )
    arrivals = rate
    concurrent = Figure(rate.value * session.value, .count, from: little)
    derivation = [
      Line(label: Text(en: "people a day", fr: "personnes par jour"), figure: daily),
      Line(label: Text(en: "sessions of each", fr: "sessions de chacune"), figure: sessions),
      Line(
        label: Text(en: "share of the busiest hour", fr: "part de l'heure la plus chargée"),
        figure: peakHour
      ),
      Line(
        label: Text(en: "sessions begun a second", fr: "sessions commencées par seconde"),
        figure: rate
      ),
      Line(label: Text(en: "length of a session", fr: "durée d'une session"), figure: session),
      Line(
        label: Text(en: "people at the same time", fr: "personnes en même temps"),
        figure: concurrent
      ),
    ]
  }

  /// Daily active people as a number, whether declared so or as a share of the registered.
  private static func daily(_ population: Population) -> Figure? {
    guard let daily = population.dailyActive else { return nil }
    guard daily.dimension == .ratio else { return daily }
    guard let registered = population.registered else { return nil }
    return Figure(
      registered.value * daily.value,
      .count,
      from: .predicted(model: "registered × share", error: nil)
    )
  }
}
