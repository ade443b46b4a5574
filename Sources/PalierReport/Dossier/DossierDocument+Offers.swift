import PalierCatalogue
import PalierModel
import PalierPlanning

extension DossierDocument {
  /// Machines for rent that hold the peak, and the regret of each.
  var offersChapter: Section? {
    guard let offers = plan.offers, offers.needs.asksForSomething,
      !offers.selection.offers.isEmpty
    else { return nil }
    let found = OffersDocument(
      OffersDocument.Contents(
        system: system,
        calibration: plan.calibration,
        needs: offers.needs,
        selection: offers.selection,
        choice: offers.choice,
        layouts: offers.layouts,
        surface: offers.surface,
        top: DossierDocument.offersShown,
        today: growth.today
      )
    )
    return Section(.offers) {
      Paragraph(found.answerBlock.statement)
      if !found.answerBlock.details.isEmpty { Notes(found.answerBlock.details) }
      found.needsSection
      found.answersSection
      regretChart(offers)
      found.holdingSection
      found.layoutsSection
      found.rejectedSection
      Section(en: "How to read the offers", fr: "Comment lire les offres") {
        Notes(found.notCompared + found.reading)
      }
    }
  }

  /// Offers that a table shows at most.
  private static let offersShown = 8

  /// What the cheapest offers that hold, and those just below, cost more than the best choice.
  private func regretChart(_ offers: OfferPlan) -> BarChart? {
    let choice = offers.choice
    var shown: [OfferAssessment] = []
    let candidates =
      [choice.leastRegret, choice.leastCost, choice.leastTrouble].compactMap(\.self)
      + choice.satisfying
    for candidate in candidates where shown.count < DossierDocument.offersShown {
      if !shown.contains(where: { $0.offer.name == candidate.offer.name }) {
        shown.append(candidate)
      }
    }
    guard shown.count > 1 else { return nil }
    shown.sort { $0.expectedRegret < $1.expectedRegret }
    let currency = offers.selection.filter.currency
    return BarChart(
      Text(en: "Regret of the offers", fr: "Regret des offres"),
      categories: shown.map { Text(verbatim: $0.offer.name) },
      axis: Axis(
        en: "paid a month above the best choice",
        fr: "payé par mois au-dessus du meilleur choix",
        .monthlyMoney(currency)
      ),
      series: [
        .init(
          Text(en: "expected regret", fr: "regret attendu"),
          shown.map(\.expectedRegret),
          from: .predicted(model: "search in drawn worlds", error: nil)
        )
      ]
    )
  }
}
