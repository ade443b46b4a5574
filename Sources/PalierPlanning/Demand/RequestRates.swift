public import PalierModel

/// Requests a second: on the average of a day, in the busiest hour, and in its busiest minute.
public struct RequestRates: Sendable, Hashable, Codable {
  /// The average of a whole day; nil where only the peak is known.
  public let average: Figure?
  /// The average of the busiest hour; nil where only the peak is known.
  public let busiestHour: Figure?
  /// The busiest minute: what a system must bear.
  public let peak: Figure
  /// The derivation, in order.
  public let derivation: [PeakLoad.Line]

  /// The rates of `daily` people who send so many requests a day each; nil if that is not declared.
  init?(_ population: Population, daily: Figure?) {
    guard let requests = population.requests, let daily else { return nil }
    let model = Source.predicted(model: "requests a day × share of the busiest hour", error: nil)
    let day = Figure(daily.value * requests.value, .count, from: model)
    let average = Figure(day.value * (1 / 86_400), .frequency, from: model)
    let peakHour = population.peakHour ?? PeakLoad.usualPeakHour
    let hour = Figure(day.value * peakHour.value * (1 / 3_600), .frequency, from: model)
    let burst = population.burst ?? RequestRates.usualBurst
    self.average = average
    busiestHour = hour
    peak = Figure(hour.value * burst.value, .frequency, from: model)
    derivation = [
      PeakLoad.Line(
        "population.requests",
        label: Text(en: "requests of each in a day", fr: "requêtes de chacune par jour"),
        figure: requests
      ),
      PeakLoad.Line(
        "peak.requests_a_day",
        label: Text(en: "requests a day", fr: "requêtes par jour"),
        figure: day
      ),
      PeakLoad.Line(
        "peak.average_requests",
        label: Text(
          en: "requests a second on average",
          fr: "requêtes par seconde en moyenne"
        ),
        figure: average
      ),
      PeakLoad.Line(
        "population.peak_hour",
        label: Text(en: "share of the busiest hour", fr: "part de l'heure la plus chargée"),
        figure: peakHour
      ),
      PeakLoad.Line(
        "peak.busiest_hour_requests",
        label: Text(
          en: "requests a second in the busiest hour",
          fr: "requêtes par seconde à l'heure la plus chargée"
        ),
        figure: hour
      ),
      PeakLoad.Line(
        "population.burst",
        label: Text(
          en: "busiest minute over the busiest hour",
          fr: "minute la plus chargée sur l'heure la plus chargée"
        ),
        figure: burst
      ),
      PeakLoad.Line(
        "peak.requests",
        label: Text(
          en: "requests a second at the peak",
          fr: "requêtes par seconde à la pointe"
        ),
        figure: peak
      ),
    ]
  }

  /// The highest rate of people who send a request each `round` seconds, response times left out;
  /// nil if they do not pause.
  init?(_ concurrent: Figure, every round: Interval) {
    guard round.low > 0 else { return nil }
    average = nil
    busiestHour = nil
    peak = Figure(
      concurrent.value * round.map { 1 / $0 },
      .frequency,
      from: .predicted(model: "people / think time", error: nil)
    )
    derivation = []
  }

  /// How many times the average the peak is; nil where the average is not known.
  public var peakOverAverage: Interval? {
    guard let average, average.value.low > 0 else { return nil }
    // The same requests stand in both, so that only what lies between them counts.
    return Interval(
      low: peak.value.low / average.value.low,
      mid: peak.mid / average.mid,
      high: peak.value.high / average.value.high
    )
  }

  private static let usualBurst = Figure(
    Interval(low: 1, mid: 1.5, high: 3),
    .count,
    from: .assumed(
      by: "Palier",
      why: Text(
        en: "within the busiest hour a minute holds up to three times its part",
        fr: "dans l'heure la plus chargée, une minute compte jusqu'à trois fois sa part"
      )
    )
  )
}
