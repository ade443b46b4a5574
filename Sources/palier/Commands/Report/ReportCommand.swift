import Foundation
import PalierModel
import PalierProof
import PalierReport

/// `palier report`: the complete dossier of a system, or its proofs alone.
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
  private static let tables = Option<String>(
    "csv",
    .directory,
    Text(
      en: "also write each table into this folder, as a spreadsheet takes it",
      fr: "écrire aussi chaque tableau dans ce dossier, pour un tableur"
    )
  )
  private static let runs = Option<[String]>(
    "run",
    .names,
    Text(
      en: "the runs of `palier prove` to tell of, in this order",
      fr: "les essais de « palier prove » à restituer, dans cet ordre"
    ),
    standard: Text(en: "the latest of each variant", fr: "le dernier de chaque variante")
  )

  private static let proofs = OptionDeclaration.flag(
    "proofs",
    Text(
      en: "tell of the proofs alone, the latest of each variant",
      fr: "ne restituer que les preuves, la dernière de chaque variante"
    )
  )

  static let command = Command(
    declaration: CommandDeclaration(
      name: "report",
      family: .tell,
      summary: Text(
        en: "Make the complete dossier of a system",
        fr: "Faire le dossier complet d'un système"
      ),
      description: [
        Text(
          en: """
            The dossier begins with the answer; then what gives way, what to do, by when, what it \
            costs; tiers, load, data, architecture, offers, costs, roadmap, decisions, \
            recommendation with its budget; the proofs that its history holds, and every figure \
            with its source. Without a calibration it says what it cannot know, and which \
            measurement would tell. It sends nothing anywhere, and the HTML page needs no other \
            file.
            """,
          fr: """
            Le dossier commence par la réponse ; puis ce qui cède, ce qu'il faut faire, pour \
            quand, ce que cela coûte ; paliers, charge, données, architecture, offres, coûts, \
            feuille de route, décisions, recommandation et son budget ; les preuves que contient \
            l'historique, et chaque valeur avec sa source. Sans calibrage, il dit ce qu'il ne peut \
            pas savoir, et quelle mesure le dirait. Rien n'est envoyé nulle part, et la page HTML \
            n'a besoin d'aucun autre fichier.
            """
        ),
        Text(
          en: """
            With --proofs or --run it tells of the proofs alone: each prediction beside what was \
            measured, several variants side by side. What the dossier says without demands takes \
            a second; with demands, measured or declared, each tier is simulated for some seconds.
            """,
          fr: """
            Avec --proofs ou --run, il ne restitue que les preuves : chaque prédiction à côté de \
            ce qui a été mesuré, plusieurs variantes côte à côte. Sans demandes, le dossier prend \
            une seconde ; avec des demandes, mesurées ou déclarées, chaque palier est simulé \
            quelques secondes.
            """
        ),
        Text(
          en: """
            The file is written whole or not at all: if that fails, what stood there before is \
            intact. A PDF is printed by an installed Chromium or WeasyPrint, within a minute. The \
            exit status is 0 if the report could be made, whatever its answer; 3 if it could not, \
            as where a PDF is asked for and neither program is installed.
            """,
          fr: """
            Le fichier est écrit en entier ou pas du tout : en cas d'échec, ce qui s'y trouvait \
            est intact. Un PDF est imprimé par Chromium ou WeasyPrint s'il est installé, en une \
            minute au plus. Le code de retour est 0 si le rapport a pu être fait, quelle que soit \
            sa réponse ; 3 sinon, par exemple si un PDF est demandé sans aucun des deux programmes.
            """
        ),
      ],
      arguments: [.dossier],
      options: [
        format.declaration, output.declaration, tables.declaration, proofs, runs.declaration,
      ],
      examples: [
        CommandDeclaration.Example(
          line: "palier report palier.yaml --output report.html",
          meaning: Text(
            en: "writes one page that can be sent to anyone.",
            fr: "écrit une page qui peut être envoyée à n'importe qui."
          )
        ),
        CommandDeclaration.Example(
          line: "palier report palier.yaml --output dossier.pdf --lang fr --csv tableaux",
          meaning: Text(
            en: "writes the French PDF, and its tables for a spreadsheet.",
            fr: "écrit le PDF en français, et ses tableaux pour un tableur."
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
              --output \(file): what kind of file this is is not known. Known endings: html, pdf, md, \
              txt, json; or add --format.
              """,
            fr: """
              --output \(file) : le type de ce fichier n'est pas connu. Fins connues : html, pdf, \
              md, txt, json ; ou ajoutez --format.
              """
          )
        ),
        of: command.declaration
      )
    }
    let isPDF = (asked ?? file.flatMap { ReportFormat(file: $0) }) == .pdf
    guard !isPDF || file != nil else {
      throw UsageError(
        .combination(
          Text(
            en: "--format pdf needs --output: a PDF is no text for a terminal.",
            fr: "--format pdf demande --output : un PDF n'est pas un texte pour un terminal."
          )
        ),
        of: command.declaration
      )
    }
    // Whether it can be printed is known before the plan, which may take a while.
    let printer = isPDF ? try PDFPrinter() : nil
    let told = try Told(invocation, runs: invocation.arguments[runs], proofsAlone: proofs)
    if told.dossierHasChanged {
      console.warn(
        Text(
          en: "The dossier has changed since these runs; their proofs show it as it was then.",
          fr: "Le dossier a changé depuis ces essais ; leurs preuves le montrent tel qu'il était."
        )
      )
    }
    if let folder = invocation.arguments[tables] {
      let written = try CSVFolder.write(told.document, to: folder, in: console.language)
      console.note(
        Text(
          en: "\(folder): \(written.count) tables are written.",
          fr: "\(folder) : \(written.count) tableaux sont écrits."
        )
      )
    }
    guard let file else {
      let chosen = asked ?? .terminal
      if console.isJSON || chosen == .json {
        console.write(try Schema("palier.report").json(told.object))
      } else if chosen == .terminal {
        console.write(console.render(told.document))
      } else if let text = chosen.render(told.document, in: console.language) {
        console.write(text.hasSuffix("\n") ? String(text.dropLast()) : text)
      }
      return .yes
    }
    let chosen = asked ?? ReportFormat(file: file) ?? .terminal
    if let printer {
      let page = HTMLRenderer(language: console.language).render(told.document)
      try WholeFile.write(try printer.print(page), to: file)
    } else {
      let text =
        try chosen.render(told.document, in: console.language)
        ?? Schema("palier.report").json(told.object) + "\n"
      try WholeFile.write(text, to: file)
    }
    try console.answer(
      Written(file: file, format: chosen.rawValue, runs: told.runs),
      schema: Schema("palier.report-file")
    ) {
      Text(en: "\(file) is written.", fr: "\(file) est écrit.")(console.language)
    }
    return .yes
  }

  /// What is written, whichever of the two reports it is.
  private struct Told {
    let document: Document
    let object: ReportObject
    let runs: [String]
    let dossierHasChanged: Bool

    init(_ invocation: Invocation, runs asked: [String]?, proofsAlone: OptionDeclaration) throws {
      let language = invocation.console.language
      if asked != nil || invocation.arguments.has(proofsAlone) {
        let selection = try ReportSelection(invocation, runs: asked ?? [])
        document = selection.document
        object = ReportObject(selection.proofs, selection.promises, in: language)
        runs = selection.proofs.map(\.run)
        dossierHasChanged = selection.dossierHasChanged
      } else {
        let report = try DossierReport(invocation)
        let dossier = DossierDocument(report.contents)
        document = dossier.document
        object = ReportObject(
          report.contents.proofs,
          report.contents.promises,
          plan: PlanObject(dossier.planContents, answer: dossier.answer, in: language),
          in: language
        )
        runs = report.contents.proofs.map(\.run)
        dossierHasChanged = report.dossierHasChanged
      }
    }
  }

  private struct Written: Encodable {
    let file: String
    let format: String
    let runs: [String]
  }
}
