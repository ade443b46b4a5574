import Foundation
import PalierDossier
import PalierModel

/// `palier init`: writes a commented dossier to start from.
enum InitCommand {
  private static let output = Option<String>(
    "output",
    .file,
    Text(en: "the file to write", fr: "le fichier à écrire"),
    standard: Text(verbatim: "palier.yaml")
  )
  private static let force = OptionDeclaration.flag(
    "force",
    Text(en: "replace the file if it exists", fr: "remplacer le fichier s'il existe")
  )

  static let command = Command(
    declaration: CommandDeclaration(
      name: "init",
      family: .describe,
      summary: Text(
        en: "Write a commented dossier to start from",
        fr: "Écrire un dossier commenté pour commencer"
      ),
      description: [
        Text(
          en: """
            The dossier is a text file that describes your system: its services, what its users \
            do, what they must get. Every key is explained by a comment, in the language of --lang.
            """,
          fr: """
            Le dossier est un fichier texte qui décrit votre système : ses services, ce que font \
            ses utilisateurs, ce qu'ils doivent obtenir. Un commentaire explique chaque clé, dans \
            la langue de --lang.
            """
        )
      ],
      arguments: [],
      options: [output.declaration, force],
      examples: [
        CommandDeclaration.Example(
          line: "palier init",
          meaning: Text(en: "writes palier.yaml.", fr: "écrit palier.yaml.")
        ),
        CommandDeclaration.Example(
          line: "palier init --lang fr --output site.yaml",
          meaning: Text(
            en: "writes site.yaml with French comments.",
            fr: "écrit site.yaml avec des commentaires en français."
          )
        ),
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let file = invocation.arguments[output] ?? "palier.yaml"
    let isForced = invocation.arguments.has(force)
    try write(Dossier.template(in: invocation.console.language), to: file, replacing: isForced)
    let next = ["palier check \(file)", "palier calibrate \(file)", "palier prove \(file)"]
    try invocation.console.answer(Written(file: file, next: next), schema: Schema("palier.init")) {
      Text(
        en: """
          \(file) is written. Fill it in with an editor, then:
            \(next[0])      says whether it can be used
            \(next[1])  measures the system at light load
            \(next[2])      answers, and proves it
          """,
        fr: """
          \(file) est écrit. Complétez-le avec un éditeur, puis :
            \(next[0])      dit s'il est utilisable
            \(next[1])  mesure le système à faible charge
            \(next[2])      répond, et le prouve
          """
      )(invocation.console.language)
    }
    return .yes
  }

  private static func write(_ text: String, to file: String, replacing: Bool) throws {
    do {
      // Asking first would leave a moment in which another program writes the file.
      try Data(text.utf8).write(
        to: URL(filePath: file),
        options: replacing ? .atomic : .withoutOverwriting
      )
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      throw FileError(.exists(file))
    } catch {
      throw FileError(.unwritable(file, reason: FileError.reason(error)))
    }
  }

  private struct Written: Encodable {
    let file: String
    let next: [String]
  }
}
