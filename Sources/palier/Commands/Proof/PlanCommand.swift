import Foundation
import PalierCatalogue
import PalierDossier
import PalierModel
import PalierPlanning
import PalierProof
import PalierReport

/// `palier plan`: what a calibrated system holds, and what gives out first.
enum PlanCommand {
  static let users = Option<[Int]>(
    "users",
    .levels,
    Text(
      en: "people at the same time at the peak; of several numbers, the last",
      fr: "personnes en même temps à la pointe ; de plusieurs nombres, le dernier"
    ),
    standard: Text(en: "from the population", fr: "d'après la population")
  )
  static let tried = Option<[String]>(
    "with",
    .names,
    Text(
      en: "changes to try: predicted from the calibration of the target as it is",
      fr: "changements à essayer : prédits d'après le calibrage de la cible telle qu'elle est"
    )
  )

  static let command = Command(
    declaration: CommandDeclaration(
      name: "plan",
      family: .plan,
      summary: Text(
        en: "Predict the capacity, tiers, dates and costs",
        fr: "Prédire capacité, paliers, dates et coûts"
      ),
      description: [
        Text(
          en: """
            Predicts from the calibration how many people the system holds under its objectives, \
            what saturates first, second and third, and how much room is left above the load at \
            the peak. It sends nothing: `palier prove` tests what it says.
            """,
          fr: """
            Prédit d'après le calibrage combien de personnes le système supporte dans le respect \
            de ses objectifs, ce qui sature en premier, en deuxième et en troisième, et la marge \
            au-dessus de la charge à la pointe. Rien n'est envoyé : « palier prove » vérifie ce \
            qui est dit.
            """
        ),
        Text(
          en: """
            It also says which tiers there are (those of the dossier, or those where the answer \
            changes), what is stored and when the disk is full, what must be done when, and what \
            it costs. Without a calibration it takes the demands that the dossier declares; \
            without these it says all that needs none, and which measurement would tell the rest.
            """,
          fr: """
            Dit aussi quels paliers il y a (ceux du dossier, ou ceux où la réponse change), ce qui \
            est stocké et quand le disque est plein, ce qu'il faut faire et quand, et ce que cela \
            coûte. Sans calibrage, prend les demandes que le dossier déclare ; sans elles, dit \
            tout ce qui n'en a pas besoin, et quelle mesure dirait le reste.
            """
        ),
      ],
      arguments: [.dossier],
      options: [users.declaration, tried.declaration, ProofOptions.changes.declaration],
      examples: [
        CommandDeclaration.Example(
          line: "palier plan palier.yaml --users 100",
          meaning: Text(
            en: "says whether 100 people at the same time are expected to fit.",
            fr: "dit si 100 personnes en même temps devraient tenir."
          )
        ),
        CommandDeclaration.Example(
          line: "palier plan palier.yaml --users 100 --with workers",
          meaning: Text(
            en: "says what the change `workers` would do, and keeps it beside the proof to come.",
            fr: "dit ce que ferait le changement « workers », et le garde pour la preuve à venir."
          )
        ),
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let subject = try ProofSubject(invocation)
    let tried = invocation.arguments[tried] ?? []
    let system = try Dossier.apply(changes: tried, to: subject.system)
    let levels = (invocation.arguments[users] ?? []).map(LoadLevel.users)
    let peak = PeakLoad(system.population, round: system.round)
    let measured = try subject.calibration()
    guard let calibration = measured ?? Calibration(declaredBy: system) else {
      guard peak != nil || system.declaresMoreThanAMachine else {
        throw ProofError.noCalibration(of: subject.system.name, variant: subject.variant)
      }
      return try answer(
        PlanDocument.Contents(withoutDemands: system, peak, levels.last),
        invocation
      )
    }
    let predictor = try Predictor(
      system: system,
      calibration: calibration,
      cores: PlannedCores(system.machine)
    )
    let speed = calibration.speed.mid
    let load =
      levels.last
      ?? peak.map { .users(max(1, Int(min(1_000_000, $0.concurrent.value.high).rounded(.up)))) }
    // A promise is compared at the speed that the proof will measure; a plan needs one speed only.
    let steps = try (levels.isEmpty ? load.map { [$0] } ?? [] : levels).flatMap { level in
      tried.isEmpty
        ? [try predictor.prediction(level, duration: 60, warmUp: 10, speed: speed)]
        : try predictor.forecast(level, duration: 60, warmUp: 10)?.bySpeed ?? []
    }
    let forecast = tried.isEmpty ? nil : try predictor.capacityForecast()
    let contents = PlanDocument.Contents(
      system: system,
      changes: tried,
      calibration: calibration,
      peak: peak,
      asked: levels.last,
      capacity: try forecast?.expected ?? predictor.capacity(speed: speed),
      bottlenecks: try predictor.bottlenecks(speed: speed),
      prediction: steps.last { $0.load == load && $0.speed == speed },
      history: try subject.history()
    )
    if !tried.isEmpty {
      let promise = Promise(
        variant: subject.variant + tried,
        from: subject.variant,
        calibration: calibration.run,
        capacity: contents.capacity,
        capacityForecast: forecast,
        bottlenecks: contents.bottlenecks,
        steps: steps
      )
      try subject.store.keep(promise, of: system.name, at: Date().timeIntervalSince1970)
    }
    return try answer(contents, invocation)
  }

  /// Prints a plan with what follows from it for the years to come.
  private static func answer(
    _ planned: PlanDocument.Contents,
    _ invocation: Invocation
  ) throws -> ExitStatus {
    var contents = planned
    let outlook = try Outlook(
      contents.system,
      tiers: try contents.system.tiers.map {
        (tier: $0, system: try Dossier.system(in: $0, of: contents.system))
      },
      calibration: contents.calibration,
      peak: contents.peak,
      asked: contents.asked?.amount,
      capacity: contents.capacity,
      bottlenecks: contents.bottlenecks,
      prediction: contents.prediction,
      catalogue: try Catalogue.shipped(),
      today: CalendarDate(secondsSince1970: Date().timeIntervalSince1970)
    )
    contents.growth = outlook.growth
    contents.claims = outlook.claims
    let document = PlanDocument(contents)
    try invocation.console.answer(
      PlanObject(contents, answer: document.answer, in: invocation.console.language),
      schema: Schema("palier.plan")
    ) { invocation.console.render(document.document) }
    switch document.answer {
    case .yes: return .yes
    case .no: return .no
    case .undecided:
      let isQuestion = contents.asked != nil || contents.peak != nil
      return isQuestion || contents.calibration == nil ? .measurement : .yes
    }
  }
}

extension PlanDocument.Contents {
  /// A plan from the dossier alone, nothing being known of what requests cost.
  fileprivate init(withoutDemands system: System, _ peak: PeakLoad?, _ asked: LoadLevel?) {
    self.init(
      system: system,
      calibration: nil,
      peak: peak,
      asked: asked,
      capacity: nil,
      bottlenecks: [],
      prediction: nil
    )
  }
}

extension System {
  /// True if data, tiers or costs can be planned without knowing what requests cost.
  fileprivate var declaresMoreThanAMachine: Bool {
    !data.isEmpty || !tiers.isEmpty || !costs.isEmpty || !claims.isEmpty
  }
}
