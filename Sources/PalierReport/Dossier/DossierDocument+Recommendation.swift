import PalierCatalogue
import PalierModel
import PalierPlanning

extension DossierDocument {
  /// What to do first, what comes next, and the budget.
  var recommendationChapter: Section {
    let recommendation = plan.recommendation
    return Section(.recommendation) {
      Notes(advice(recommendation))
      budget(recommendation)
    }
  }

  private func advice(_ recommendation: Recommendation) -> [Prose] {
    var notes = [Text.sentence(recommendation.adviceWords(file: contents.file))]
    if recommendation.diskIsTooSmall {
      notes.insert(
        Prose(
          Text(
            en:
              "Make room on the disk first: a larger one, backups elsewhere, or a shorter retention.",
            fr:
              "D'abord faire de la place sur le disque : un plus grand, les sauvegardes ailleurs, ou une rétention plus courte."
          )
        ),
        at: 0
      )
    }
    if let offers = plan.offers, let best = offers.choice.leastRegret,
      offers.choice.satisfies(best), offers.needs.work != nil
    {
      let price = best.priced.figure(in: offers.selection.filter.currency)
      notes.append(
        Prose(
          en:
            "If a machine is to be rented, \(code: best.offer.name) has the least regret: \(price).",
          fr:
            "S'il faut louer une machine, \(code: best.offer.name) a le moindre regret : \(price)."
        )
      )
    }
    if let step = recommendation.step {
      notes.append(
        Text.sentence(
          Prose(
            Text(
              en: "next, \(step.due.words): \(step.event); \(step.action)",
              fr: "ensuite, \(step.due.words) : \(step.event) ; \(step.action)"
            )
          )
        )
      )
    }
    return notes
  }

  private func budget(_ recommendation: Recommendation) -> Table? {
    guard !recommendation.budgets.isEmpty else { return nil }
    return Table(
      Text(en: "Budget", fr: "Budget"),
      columns: [
        .words(en: "Tier", fr: "Palier"), .numbers(en: "A month", fr: "Par mois"),
        .numbers(en: "Twelve months", fr: "Douze mois"),
        .numbers(en: "Once, on entering", fr: "Une fois, à l'entrée"),
      ],
      rows: recommendation.budgets.map { budget in
        [
          budget.tier.map { .name($0) } ?? .text(en: "as it is", fr: "en l'état"),
          cell(budget.monthly), cell(budget.yearly), cell(budget.once),
        ]
      }
    )
  }

  private func cell(_ figures: [Figure]) -> Cell {
    figures.first.map { .prose(Prose.list(figures, $0)) } ?? .empty
  }
}
