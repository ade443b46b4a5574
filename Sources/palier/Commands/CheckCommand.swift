import Foundation
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
        en: "Read a dossier: mistakes, contradictions, peak load",
        fr: "Lire un dossier : erreurs, contradictions, charge"
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
        ),
        Text(
          en: """
            Statements that cannot all be true are told with their places, why they do not go \
            together, and what would be right: limits beyond the machine, connections beyond the \
            database, totals that do not add up, capacities that no test reached. \
            Docs/contradictions.md lists the rules.
            """,
          fr: """
            Les affirmations qui ne peuvent pas être vraies ensemble sont dites avec leur place, la \
            raison pour laquelle elles ne vont pas ensemble, et ce qui serait juste : limites \
            au-delà de la machine, connexions au-delà de la base, totaux faux, capacités qu'aucun \
            essai n'a atteintes. Docs/contradictions.fr.md énumère les règles.
            """
        ),
      ],
      arguments: [.dossier],
      options: [],
      examples: [
        CommandDeclaration.Example(
          line: "palier check palier.yaml",
          meaning: Text(
            en: """
              says whether the dossier can be used; the exit status is 0, 1 where statements \
              contradict each other, or 3 where it cannot be read.
              """,
            fr: """
              dit si le dossier est utilisable ; le code de retour est 0, 1 si des affirmations se \
              contredisent, ou 3 s'il est illisible.
              """
          )
        )
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let file = invocation.arguments.words[0]
    let (system, mistakes) = try Dossier.load(file)
    let directory = URL(filePath: file).deletingLastPathComponent().path
    let wrong = DataFiles.mistakes(in: system, besides: directory)
    guard wrong.isEmpty else { throw DossierError.mistakes(mistakes + wrong, in: file) }
    let missing = NamedFile.all(of: system, besides: directory).filter { !$0.exists }
    let diagnostics = mistakes + missing.map { $0.diagnostic(.warning) }
    let peak = PeakLoad(system.population, round: system.round)
    let contradictions = Contradictions.findings(in: system)
    let language = invocation.console.language
    try invocation.console.answer(
      CheckReport(system, diagnostics, contradictions, peak, in: language),
      schema: Schema("palier.check")
    ) {
      let found = diagnostics.map { $0.rendered(in: language) + "\n" }.joined()
      let page = CheckPage(
        file: file,
        system: system,
        contradictions: contradictions,
        peak: peak
      )
      return found + page.told(in: language, width: invocation.console.width)
        + invocation.console.render(page.document)
    }
    return contradictions.contains(where: \.matters) ? .no : .yes
  }
}
