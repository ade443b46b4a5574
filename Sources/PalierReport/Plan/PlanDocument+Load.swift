import PalierModel
import PalierPlanning

extension PlanDocument {
  /// The load at the peak, how it follows from the population, and why an average is none.
  func loadSection(_ peak: PeakLoad) -> Section {
    Section(.load) {
      Table(
        columns: [
          .words(
            en: "Where the load comes from (Little's law)",
            fr: "D'où vient la charge (loi de Little)"
          ), .numbers(en: "Value", fr: "Valeur"),
        ],
        rows: peak.derivation.map { [.text($0.label), .figure($0.figure)] }
      )
      if let rates = peak.requests, let average = rates.average, let ratio = rates.peakOverAverage {
        Paragraph(
          en:
            "The average of a day, \(average), misleads: at the peak there are \(rates.peak), \(ratio.mid) times as many. Requests that wait at the peak are not served by the idle hours of the night.",
          fr:
            "La moyenne d'une journée, \(average), trompe : à la pointe il y en a \(rates.peak), soit \(ratio.mid) fois plus. Les heures creuses de la nuit ne servent pas les requêtes qui attendent à la pointe."
        )
      }
    }
  }
}
