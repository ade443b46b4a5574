import PalierModel

extension Explainer {
  /// All figures that the load at the peak is made from, in the order of its derivation.
  var peakFigures: [Explanation] {
    (peak?.derivation ?? []).compactMap { peakFigure($0.name) }
  }

  /// People at the same time at the peak; nil if the population does not say enough.
  var concurrent: Explanation? { peakFigure("peak.concurrent") }

  /// One line of the derivation, or of what it is made from, with its own derivation.
  func peakFigure(_ name: String) -> Explanation? {
    guard let line = peak?.derivation.first(where: { $0.name == name }) else {
      return name == "peak.round" ? round : nil
    }
    guard let (equation, inputs) = derivation(of: name) else {
      return Explanation(name, line.label, line.figure)
    }
    return Explanation(name, line.label, line.figure, equation: equation, from: inputs)
  }

  /// How a line follows from others; nil where it is declared or assumed.
  private func derivation(of name: String) -> (Text, [Explanation])? {
    let population = system.population
    func inputs(_ names: String...) -> [Explanation] { names.compactMap(peakFigure) }
    switch name {
    case "peak.monthly_active":
      return share(population.monthlyActive, "population.monthly_active")
    case "peak.daily_active":
      return share(population.dailyActive, "population.daily_active")
    case "peak.arrivals":
      return (
        Text(
          en: "people a day × sessions of each × share of the busiest hour / 3,600 s",
          fr:
            "personnes par jour × sessions de chacune × part de l'heure la plus chargée / \(3_600) s"
        ),
        inputs("peak.daily_active", "population.sessions", "population.peak_hour")
      )
    case "peak.concurrent":
      guard population.concurrent == nil else { return nil }
      return peak?.arrivals == nil
        ? (
          Text(
            en: "requests a second × time from one request of a person to the next (Little's law)",
            fr:
              "requêtes par seconde × temps d'une requête d'une personne à la suivante (loi de Little)"
          ), inputs("peak.requests", "peak.round")
        )
        : (
          Text(
            en: "sessions begun a second × length of a session (Little's law)",
            fr: "sessions commencées par seconde × durée d'une session (loi de Little)"
          ), inputs("peak.arrivals", "population.session")
        )
    case "peak.requests_a_day":
      return (
        Text(
          en: "people a day × requests of each",
          fr: "personnes par jour × requêtes de chacune"
        ),
        inputs("peak.daily_active", "population.requests")
      )
    case "peak.average_requests":
      return (
        Text(en: "requests a day / 86,400 s", fr: "requêtes par jour / \(86_400) s"),
        inputs("peak.requests_a_day")
      )
    case "peak.busiest_hour_requests":
      return (
        Text(
          en: "requests a day × share of the busiest hour / 3,600 s",
          fr: "requêtes par jour × part de l'heure la plus chargée / \(3_600) s"
        ),
        inputs("peak.requests_a_day", "population.peak_hour")
      )
    case "peak.requests":
      return peak?.requests?.average == nil
        ? (
          Text(
            en: "people at the same time / time from one request to the next",
            fr: "personnes en même temps / temps d'une requête à la suivante"
          ), inputs("peak.concurrent", "peak.round")
        )
        : (
          Text(
            en: "requests a second in the busiest hour × busiest minute over it",
            fr: "requêtes par seconde à l'heure la plus chargée × sa minute la plus chargée"
          ), inputs("peak.busiest_hour_requests", "population.burst")
        )
    case "peak.round": return round.flatMap { round in round.equation.map { ($0, round.inputs) } }
    default: return nil
    }
  }

  /// People who are declared as a share of the registered; nil if they are declared as a number.
  private func share(_ part: Figure?, _ name: String) -> (Text, [Explanation])? {
    guard let part, part.dimension == .ratio else { return nil }
    let label = Text(en: "their share of the registered", fr: "leur part des inscrits")
    return (
      Text(en: "registered people × their share", fr: "inscrits × leur part"),
      [peakFigure("population.registered"), Explanation(name, label, part)].compactMap(\.self)
    )
  }

  /// From one request of a person to the next; nil without think times.
  private var round: Explanation? {
    system.round.map {
      Explanation(
        "peak.round",
        Text(
          en: "from one request of a person to the next",
          fr: "d'une requête d'une personne à la suivante"
        ),
        Figure($0, .time, from: .predicted(model: "think times", error: nil)),
        equation: Text(
          en: "1/Z = Σ n/ΣZᵢ over the activities of n actions, think times and holds Zᵢ",
          fr: "1/Z = Σ n/ΣZᵢ sur les activités de n actions, temps de réflexion et de retenue Zᵢ"
        ),
        from: pauses
      )
    }
  }

  /// Think times and holds of actions.
  var pauses: [Explanation] { thinking.filter { !$0.name.hasSuffix(".outside") } }
}
