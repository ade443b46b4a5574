public import PalierModel
public import PalierPlanning
public import PalierProof

/// What `palier report` writes: the complete dossier of a system, a chapter a file.
///
/// Chapters tell what the plan holds, and compute nothing.
public struct DossierDocument: Sendable {
  /// All that a dossier tells, as plain values.
  public struct Contents: Sendable {
    /// The plan.
    public var plan: DossierPlan
    /// The path of the dossier's file, as commands name it.
    public var file: String
    /// The proofs, in the order in which they are told; empty where there is none yet.
    public var proofs: [Proof]
    /// For each proof the system as its target was.
    public var systems: [System]
    /// Variants that were predicted from the calibration of another one.
    public var promises: [Promise]
    /// How wrong predictions have been so far.
    public var history: PredictionHistory

    /// The contents of a dossier; by default one of a system of which nothing was proved.
    public init(
      plan: DossierPlan,
      file: String,
      proofs: [Proof] = [],
      systems: [System] = [],
      promises: [Promise] = [],
      history: PredictionHistory = PredictionHistory()
    ) {
      self.plan = plan
      self.file = file
      self.proofs = proofs
      self.systems = systems
      self.promises = promises
      self.history = history
    }
  }

  let contents: Contents

  /// The document of a dossier.
  public init(_ contents: Contents) { self.contents = contents }

  var plan: DossierPlan { contents.plan }
  var system: System { contents.plan.system }
  var growth: GrowthPlan { contents.plan.growth }
  var sources: Sources { Sources(history: contents.history) }

  /// The plan as `palier plan` tells it, whose sections are chapters here.
  var planned: PlanDocument { PlanDocument(planContents) }

  /// The plan as `palier plan` has it.
  public var planContents: PlanDocument.Contents {
    var contents = PlanDocument.Contents(
      system: plan.system,
      calibration: plan.calibration,
      peak: plan.peak,
      asked: nil,
      capacity: plan.capacity,
      bottlenecks: plan.bottlenecks,
      prediction: plan.prediction,
      history: self.contents.history,
      growth: plan.growth
    )
    contents.claims = plan.claims
    return contents
  }

  /// Whether the peak is borne, as the plan answers it.
  public var answer: Verdict { planned.answer }

  /// The document.
  public var document: Document {
    let day = growth.today.iso
    let basis = planned.subtitle
    var document = Document(
      title: Text(
        en: "\(system.name): capacity dossier",
        fr: "\(system.name) : dossier de capacité"
      ),
      subtitle: Text(en: "\(day), \(basis)", fr: "\(day), \(basis)")
    ) {
      planned.answerBlock
      summaryChapter
      tiersChapter
      loadChapter
      dataChapter
      architectureChapter
      offersChapter
      costsChapter
      planned.roadmapSection(growth)
      planned.decisionsSection(growth)
      migrationChapter
      recommendationChapter
      ClaimsChapter.section(plan.claims)
      proofsChapter
      figuresChapter
    }
    document.blocks = document.blocks.map { $0.withoutEmptyColumns() }
    document.hasContents = true
    return document
  }
}
