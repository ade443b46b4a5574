import PalierModel

extension ClaimContext {
  /// How long a tier serves.
  func review(_ claim: DurabilityClaim) -> [ClaimFinding] {
    let durability = tier.map(\.durability) ?? nil
    let isOver = durability.map { $0.high <= 0 } ?? false
    let found = (isOver ? passage : durability).map {
      Figure(
        $0 * CalendarDate.month,
        .time,
        from: .predicted(model: "compound growth", error: nil)
      )
    }
    let subject = Text(en: "the tier serves for", fr: "le palier sert pendant")
    if isOver, found == nil { return [finding(subject, claim.lasts, .corrected, over)] }
    return [
      compare(
        subject,
        claim.lasts,
        with: found,
        because: durability == nil
          ? Text(
            en: "the growth of the population is not known",
            fr: "la croissance de la population n'est pas connue"
          ) : isOver ? passed : ending,
        else: Text(
          en: "count people for some months, and declare `population.growth`",
          fr: "compter les personnes quelques mois, et déclarer « population.growth »"
        )
      )
    ]
  }

  /// Months from the lower to the upper end of the tier's range at the growth given; nil where it
  /// has no such ends, or where something else ended it.
  private var passage: Interval? {
    guard tier?.end == .range, let range = tier?.declared?.range?.value, range.low > 0,
      let growth = planner.growth
    else { return nil }
    return growth.months(
      from: Interval(exactly: range.low),
      to: Interval(exactly: range.high)
    )
  }

  private var passed: Text {
    Text(
      en: "the time in which the population passes through it, at the growth given",
      fr: "le temps que met la population à le traverser, à la croissance donnée"
    )
  }

  /// Why nothing is left of a tier.
  private var over: Text {
    switch tier?.end {
    case .disk?:
      Text(
        en: "its disk does not hold what is planned today",
        fr: "son disque ne contient pas ce qui est prévu aujourd'hui"
      )
    case .capacity?:
      Text(
        en: "more people come today than it bears",
        fr: "il vient aujourd'hui plus de personnes qu'il n'en supporte"
      )
    case .range?, nil:
      Text(
        en: "already outgrown: today's population is at its upper end or beyond",
        fr: "déjà dépassé : la population d'aujourd'hui est à son extrémité ou au-delà"
      )
    }
  }

  private var ending: Text {
    switch tier?.end {
    case .capacity?:
      Text(en: "until the capacity is reached", fr: "jusqu'à ce que la capacité soit atteinte")
    case .range?:
      Text(
        en: "until the population leaves the tier's range",
        fr: "jusqu'à ce que la population sorte du palier"
      )
    case .disk?: Text(en: "until the disk is full", fr: "jusqu'à ce que le disque soit plein")
    case nil: Text(en: "nothing ends it", fr: "rien n'y met fin")
    }
  }

  /// What a disaster costs in work and time, by the backups and copies of the dossier.
  func review(_ claim: RecoveryClaim) -> [ClaimFinding] {
    var findings: [ClaimFinding] = []
    func worst(_ disasters: Set<RecoveryPlan.Finding.Disaster>) -> Figure? {
      plan.recovery.findings.filter { disasters.contains($0.disaster) }.compactMap(\.cost)
        .max { $0.mid < $1.mid }
    }
    if let point = claim.point {
      findings.append(
        compare(
          Text(en: "work that a disaster costs", fr: "travail qu'un sinistre coûte"),
          point,
          with: worst([.mistake, .lostMachine]),
          because: Text(
            en: "age of the last copy that a mistake does not reach",
            fr: "âge de la dernière copie qu'une erreur n'atteint pas"
          ),
          else: Text(
            en: "declare `backups`, and how late copies are (`lag`)",
            fr: "déclarer « backups », et le retard des copies (« lag »)"
          )
        )
      )
    }
    if let time = claim.time {
      findings.append(
        compare(
          Text(en: "time until all is back", fr: "temps jusqu'à la reprise"),
          time,
          with: worst([.restoration]),
          because: Text(
            en: "size of the copies over the rate at which they come back",
            fr: "taille des copies sur le débit auquel elles reviennent"
          ),
          else: Text(
            en: "time a restoration, and declare its rate (`restore`)",
            fr: "chronométrer une restauration, et déclarer son débit (« restore »)"
          )
        )
      )
    }
    return findings
  }
}
