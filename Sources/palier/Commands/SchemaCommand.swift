import PalierDossier
import PalierModel

/// `palier schema`: prints the schema of dossiers for editors.
enum SchemaCommand {
  static let command = Command(
    declaration: CommandDeclaration(
      name: "schema",
      family: .describe,
      summary: Text(
        en: "Print the schema of dossiers for editors",
        fr: "Afficher le schéma des dossiers pour les éditeurs"
      ),
      description: [
        Text(
          en: """
            With this JSON schema (draft 2020-12) an editor completes the keys of a dossier and \
            explains them. It knows keys and kinds of values; `palier check` knows units, names and \
            what does not go together.
            """,
          fr: """
            Avec ce schéma JSON (draft 2020-12), un éditeur complète les clés d'un dossier et les \
            explique. Il connaît les clés et les sortes de valeurs ; « palier check » connaît les \
            unités, les noms et ce qui ne va pas ensemble.
            """
        )
      ],
      arguments: [],
      options: [],
      examples: [
        CommandDeclaration.Example(
          line: "palier schema > palier.schema.json",
          meaning: Text(
            en: """
              begin the dossier with `# yaml-language-server: $schema=palier.schema.json`, and \
              editors with a YAML language server use it.
              """,
            fr: """
              commencez le dossier par « # yaml-language-server: $schema=palier.schema.json », et \
              les éditeurs dotés d'un serveur de langage YAML s'en servent.
              """
          )
        )
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let schema = Dossier.schema(in: invocation.console.language)
    try invocation.console.answer(["text": schema], schema: Schema("palier.schema")) { schema }
    return .yes
  }
}
