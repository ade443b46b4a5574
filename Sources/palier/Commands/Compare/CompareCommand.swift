import Foundation
import PalierLoad
import PalierModel
import PalierStore

/// `palier compare`: says whether two load tests differ by more than chance.
enum CompareCommand {
  static let command = Command(
    declaration: CommandDeclaration(
      name: "compare",
      family: .prove,
      summary: Text(
        en: "Say whether two load tests really differ",
        fr: "Dire si deux essais de charge diffèrent vraiment"
      ),
      description: [
        Text(
          en: """
            Compares the steps of two runs of `palier load` that offered the same load. Stretches \
            of time are exchanged between them at random: a difference is real where chance gives \
            one as great in at most 5 % of the cases, throughput, mean, p95 and p99 judged \
            together. Runs are named as `palier load` shows them, and found in the history, which \
            keeps the test of a URL where --store says so. Steps of less than five seconds cannot be \
            compared, nor ones that are void.
            """,
          fr: """
            Compare les pas de deux essais de « palier load » ayant offert la même charge. Des \
            tranches de temps sont échangées entre eux au hasard : une différence est réelle si le \
            hasard en donne une aussi grande dans au plus 5 % des cas, débit, moyenne, p95 et p99 \
            étant jugés ensemble. Les essais sont nommés comme « palier load » les affiche, et \
            cherchés dans l'historique, qui garde l'essai d'une URL si --store le dit. Un pas de \
            moins de cinq secondes ne peut pas être comparé, ni un pas nul.
            """
        ),
        Text(
          en: "Exit status: 0 no real difference; 1 a real one; 4 nothing could be compared.",
          fr: "État de sortie : 0 aucune différence réelle ; 1 une vraie ; 4 rien de comparable."
        ),
      ],
      arguments: [
        ArgumentDeclaration(
          Text(en: "RUN", fr: "ESSAI"),
          Text(
            en: "the first run, such as 260131-154500-K3",
            fr: "le premier essai, comme 260131-154500-K3"
          ),
          completion: .none
        ),
        ArgumentDeclaration(
          Text(en: "RUN", fr: "ESSAI"),
          Text(en: "the second run", fr: "le second essai"),
          completion: .none
        ),
      ],
      options: [],
      examples: [
        CommandDeclaration.Example(
          line: "palier compare 260131-154500-K3 260131-160200-7Q",
          meaning: Text(
            en: "is the second run slower than the first, or is it chance?",
            fr: "le second essai est-il plus lent que le premier, ou est-ce le hasard ?"
          )
        )
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let folder = invocation.storeDirectory(besides: nil)
    guard FileManager.default.fileExists(atPath: folder + "/palier.db") else {
      throw ComparisonError(.noHistory(folder))
    }
    let store = try Store(folder: folder)
    let words = invocation.arguments.words
    let comparison = LoadComparison(
      words[0],
      try steps(of: words[0], in: store),
      words[1],
      try steps(of: words[1], in: store)
    )
    let report = ComparisonReport(comparison)
    try invocation.console.answer(report, schema: Schema("palier.compare")) {
      invocation.console.render(ComparisonPage(comparison: comparison).document)
    }
    return comparison.exitStatus
  }

  private static func steps(of id: String, in store: Store) throws -> [StepResult] {
    guard let run = try store.run(id) else { throw ComparisonError(.unknown(id)) }
    guard run.kind == .load else { throw ComparisonError(.notALoad(run)) }
    return try store.steps(of: id).map { try $0.payload.decode(StepResult.self) }
  }
}
