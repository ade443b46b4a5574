import PalierDossier
import PalierModel
import PalierPlanning
import PalierProof
import PalierStore

/// `palier explain`: where a figure comes from, down to what was declared or measured.
enum ExplainCommand {
  static let command = Command(
    declaration: CommandDeclaration(
      name: "explain",
      family: .plan,
      summary: Text(
        en: "Show where a figure comes from",
        fr: "Montrer d'où vient un chiffre"
      ),
      description: [
        Text(
          en: """
            Shows how a figure follows from others, and these from others, down to what the \
            dossier declares, what a run measured and what is assumed, each with its source. \
            Without FIGURE it lists the figures that it can explain, those of `palier plan --json` \
            among them. What is predicted rests on the latest calibration, or on the demands that \
            the dossier declares, and takes some seconds. It sends nothing.
            """,
          fr: """
            Montre comment un chiffre découle d'autres, et ceux-ci d'autres encore, jusqu'à ce que \
            déclare le dossier, ce qu'un essai a mesuré et ce qui est supposé, chacun avec sa \
            source. Sans CHIFFRE, énumère les chiffres explicables, dont ceux de « palier plan \
            --json ». Ce qui est prédit repose sur le dernier calibrage, ou sur les demandes que \
            déclare le dossier, et prend quelques secondes. Rien n'est envoyé.
            """
        )
      ],
      arguments: [
        ArgumentDeclaration(
          Text(en: "FIGURE", fr: "CHIFFRE"),
          Text(
            en: "the figure's name, such as capacity or peak.concurrent",
            fr: "le nom du chiffre, comme capacity ou peak.concurrent"
          ),
          isRequired: false,
          completion: .none
        ),
        .dossier,
      ],
      options: [PlanCommand.users.declaration, ProofOptions.changes.declaration],
      examples: [
        CommandDeclaration.Example(
          line: "palier explain palier.yaml",
          meaning: Text(en: "lists the figures.", fr: "énumère les chiffres.")
        ),
        CommandDeclaration.Example(
          line: "palier explain peak.concurrent palier.yaml",
          meaning: Text(
            en: "derives the people at the same time from the population.",
            fr: "déduit de la population les personnes en même temps."
          )
        ),
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let words = invocation.arguments.words
    let console = invocation.console
    let subject = try ProofSubject(invocation, file: words.last)
    let summaries = try subject.store.errorSummaries(
      system: subject.system.name,
      variant: RunJournal.key(subject.variant)
    )
    let errors = summaries.compactMap { summary in
      summary.medianAbsoluteError.map { (summary.quantity, $0) }
    }
    let asked = invocation.arguments[PlanCommand.users]?.last.map(LoadLevel.users)
    let calibration = try subject.calibration() ?? Calibration(declaredBy: subject.system)
    let planner = TierPlanner(
      system: subject.system,
      calibration: calibration,
      peak: PeakLoad(subject.system.population, round: subject.system.round),
      asked: asked?.amount
    )
    let system = subject.system
    let explainer = Explainer(
      system,
      calibration: calibration,
      asked: asked,
      errors: Dictionary(errors) { first, _ in first },
      tiers: {
        try planner.tiers(
          try system.tiers.map { (tier: $0, system: try Dossier.system(in: $0, of: system)) }
        )
      },
      decisions: { try planner.decisions() }
    )
    let panel = LivePanel(console)
    panel.draw([Text(en: "predicting…", fr: "prédiction…")(console.language)])
    defer { panel.clear() }
    guard words.count == 2 else {
      let entries = try explainer.entries()
      panel.clear()
      try console.answer(
        ExplainReport(entries, of: subject.system.name, in: console.language),
        schema: Schema("palier.explain")
      ) { ExplainPage.list(entries, in: console.language) }
      return .yes
    }
    let name = words[0]
    guard let explanation = try explainer.explanation(of: name) else {
      guard calibration != nil || !Explainer.needsDemands(name) else {
        throw ProofError.noCalibration(of: subject.system.name, variant: subject.variant)
      }
      let known = try explainer.entries().map(\.name)
      throw known.contains(name) ? ExplainError(noValueFor: name) : ExplainError(name, known: known)
    }
    panel.clear()
    try console.answer(
      ExplainReport(explanation, of: subject.system.name, in: console.language),
      schema: Schema("palier.explain")
    ) { ExplainPage.tree(explanation, in: console.language) }
    return .yes
  }
}
