import PalierModel

/// `palier completions`: prints completions for a shell.
enum CompletionsCommand {
  static let command = Command(
    declaration: CommandDeclaration(
      name: "completions",
      family: .help,
      summary: Text(
        en: "Print completions for a shell",
        fr: "Afficher les complétions pour le shell"
      ),
      description: [],
      arguments: [
        ArgumentDeclaration(
          Text(en: "SHELL", fr: "SHELL"),
          Text(en: "the shell: bash", fr: "le shell : bash"),
          completion: .words(["bash"])
        )
      ],
      options: [],
      examples: [
        CommandDeclaration.Example(
          line: "source <(palier completions bash)",
          meaning: Text(
            en: "completes commands and options in this shell.",
            fr: "complète commandes et options dans ce shell."
          )
        )
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let shell = invocation.arguments.words[0]
    guard shell == "bash" else {
      throw UsageError(
        .combination(
          Text(
            en: "There are no completions for `\(shell)`, only for bash.",
            fr: "Il n'y a pas de complétions pour « \(shell) », seulement pour bash."
          )
        ),
        of: command.declaration
      )
    }
    let script = BashCompletion(commands: Command.declarations).script
    try invocation.console.answer(["script": script], schema: Schema("palier.completions")) {
      script
    }
    return .yes
  }
}
