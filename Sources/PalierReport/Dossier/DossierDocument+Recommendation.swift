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
      let currency = offers.selection.filter.currency
      let price = best.priced.figure(in: currency)
      let rented = Prose(
        en: "If a machine is to be rented, \(code: best.offer.name) has the least regret: \(price)",
        fr: "S'il faut louer une machine, \(code: best.offer.name) a le moindre regret : \(price)"
      )
      let doubts = best.offer.marks(on: growth.today, in: currency).filter(\.isDoubt).map(\.word)
      let words = Text.joined(doubts, separator: ", ")
      let ending =
        doubts.isEmpty
        ? Text(verbatim: ".")
        : Text(
          en: " (an entry to check before relying on it: \(words)).",
          fr: " (une entrée à vérifier avant de s'y fier : \(words))."
        )
      notes.append(rented + Prose(ending))
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
    if let lasts = recommendation.lastsBeyondStep {
      notes.append(
        Prose(
          Text(
            en:
              "By what it bears and stores, the system as it is would last until \(lasts.words): the dossier moves on before its load asks for it.",
            fr:
              "D'après ce qu'il porte et contient, le système tel qu'il est durerait jusqu'à \(lasts.words) : le dossier passe à la suite avant que la charge ne le demande."
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
