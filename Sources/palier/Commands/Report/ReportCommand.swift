import Foundation
import PalierModel
import PalierProof
import PalierReport

/// `palier report`: tells of proofs that were made.
enum ReportCommand {
  private static let format = Option<ReportFormat>(
    "format",
    .reportFormat,
    Text(en: "what to write the report as", fr: "le format du rapport"),
    standard: Text(
      en: "by the name of the file, else terminal",
      fr: "d'après le nom du fichier, sinon terminal"
    )
  )
  private static let output = Option<String>(
    "output",
    .file,
    Text(en: "the file to write", fr: "le fichier à écrire"),
    standard: Text(en: "standard output", fr: "la sortie standard")
  )
  private static let runs = Option<[String]>(
    "run",
    .names,
    Text(
      en: "the runs of 'palier prove' to tell of, in this order",
      fr: "les essais de « palier prove » à restituer, dans cet ordre"
    ),
    standard: Text(en: "the latest of each variant", fr: "le dernier de chaque variante")
  )

  static let command = Command(
    declaration: CommandDeclaration(
      name: "report",
      family: .tell,
      summary: Text(
        en: "Tell of proofs: terminal, Markdown, HTML, JSON",
        fr: "Restituer des preuves : terminal, Markdown, HTML, JSON"
      ),
      description: [
        Text(
          en: """
            The report takes the proofs of the system from the history: the answer, each \
            prediction beside what was measured, what gives out first, the capacity, the \
            calibration, and the source of every figure. Several variants stand side by side. It \
            sends nothing anywhere, and the HTML page needs no other file.
            """,
          fr: """
            Le rapport prend dans l'historique les preuves du système : la réponse, chaque \
            prédiction à côté de ce qui a été mesuré, ce qui cède en premier, la capacité, le \
            calibrage, et la source de chaque valeur. Plusieurs variantes sont mises côte à côte. \
            Rien n'est envoyé nulle part, et la page HTML n'a besoin d'aucun autre fichier.
            """
        ),
        Text(
          en: """
            The file is written whole or not at all: if that fails, what stood there before is \
            intact. The exit status is 0 if the report could be made, whatever its answer.
            """,
          fr: """
            Le fichier est écrit en entier ou pas du tout : en cas d'échec, ce qui s'y trouvait \
            est intact. Le code de retour est 0 si le rapport a pu être fait, quelle que soit sa \
            réponse.
            """
        ),
      ],
      arguments: [.dossier],
      options: [format.declaration, output.declaration, runs.declaration],
      examples: [
        CommandDeclaration.Example(
          line: "palier report palier.yaml --output report.html",
          meaning: Text(
            en: "writes one page that can be sent to anyone.",
            fr: "écrit une page qui peut être envoyée à n'importe qui."
          )
        ),
        CommandDeclaration.Example(
          line: "palier report palier.yaml --format markdown --lang fr --run 260131-154500-K3",
          meaning: Text(
            en: "prints the French Markdown of one run.",
            fr: "affiche le Markdown en français d'un essai."
          )
        ),
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let console = invocation.console
    let file = invocation.arguments[output]
    let asked = invocation.arguments[format]
    if console.isJSON, file == nil, let asked, asked != .json {
      throw UsageError(
        .combination(
          Text(
            en: "--json prints JSON: --format \(asked.rawValue) needs --output.",
            fr: "--json affiche du JSON : --format \(asked.rawValue) demande --output."
          )
        ),
        of: command.declaration
      )
    }
    if let file, asked == nil, ReportFormat(file: file) == nil,
      (file as NSString).pathExtension != ""
    {
      throw UsageError(
        .combination(
          Text(
            en: """
              --output \(file): what kind of file this is is not known. Known endings: html, md, \
              txt, json; or add --format.
              """,
            fr: """
              --output \(file) : le type de ce fichier n'est pas connu. Fins connues : html, md, \
              txt, json ; ou ajoutez --format.
              """
          )
        ),
        of: command.declaration
      )
    }
    let selection = try ReportSelection(invocation, runs: invocation.arguments[runs] ?? [])
    if selection.dossierHasChanged {
      console.warn(
        Text(
          en: "The dossier has changed since these runs; the report shows it as it was then.",
          fr: "Le dossier a changé depuis ces essais ; le rapport le montre tel qu'il était."
        )
      )
    }
    let object = ReportObject(selection.proofs, selection.promises, in: console.language)
    guard let file else {
      let chosen = asked ?? .terminal
      if console.isJSON || chosen == .json {
        console.write(try Schema("palier.report").json(object))
      } else if chosen == .terminal {
        console.write(console.render(selection.document))
      } else if let text = chosen.render(selection.document, in: console.language) {
        console.write(text.hasSuffix("\n") ? String(text.dropLast()) : text)
      }
      return .yes
    }
    let chosen = asked ?? ReportFormat(file: file) ?? .terminal
    let text =
      try chosen.render(selection.document, in: console.language)
      ?? Schema("palier.report").json(object) + "\n"
    try WholeFile.write(text, to: file)
    try console.answer(
      Written(file: file, format: chosen.rawValue, runs: selection.proofs.map(\.run)),
      schema: Schema("palier.report-file")
    ) {
      Text(en: "\(file) is written.", fr: "\(file) est écrit.")(console.language)
    }
    return .yes
  }

  private struct Written: Encodable {
    let file: String
    let format: String
    let runs: [String]
  }
}
