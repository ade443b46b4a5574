import PalierCatalogue
import PalierModel
import PalierPlanning

extension OffersDocument {
  /// What could not be compared, and what would change that.
  var notCompared: [Text] {
    let selection = contents.selection
    var notes: [Text] = []
    for (other, count) in selection.inOtherCurrencies.sorted(by: { $0.key < $1.key }) {
      notes.append(
        Text(
          en:
            "Offers in \(other): \(count). A rate (`--rate \(other)=…\(currency)`) would compare them.",
          fr:
            "Offres en \(other) : \(count). Un taux (« --rate \(other)=…\(currency) ») les ferait comparer."
        )
      )
    }
    if selection.reserved > 0 {
      notes.append(
        Text(
          en:
            "Prices that bind for three years: \(selection.reserved). `--reserved` compares them.",
          fr:
            "Prix qui engagent pour trois ans : \(selection.reserved). « --reserved » les compare."
        )
      )
    }
    if selection.unpriced > 0 {
      notes.append(
        Text(
          en: "Shapes without a price: \(selection.unpriced).",
          fr: "Tailles sans prix : \(selection.unpriced)."
        )
      )
    }
    if selection.unshaped > 0 {
      notes.append(
        Text(
          en: "Prices without cores or memory: \(selection.unshaped).",
          fr: "Prix dont les cœurs ou la mémoire ne sont pas connus : \(selection.unshaped)."
        )
      )
    }
    if selection.elsewhere > 0 {
      notes.append(
        Text(
          en:
            "Entries of other providers, or not known to be in the region: \(selection.elsewhere).",
          fr:
            "Entrées d'autres fournisseurs, ou dont rien ne dit qu'elles sont dans la région : \(selection.elsewhere)."
        )
      )
    }
    return notes.isEmpty
      ? [Text(en: "Nothing: all entries were.", fr: "Rien : toutes les entrées l'ont été.")] : notes
  }

  /// What the answer rests on.
  var reading: [Text] {
    let question = choice.question
    var notes = [
      Text(
        en:
          "An offer holds if it has enough of everything in at least \(percent: 1 - question.risk) of \(choice.worlds) worlds drawn within the bounds of what is asked for; all offers meet the same worlds.",
        fr:
          "Une offre suffit si elle a assez de tout dans au moins \(percent: 1 - question.risk) de \(choice.worlds) mondes tirés dans les bornes de ce qui est demandé ; toutes les offres rencontrent les mêmes mondes."
      ),
      Text(
        en:
          "Regret: what is paid on average above the cheapest that would have held; where an offer is too small, a month counts as \(question.penalty) times that one's. Least trouble: the cheapest that still holds after three years of the growth; memory does not grow with people.",
        fr:
          "Regret : ce qu'on paie en moyenne au-dessus de la moins chère qui aurait suffi ; quand une offre est trop petite, un mois compte \(question.penalty) fois le prix de celle-là. Moins de tracas : la moins chère qui suffit encore après trois ans de croissance ; la mémoire ne croît pas avec les personnes."
      ),
    ]
    if contents.needs.work != nil { notes += speeds }
    let sellers = Set(contents.selection.volumes.map(\.entry.provider)).sorted()
    if !sellers.isEmpty, contents.needs.disk != nil {
      let names = sellers.joined(separator: ", ")
      notes.append(
        Text(
          en:
            "Where a disk is too small and the catalogue has the price of volumes (\(names)), one is bought for what is needed at most, and enlarged later without a move.",
          fr:
            "Quand un disque est trop petit et que le catalogue a le prix des volumes (\(names)), il en est acheté un pour ce qu'il faut au plus, agrandi ensuite sans déménager."
        )
      )
    }
    notes.append(
      Text(
        en:
          "Other disk and transfer that are bought apart reject nothing and are not in the price. Prices are compared as published, with or without VAT.",
        fr:
          "Les autres disques et le transfert achetés à part n'écartent rien et ne sont pas dans le prix. Les prix sont comparés tels que publiés, avec ou sans TVA."
      )
    )
    return notes + legend
  }

  private var speeds: [Text] {
    let speed = choice.question.coreSpeed
    let unknown = choice.assessments.count { $0.offer.coreSpeed == nil }
    let reference =
      contents.calibration?.isDeclared == false
      ? Text(en: "the calibrated machine", fr: "la machine calibrée")
      : Text(en: "the machine of the dossier", fr: "la machine du dossier")
    var notes: [Text] = []
    let known = choice.assessments.count - unknown
    if known > 0 {
      notes.append(
        Text(
          en:
            "The cores of \(known) offers are as fast as their entries say, or as clock × instructions a cycle say beside the dossier's own offer, within a fifth.",
          fr:
            "Les cœurs de \(known) offres ont la vitesse que dit leur entrée, ou que disent horloge × instructions par cycle face à l'offre du dossier, à un cinquième près."
        )
      )
    }
    if unknown > 0 {
      notes.append(
        Text(
          en:
            "Nobody says how fast the cores of these offers are (\(unknown)): assumed \(speed.low) to \(speed.high) times those of \(reference).",
          fr:
            "Personne ne dit la vitesse des cœurs de ces offres (\(unknown)) : supposée de \(speed.low) à \(speed.high) fois celle de \(reference)."
        )
      )
    }
    if contents.needs.workload?.bound != nil {
      notes.append(
        Text(
          en:
            "Cores come from an M/M/c surface, interpolated: its utilisation is off by at most \(percent: contents.surface.largestError, decimals: 1) between its lines. Pools, locks and programs that use one core only are not part of it: `palier plan` simulates them.",
          fr:
            "Les cœurs viennent d'une surface M/M/c interpolée : son utilisation s'écarte d'au plus \(percent: contents.surface.largestError, decimals: 1) entre ses lignes. Réserves, verrous et programmes limités à un cœur n'en font pas partie : « palier plan » les simule."
        )
      )
    }
    return notes
  }

  /// What the marks mean that are shown.
  private var legend: [Text] {
    let shown = Row.rows(choice.satisfying, top: contents.top).flatMap {
      $0.assessment.offer.marks(on: contents.today, in: currency)
    }
    let sign = Text(
      en: "(!): the entry is old, undated, of low trust or in conflict.",
      fr: "(!) : l'entrée est ancienne, sans date, peu fiable ou contredite."
    )
    return [sign]
      + OfferMark.allCases.filter(shown.contains).map {
        Text(en: "\($0.word): \($0.meaning).", fr: "\($0.word) : \($0.meaning).")
      }
  }
}
