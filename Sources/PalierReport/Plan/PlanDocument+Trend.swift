import PalierModel
import PalierPlanning

extension PlanDocument {
  /// What the history of the population says of its growth; nil without a history.
  var trendSection: Section? {
    let population = contents.system.population
    guard let history = population.history else { return nil }
    return Section(.growth) {
      if let trend = population.trend {
        Paragraph(
          en:
            "From \(history.name(of: trend.first.date)) to \(history.name(of: trend.last.date)) the population grew by \(trend.figure): the median of all pairs of \(trend.count) points\(trend.seasonWords).",
          fr:
            "De \(history.name(of: trend.first.date)) à \(history.name(of: trend.last.date)), la population a crû de \(trend.figure) : la médiane de toutes les paires de \(trend.count) points\(trend.seasonWords)."
        )
        if let declared = population.growth { beside(declared, trend) }
      } else {
        Paragraph(
          Text(
            en:
              "The history has too few points to tell a growth: \(PopulationHistory.fewestPoints) at least.",
            fr:
              "L'historique a trop peu de points pour dire une croissance : il en faut \(PopulationHistory.fewestPoints) au moins."
          )
        )
      }
    }
  }

  private func beside(_ declared: Figure, _ trend: PopulationTrend) -> Paragraph {
    let disagrees = declared.value.low > trend.rate.high || declared.value.high < trend.rate.low
    return disagrees
      ? Paragraph(
        en:
          "Warning: the dossier declares \(declared), which the history does not show. All dates follow the declared growth.",
        fr:
          "Attention : le dossier déclare \(declared), ce que l'historique ne montre pas. Toutes les dates suivent la croissance déclarée."
      )
      : Paragraph(
        en: "The dossier declares \(declared), which agrees; all dates follow it.",
        fr: "Le dossier déclare \(declared), ce qui concorde ; toutes les dates suivent ce chiffre."
      )
  }
}

extension PopulationHistory {
  /// A date of it in words.
  fileprivate func name(of date: CalendarDate) -> Text {
    step == .month ? date.monthAndYear : Text(verbatim: date.iso)
  }
}

extension PopulationTrend {
  fileprivate var seasonWords: Text {
    switch season {
    case .year: Text(en: ", the season of the year taken out", fr: ", saison de l'année ôtée")
    case .week: Text(en: ", the days of the week taken out", fr: ", jours de la semaine ôtés")
    case nil: Text(verbatim: "")
    }
  }
}
