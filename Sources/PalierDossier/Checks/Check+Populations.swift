import PalierModel

extension Check {
  /// Shares have something to be a share of, and no part is larger than its whole.
  @Sendable static func populations(_ system: System) -> [Diagnostic] {
    let population = system.population
    let parts: [(name: String, figure: Figure?)] = [
      ("monthly_active", population.monthlyActive), ("daily_active", population.dailyActive),
      ("concurrent", population.concurrent),
    ]
    var findings: [Diagnostic] = []
    var whole = ("registered", population.registered?.value)
    for (name, figure) in parts {
      guard let figure else { continue }
      let isShare = figure.dimension == .ratio
      guard let registered = population.registered?.value ?? (isShare ? nil : figure.value) else {
        findings.append(shareOfNothing("population." + name, figure))
        continue
      }
      let people = isShare ? figure.value * registered : figure.value
      if let larger = whole.1, people.low > larger.high {
        findings.append(partExceeds("population." + name, figure, "population." + whole.0))
      }
      whole = (name, people)
    }
    return findings
  }

  private static func shareOfNothing(_ path: String, _ figure: Figure) -> Diagnostic {
    Diagnostic(
      .error,
      at: figure.source.location,
      offending: Quantity(figure.value, .ratio).written,
      Text(
        en: "`\(path)` is a share of the registered, and `registered` is not given",
        fr: "« \(path) » est une part des inscrits, et « registered » n'est pas donné"
      ),
      cure: Text(
        en: "add `registered: NUMBER`, or write a number of people here",
        fr: "ajoutez « \("registered: NOMBRE") », ou écrivez ici un nombre de personnes"
      )
    )
  }

  private static func partExceeds(_ path: String, _ figure: Figure, _ whole: String) -> Diagnostic {
    Diagnostic(
      .error,
      at: figure.source.location,
      offending: Quantity(figure.value, figure.dimension).written,
      Text(
        en: "`\(path)` is more than `\(whole)`, of which it is a part",
        fr: "« \(path) » dépasse « \(whole) », dont c'est une partie"
      ),
      cure: Text(en: "correct one of the two", fr: "corrigez l'un des deux")
    )
  }
}
