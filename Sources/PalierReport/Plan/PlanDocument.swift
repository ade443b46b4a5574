public import PalierModel
public import PalierPlanning
public import PalierProof

/// What `palier plan` prints: the load at the peak, the capacity, what gives out first, and what
/// the answer rests on.
public struct PlanDocument: Sendable {
  /// All that was planned, as plain values.
  public struct Contents: Sendable {
    /// The system, as its dossier describes it, with the changes.
    public var system: System
    /// Changes that the calibrated target did not have.
    public var changes: [String]
    /// The demands that the predictions rest on, measured or declared; nil where nobody knows them.
    public var calibration: Calibration?
    /// The load at the peak and how it follows from the population; nil where it does not say
    /// enough.
    public var peak: PeakLoad?
    /// The load that was asked about, where one was.
    public var asked: LoadLevel?
    /// The predicted capacity; nil without objectives, or where no load breaks them.
    public var capacity: Interval?
    /// What saturates, in order.
    public var bottlenecks: [Bottleneck]
    /// The prediction at the load that was asked about, or at the peak.
    public var prediction: StepPrediction?
    /// How wrong predictions have been so far.
    public var history: PredictionHistory
    /// Tiers, data, dates, decisions and costs; nil where only one load was planned for.
    public var growth: GrowthPlan?
    /// What became of the claims of the dossier.
    public var claims: [ClaimFinding] = []

    /// A plan.
    public init(
      system: System,
      changes: [String] = [],
      calibration: Calibration?,
      peak: PeakLoad?,
      asked: LoadLevel?,
      capacity: Interval?,
      bottlenecks: [Bottleneck],
      prediction: StepPrediction?,
      history: PredictionHistory = PredictionHistory(),
      growth: GrowthPlan? = nil
    ) {
      self.system = system
      self.changes = changes
      self.calibration = calibration
      self.peak = peak
      self.asked = asked
      self.capacity = capacity
      self.bottlenecks = bottlenecks
      self.prediction = prediction
      self.history = history
      self.growth = growth
    }
  }

  let contents: Contents

  /// The document of a plan.
  public init(_ contents: Contents) { self.contents = contents }

  /// Whether the predicted capacity bears the load that was asked about, or else that of the peak;
  /// undecided where either is not known or their intervals overlap.
  public var answer: Verdict {
    guard contents.growth?.shortages.isEmpty ?? true else { return .no }
    guard let headroom, let holds = headroom.holds else { return .undecided }
    return holds ? .yes : .no
  }

  private var sources: Sources { Sources(history: contents.history) }

  /// The load that the capacity is compared with.
  private var load: Interval? {
    contents.asked.map { Interval(exactly: $0.amount) } ?? contents.peak?.concurrent.value
  }

  /// The capacity that is known: predicted, or else measured by a test that the dossier names.
  private var headroom: Headroom? {
    guard let capacity = contents.capacity ?? measured?.users.value, let load else { return nil }
    return Headroom(capacity: capacity, over: load)
  }

  /// Capacities measured by tests that the dossier names, where nothing can be predicted.
  private var named: [MeasuredCapacity] {
    guard contents.calibration == nil, contents.changes.isEmpty else { return [] }
    if case .arrivals? = contents.asked { return [] }
    return MeasuredCapacity.all(in: contents.claims)
  }

  private var measured: MeasuredCapacity? { named.asItIs }

  private var unit: LoadLevel { contents.asked ?? contents.prediction?.load ?? .users(1) }

  private var capacity: Figure? {
    contents.capacity.map { Figure(unit.rounded($0), .count, from: sources.predictedCapacity) }
  }

  /// The document.
  public var document: Document {
    Document(
      title: contents.asked?.question(of: contents.system.name)
        ?? Text(
          en: "\(contents.system.name): how many people does it hold?",
          fr: "\(contents.system.name) : combien de personnes tiennent ?"
        ),
      subtitle: subtitle
    ) {
      answerBlock
      if let peak = contents.peak { loadSection(peak) }
      if !contents.bottlenecks.isEmpty {
        Section(.saturation) {
          ProofTelling.table(
            of: contents.bottlenecks,
            nil,
            from: sources.predicted
          )
        }
      }
      if let prediction = contents.prediction { predictionSection(prediction) }
      if let growth = contents.growth { growthSections(growth) }
      ClaimsChapter.section(contents.claims)
      if let calibration = contents.calibration {
        Section(.sensitivity) {
          basis(calibration)
        }
      }
      ProofTelling.ending(
        system: contents.system,
        sources: sources,
        measured: contents.calibration?.isDeclared == false
      )
    }
  }

