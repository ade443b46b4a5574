import PalierModel

extension Objectives {
  /// The share of failed requests that a search allows where the dossier names none.
  private static let usualErrors = 0.01

  /// Puts a bound that was asked for on the command line in place of those on response times.
  mutating func replace(by bound: LatencyBound) {
    let asked = Source.assumed(
      by: "--find",
      why: Text(en: "asked for on the command line", fr: "demandé sur la ligne de commande")
    )
    let limit = Figure(Interval(exactly: bound.limit), .time, from: asked)
    responseTimes = [ResponseTime(bound.statistic, atMost: limit)]
    if errors == nil {
      errors = Figure(Interval(exactly: Objectives.usualErrors), .ratio, from: asked)
    }
  }
}
