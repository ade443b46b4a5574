import PalierModel
import PalierPlanning
import PalierProof

extension DossierDocument {
  /// What gives way, what to do, by when, what it costs, and how all this is known.
  var summaryChapter: Section {
    Section(.summary) {
      Definitions([
        (Text(en: "What gives way first", fr: "Ce qui cède en premier"), givesWay),
        (Text(en: "What to do", fr: "Ce qu'il faut faire"), whatToDo),
        (Text(en: "By when", fr: "Pour quand"), byWhen),
        (Text(en: "What it costs", fr: "Ce que cela coûte"), cost),
        (Text(en: "How this is known", fr: "Comment on le sait"), evidence),
      ])
    }
  }

  private var givesWay: Prose {
    if plan.recommendation.diskIsTooSmall, let disk = growth.storage.disk {
      let total = PlanDocument.planned(growth.storage.total(after: 0))
      let first = Prose(
        en: "the disk: \(total) are planned for \(disk)",
        fr: "le disque : \(total) sont prévus pour \(disk)"
      )
      return [busiest.map { Prose(Text(en: "; then ", fr: " ; puis ")) + $0 }].compactMap(\.self)
        .reduce(first, +)
    }
    if let busiest { return busiest }
    return Prose(
      en: "not known yet: \(code: "palier calibrate \(contents.file)") tells in a few minutes",
      fr:
        "pas encore connu : \(code: "palier calibrate \(contents.file)") le dit en quelques minutes"
    )
  }

  private var busiest: Prose? {
    plan.bottlenecks.first.map { first in
      let users = Figure(Interval(exactly: first.users), .count, from: sources.predicted)
      return Prose(
        en: "\(code: first.station.name) (\(first.station.words)), from \(users) people on",
        fr: "\(code: first.station.name) (\(first.station.words)), dès \(users) personnes"
      )
    }
  }

  private var whatToDo: Prose {
    let advice = plan.recommendation.adviceWords(file: contents.file)
    guard plan.recommendation.diskIsTooSmall else { return advice }
    return Prose(
      en:
        "make room on the disk: a larger one, backups elsewhere, or a shorter retention; then \(advice)",
      fr:
        "faire de la place sur le disque : un plus grand, les sauvegardes ailleurs, ou une rétention plus courte ; puis \(advice)"
    )
  }

  private var byWhen: Prose {
    if plan.recommendation.diskIsTooSmall {
      return Prose(
        Text(
          en: "now: the disk does not hold what is planned",
          fr: "maintenant : le disque ne contient pas ce qui est prévu"
        )
      )
    }
    guard let step = plan.recommendation.step else {
      let begun = plan.migration.phases.last { $0.due.map { $0.months.mid <= 0 } ?? false }
      if let begun {
        return Prose(
          Text(
            en: "now, if it is not done: tier \(begun.to) has begun",
            fr: "maintenant, si ce n'est pas fait : le palier \(begun.to) a commencé"
          )
        )
      }
      let grows = system.population.expectedGrowth.map { $0.value.mid > 0 } ?? false
      guard !grows || plan.capacity != nil else {
        return Prose(
          en:
            "no date follows yet: with this growth, \(code: "palier calibrate \(contents.file)") gives the day on which the capacity is reached",
          fr:
            "aucune date n'en découle encore : avec cette croissance, \(code: "palier calibrate \(contents.file)") donne le jour où la capacité est atteinte"
        )
      }
      return Prose(
        Text(
          en: "no date follows from what is known: growth and tiers would give one",
          fr:
            "aucune date ne découle de ce qui est connu : croissance et paliers en donneraient une"
        )
      )
    }
    let next = Text(en: "\(step.due.words): \(step.event)", fr: "\(step.due.words) : \(step.event)")
    guard let lasts = plan.recommendation.lastsBeyondStep else { return Prose(next) }
    return Prose(
      Text(
        en: "\(next); the system as it is would last until \(lasts.words)",
        fr: "\(next) ; le système tel qu'il est durerait jusqu'à \(lasts.words)"
      )
    )
  }

  private var cost: Prose {
    let recommendation = plan.recommendation
    let own = recommendation.budgets.first { $0.tier == recommendation.current?.name }
    guard let today = own ?? recommendation.budgets.first, let first = today.monthly.first else {
      return Prose(
        en: "no price is in the dossier: \(code: "costs") would hold them",
        fr: "le dossier n'a aucun prix : \(code: "costs") les contiendrait"
      )
    }
    let prices = Prose.list(today.monthly, first)
    let now =
      today.tier.map { tier in
        Prose(
          en: "today, on tier \(tier), \(prices)",
          fr: "aujourd'hui, au palier \(tier), \(prices)"
        )
      } ?? Prose(en: "today \(prices)", fr: "aujourd'hui \(prices)")
    let later = recommendation.budgets.first {
      $0.tier != nil && $0.tier == recommendation.next?.name && $0.monthly != today.monthly
    }
    let doubt =
      contradictedPrices.isEmpty
      ? Prose(Text(verbatim: ""))
      : Prose(
        Text(
          en: "; by the dossier's prices: the catalogue has others",
          fr: " ; aux prix du dossier : le catalogue en a d'autres"
        )
      )
    guard let later, let price = later.monthly.first, let name = later.tier else {
      return now + doubt
    }
    return now
      + Prose(
        en: "; on tier \(name) \(Prose.list(later.monthly, price))",
        fr: " ; au palier \(name), \(Prose.list(later.monthly, price))"
      ) + doubt
  }

  private var evidence: Prose {
    if let proof = contents.proofs.last {
      return Prose(
        en: "proved: load test \(proof.run) stands beside its prediction below",
        fr: "prouvé : l'essai de charge \(proof.run) est plus bas, à côté de sa prédiction"
      )
    }
    guard let calibration = plan.calibration else {
      guard plan.tested.isEmpty else {
        return Prose(
          en:
            "from the tests that the dossier names; Palier itself has predicted nothing: \(code: "palier calibrate \(contents.file)") and \(code: "palier prove \(contents.file)") would",
          fr:
            "d'après les essais que nomme le dossier ; Palier lui-même n'a rien prédit : \(code: "palier calibrate \(contents.file)") et \(code: "palier prove \(contents.file)") le feraient"
        )
      }
      return Prose(
        Text(
          en: "from the dossier alone: nothing was measured",
          fr: "d'après le seul dossier : rien n'a été mesuré"
        )
      )
    }
    guard !calibration.isDeclared else {
      return Prose(
        en:
          "from demands that the dossier declares; \(code: "palier calibrate \(contents.file)") measures them",
        fr:
          "d'après des demandes que le dossier déclare ; \(code: "palier calibrate \(contents.file)") les mesure"
      )
    }
    return Prose(
      en:
        "predicted from calibration \(calibration.run); \(code: "palier prove \(contents.file)") tests it",
      fr:
        "prédit d'après le calibrage \(calibration.run) ; \(code: "palier prove \(contents.file)") le vérifie"
    )
  }
}
