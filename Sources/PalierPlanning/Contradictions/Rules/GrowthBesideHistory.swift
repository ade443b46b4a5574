import PalierModel

/// The growth that is declared is not the one that the history shows.
enum GrowthBesideHistory: ContradictionRule {
  static let identifier = "growth-beside-history"
  static let severity = Diagnostic.Severity.warning
  static let title = Text(
    en: "a growth that the history does not show",
    fr: "une croissance que l'historique ne montre pas"
  )
  static let explanation = Text(
    en: """
      Every date of a plan follows from the growth. The months that have passed are the best that is \
      known of it: a growth outside their trend, its uncertainty included, is a hope or an old \
      figure, unless something has changed that the history cannot know yet.
      """,
    fr: """
      Toutes les dates d'un plan découlent de la croissance. Les mois passés sont ce qu'on en sait \
      de mieux : une croissance hors de leur tendance, incertitude comprise, est un espoir ou un \
      vieux chiffre, sauf si quelque chose a changé que l'historique ne peut pas encore savoir.
      """
  )
  static let keys = ["population.growth", "population.history"]
  static let example = """
    system: Club
    population:
      registered: 1_000
      growth: 15 %/month
      history: { 2025-01: 820, 2025-02: 852, 2025-03: 880, 2025-04: 925, 2025-05: 958, 2025-06: 1_000 }
    """

  static func findings(in system: System) -> [Contradiction] {
    let population = system.population
    guard let growth = population.growth, let trend = population.trend,
      growth.value.low > trend.rate.high || growth.value.high < trend.rate.low
    else { return [] }
    let shown = trend.rate.words(.growth)
    return [
      finding(
        [
          .init("population.growth", growth),
          .init("population.history", trend.last.people),
        ],
        Text(
          en: "a growth of \(growth.words), where the history shows \(shown)",
          fr: "une croissance de \(growth.words), quand l'historique montre \(shown)"
        ),
        cure: Text(
          en: "leave `growth` out to plan with the trend, or say why the future differs",
          fr: "retirez « growth » pour prévoir avec la tendance, ou dites pourquoi l'avenir diffère"
        )
      )
    ]
  }
}
