import PalierDossier
import PalierModel
import PalierPlanning
import PalierReport

/// `palier check`: reads a dossier and says what was understood, and what is wrong with it.
enum CheckCommand {
  static let command = Command(
    declaration: CommandDeclaration(
      name: "check",
      family: .describe,
      summary: Text(
        en: "Read a dossier: mistakes, and the load at the peak",
        fr: "Lire un dossier : erreurs, et charge à la pointe"
      ),
      description: [
        Text(
          en: """
            Every mistake is shown with its line, its column and what would be right. If there is \
            none, the check says what it understood, and derives from the population how many \
            people use the system at the same time at the peak, by Little's law, each number with \
            its source. It sends nothing anywhere.
            """,
          fr: """
            Chaque erreur est montrée avec sa ligne, sa colonne et ce qui serait juste. S'il n'y \
            en a pas, la commande dit ce qu'elle a compris, et déduit de la population combien de \
            personnes utilisent le système en même temps à la pointe, par la loi de Little, chaque \
            nombre avec sa source. Elle n'envoie rien nulle part.
            """
        )
      ],
      arguments: [.dossier],
      options: [],
      examples: [
        CommandDeclaration.Example(
          line: "palier check palier.yaml",
          meaning: Text(
            en: "says whether the dossier can be used; the exit status is 0 or 3.",
            fr: "dit si le dossier est utilisable ; le code de retour est 0 ou 3."
          )
        )
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let file = invocation.arguments.words[0]
    let (system, diagnostics) = try Dossier.load(file)
    let peak = PeakLoad(system.population)
    let language = invocation.console.language
    try invocation.console.answer(
      CheckReport(system, diagnostics, peak, in: language),
      schema: Schema("palier.check")
    ) {
      let found = diagnostics.map { $0.rendered(in: language) + "\n" }.joined()
      return found
        + invocation.console.render(CheckPage(file: file, system: system, peak: peak).document)
    }
    return .yes
  }
}
