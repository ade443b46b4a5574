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

  var sources: Sources { Sources(history: contents.history) }

  /// The load that the capacity is compared with.
  var load: Interval? {
    contents.asked.map { Interval(exactly: $0.amount) } ?? contents.peak?.concurrent.value
  }

  /// The capacity that is known: predicted, or else measured by a test that the dossier names.
  var headroom: Headroom? {
    guard let capacity = contents.capacity ?? measured?.users.value, let load else { return nil }
    return Headroom(capacity: capacity, over: load)
  }

  /// Capacities measured by tests that the dossier names, where nothing can be predicted.
  var named: [MeasuredCapacity] {
    guard contents.calibration == nil, contents.changes.isEmpty else { return [] }
    if case .arrivals? = contents.asked { return [] }
    return MeasuredCapacity.all(in: contents.claims)
  }

  var measured: MeasuredCapacity? { named.asItIs }

  var unit: LoadLevel { contents.asked ?? contents.prediction?.load ?? .users(1) }

  var capacity: Figure? {
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