  /// What the predictions rest on, listed by its weight.
  @BlockBuilder func basis(_ calibration: Calibration) -> [Block] {
    if let first = contents.bottlenecks.first, let prediction = contents.prediction {
      DemandShares(of: first.station, prediction, calibration, contents.system)
        .table(
          of: first.station,
          from: sources.predicted,
          demandsFrom: calibration.isDeclared
            ? .assumed(
              by: "dossier",
              why: Text(en: "demands that nobody has measured", fr: "demandes non mesurées")
            )
            : .measured(run: calibration.run)
        )
    }
    if calibration.isDeclared {
      Notes([PlanDocument.declaredDemands])
    } else {
      Notes([lightLoad])
      CalibrationTelling(calibration: calibration).blocks
    }
  }

  private static let declaredDemands = Text(
    en:
      "The demands are declared, not measured: CPU times are taken as exponential about them, on the machine as it is described. `palier calibrate` measures them.",
    fr:
      "Les demandes sont déclarées, non mesurées : les temps processeur sont pris exponentiels autour d'elles, sur la machine telle qu'elle est décrite. « palier calibrate » les mesure."
  )

  var subtitle: Text {
    guard let calibration = contents.calibration else {
      guard measured == nil else {
        return Text(
          en: "from the dossier and the tests that it names",
          fr: "d'après le dossier et les essais qu'il nomme"
        )
      }
      return Text(
        en: "from the dossier alone: nothing was measured",
        fr: "d'après le seul dossier : rien n'a été mesuré"
      )
    }
    guard !calibration.isDeclared else {
      return Text(
        en: "predicted from the demands that the dossier declares",
        fr: "prédit d'après les demandes que le dossier déclare"
      )
    }
    let calibrated = Proof.name(ofVariant: calibration.variant)
    let planned = Proof.name(ofVariant: calibration.variant + contents.changes).capitalised
    if contents.changes.isEmpty {
      return Text(
        en: "\(planned), predicted from calibration \(calibration.run)",
        fr: "\(planned), prédit d'après le calibrage \(calibration.run)"
      )
    }
    return Text(
      en: "\(planned), predicted from calibration \(calibration.run) of the system \(calibrated)",
      fr: "\(planned), prédit d'après le calibrage \(calibration.run) du système \(calibrated)"
    )
  }

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

  func predictionSection(_ prediction: StepPrediction) -> Section {
    Section(
      Text(
        en: "What to expect at \(prediction.load.words)",
        fr: "À quoi s'attendre à \(prediction.load.words)"
      )
    ) {
      Table(
        columns: [.words(en: "Action", fr: "Action")]
          + Quantity.allCases.map { .numbers($0.name.capitalised, from: sources.predicted($0)) },
        rows: prediction.actions.sorted { $0.key < $1.key }.map { name, action in
          [.name(name)] + Quantity.allCases.map { .interval($0.of(action), $0.dimension) }
        }
      )
      BarChart(
        Text(
          en: "How busy each part is at \(prediction.load.words)",
          fr: "Occupation de chaque partie à \(prediction.load.words)"
        ),
        categories: prediction.utilisations.map { Text(verbatim: $0.station.name) },
        axis: Axis(en: "utilisation", fr: "utilisation", .ratio, top: 1),
        series: [
          .init(
            Text(en: "predicted", fr: "prédit"),
            prediction.utilisations.map(\.utilisation),
            from: sources.predicted
          )
        ]
      )
    }
  }

  /// How it was checked that the calibration was at light load.
  private var lightLoad: Prose {
    guard let capacity else {
      return Prose(
        Text(
          en:
            "The calibration kept one request in flight at a time, held ones aside: that is light load for any system.",
          fr:
            "Le calibrage n'avait qu'une requête en cours à la fois, hors requêtes retenues : c'est une faible charge pour tout système."
        )
      )
    }
    let allowed = max(1, (0.2 * capacity.mid).rounded(.down))
    return Prose(
      en:
        "Light load was checked: the calibration kept one request in flight at a time, held ones aside, and \(allowed) would have been allowed (one, or 20% of the capacity).",
      fr:
        "La faible charge est vérifiée : le calibrage n'avait qu'une requête en cours à la fois, hors requêtes retenues ; la limite est de \(allowed) (une, ou 20 % de la capacité)."
    )
  }
}
