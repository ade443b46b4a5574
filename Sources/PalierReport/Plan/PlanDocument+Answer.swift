import PalierModel
import PalierPlanning
import PalierProof

extension PlanDocument {
  var answerBlock: Answer {
    let verdict: Answer.Verdict =
      switch answer {
      case .yes: .yes
      case .no: .no
      case .undecided: .undecided
      }
    let shortages = contents.growth?.shortages ?? []
    if !shortages.isEmpty {
      return Answer(
        .no,
        Prose(PlanDocument.tooSmall),
        details: shortages.map(shortage) + [hypothesis, bottleneck].compactMap(\.self)
      )
    }
    guard let capacity else {
      guard contents.calibration != nil else {
        if let measured { return tested(measured, verdict) }
        return Answer(
          .undecided,
          Prose(PlanDocument.unknownDemands),
          details: [allowance, storageDetail].compactMap(\.self) + withChanges
        )
      }
      return Answer(
        .undecided,
        en: "No capacity can be said: the dossier has no objective, or no load breaks one.",
        fr:
          "Aucune capacité ne peut être dite : le dossier n'a pas d'objectif, ou aucune charge n'en fait manquer un."
      )
    }
    let details = [comparison, bottleneck, storageDetail, indecision].compactMap(\.self)
    return Answer(
      verdict,
      en: "The system should hold \(capacity) \(unit.unit(of: capacity.mid)) at the same time.",
      fr: "La capacité devrait être de \(capacity) \(unit.unit(of: capacity.mid)) en même temps.",
      details: details
    )
  }

  /// The answer that a test gives which the dossier names.
  private func tested(_ measured: MeasuredCapacity, _ verdict: Answer.Verdict) -> Answer {
    Answer(
      verdict,
      en:
        "A test that the dossier names measured a capacity of \(measured.users) people at the same time.",
      fr:
        "Un essai que nomme le dossier a mesuré une capacité de \(measured.users) personnes en même temps.",
      details: [comparison].compactMap(\.self) + withChanges
        + [Prose(PlanDocument.nothingPredicted), allowance, storageDetail].compactMap(\.self)
    )
  }

  /// What tests measured with changes of the dossier.
  private var withChanges: [Prose] {
    named.changed.map { capacity in
      let change = capacity.change ?? ""
      return Prose(
        en: "With its change \(code: change) a test measured \(capacity.users).",
        fr: "Avec son changement \(code: change), un essai en a mesuré \(capacity.users)."
      )
    }
  }

  private static let nothingPredicted = Text(
    en:
      "Nothing is predicted: `palier calibrate` measures in a few minutes at light load what a request costs.",
    fr:
      "Rien n'est prédit : « palier calibrate » mesure en quelques minutes à faible charge ce que coûte une requête."
  )

  private static let tooSmall = Text(
    en: "The machine is too small for what is planned to be on it.",
    fr: "La machine est trop petite pour ce qui doit s'y trouver."
  )

  /// What there is too little of.
  private func shortage(_ resource: TierResource) -> Prose {
    let limit = resource.limit ?? resource.used
    if resource.name == "machine.memory" {
      return Prose(
        en: "The memory of \(limit) does not hold what the services take: \(resource.used).",
        fr:
          "La mémoire de \(limit) ne contient pas ce que prennent les services : \(resource.used)."
      )
    }
    return Prose(
      en: "The disk of \(limit) does not hold what is planned for it: \(resource.used).",
      fr: "Le disque de \(limit) ne contient pas ce qui lui est destiné : \(resource.used)."
    )
  }

  /// The capacity that the cores and workers would have.
  private var hypothesis: Prose? {
    capacity.map {
      Prose(
        en: "Its cores and workers alone would hold \($0) \(unit.unit(of: $0.mid)).",
        fr: "Ses cœurs et workers seuls porteraient \($0) \(unit.unit(of: $0.mid))."
      )
    }
  }

  private static let unknownDemands = Text(
    en:
      "No capacity can be said: nobody has measured what a request costs. `palier calibrate` tells in a few minutes at light load, or declare `demand` for each action.",
    fr:
      "Aucune capacité ne peut être dite : personne n'a mesuré ce que coûte une requête. « palier calibrate » le dit en quelques minutes à faible charge ; sinon, déclarez « demand » pour chaque action."
  )

  /// What a request may cost, where nobody knows what it does.
  private var allowance: Prose? {
    guard contents.asked == nil, let peak = contents.peak, let requests = peak.requests?.peak,
      let allowance = peak.allowance(on: contents.system.machine)
    else { return nil }
    let share = PeakLoad.busyShare
    let measure =
      allowance.value.low < PlanDocument.farFromBusy
      ? Prose(Text(verbatim: ""))
      : Prose(
        Text(
          en: " Pages of usual sites take far less; making documents, images or exports may not.",
          fr:
            " Les pages des sites usuels en prennent bien moins ; produire documents, images ou exports, pas toujours."
        )
      )
    return Prose(
      en:
        "Requests at the peak: \(requests), from \(peak.concurrent) people. The cores, \(percent: share) busy, bear that while a request takes at most \(allowance) of CPU time.",
      fr:
        "Requêtes à la pointe : \(requests), de \(peak.concurrent) personnes. Les cœurs, occupés à \(percent: share), le supportent tant qu'une requête prend au plus \(allowance) de temps processeur."
    ) + measure
  }

  /// Seconds of CPU time of one request beyond which hardly any page of a site goes.
  private static let farFromBusy = 2.0

  /// The load beside the capacity.
  private var comparison: Prose? {
    guard let headroom else { return nil }
    // A percentage is read as a factor beyond twice.
    let isFactor = headroom.ratio.mid > 2
    let ratio = Figure(
      headroom.ratio,
      isFactor ? .count : .ratio,
      from: measured?.users.source ?? sources.predictedCapacity
    )
    let spare =
      isFactor
      ? Prose(
        en: "Headroom (capacity over load): \(ratio) times.",
        fr: "Marge (capacité sur charge) : \(ratio) fois."
      )
      : Prose(
        en: "Headroom (capacity over load): \(ratio).",
        fr: "Marge (capacité sur charge) : \(ratio)."
      )
    if let asked = contents.asked {
      return Prose(en: "Asked about: \(asked.words). ", fr: "Charge demandée : \(asked.words). ")
        + spare
    }
    return contents.peak.map { peak in
      Prose(
        en: "People at the peak: \(peak.concurrent). ",
        fr: "Personnes à la pointe : \(peak.concurrent). "
      ) + spare
    }
  }

  private var bottleneck: Prose? {
    contents.bottlenecks.first.map { first in
      Prose(
        en: "\(code: first.station.name) gives out first: \(first.station.words).",
        fr: "\(code: first.station.name) cède en premier : \(first.station.words)."
      )
    }
  }

  /// What would decide where nothing does.
  private var indecision: Prose? {
    guard answer == .undecided else { return nil }
    guard load != nil else {
      return Prose(
        Text(
          en:
            "No load was asked about: give --users, or population in the dossier, to compare with.",
          fr:
            "Aucune charge n'était demandée : donnez --users, ou population dans le dossier, pour comparer."
        )
      )
    }
    return Prose(
      Text(
        en:
          "Load and capacity overlap within their bounds. A narrower population, a longer calibration or `palier prove` decides.",
        fr:
          "La charge et la capacité se recoupent dans leurs bornes. Une population plus précise, un calibrage plus long ou « palier prove » en décide."
      )
    )
  }
}
