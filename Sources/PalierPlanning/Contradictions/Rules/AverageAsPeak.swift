import PalierModel

/// The load quoted for the peak is the average of the day.
enum AverageAsPeak: ContradictionRule {
  static let identifier = "average-as-peak"
  static let severity = Diagnostic.Severity.warning
  static let title = Text(
    en: "a daily average quoted as the peak",
    fr: "une moyenne du jour donnée pour la pointe"
  )
  static let explanation = Text(
    en: """
      People do not come evenly over the 24 hours. Even if the busiest hour holds only a tenth of \
      the day's requests, it brings 2.4 times the average; at 20% it is 4.8 times. A system sized \
      for the average fails every day at the same time.
      """,
    fr: """
      Les gens ne viennent pas également au long des 24 heures. Même si l'heure la plus chargée ne \
      compte qu'un dixième des requêtes du jour, elle en amène \("2,4") fois la moyenne ; à 20 %, \
      \("4,8") fois. Un système prévu pour la moyenne cède chaque jour à la même heure.
      """
  )
  static let keys = ["claims[].load.requests", "claims[].load.peak"]
  static let example = """
    system: Cards
    claims: [ { load: { requests: 60_000/day, peak: 0.7/s } } ]
    """

  /// The least ratio of peak to average that is believed: nearly all hours alike.
  private static let flattest = 1.5

  static func findings(in system: System) -> [Contradiction] {
    system.loadClaims.compactMap { claim in
      guard let requests = claim.content.requests, let peak = claim.content.peak,
        peak.value.high < flattest * requests.value.low
      else { return nil }
      let average = requests.value.words(.frequency)
      let hour = (requests.value * Interval(2.4, 4.8)).words(.frequency)
      return finding(
        [.init(claim.path + ".load.peak", peak), .init(claim.path + ".load.requests", requests)],
        Text(
          en: "a peak of \(peak.words) is the average of the day, \(average)",
          fr: "une pointe de \(peak.words) est la moyenne du jour, \(average)"
        ),
        cure: Text(
          en: "count the busiest hour; with 10 to 20% of the day in it, the peak is \(hour)",
          fr: "comptez l'heure la plus chargée ; avec 10 à 20 % du jour, la pointe est de \(hour)"
        )
      )
    }
  }
}
