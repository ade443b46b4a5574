import PalierModel

/// `palier help`: lists the commands, or explains one.
enum HelpCommand {
  static let command = Command(
    declaration: CommandDeclaration(
      name: "help",
      family: .help,
      summary: Text(
        en: "List the commands, or explain one",
        fr: "Énumérer les commandes, ou en expliquer une"
      ),
      description: [],
      arguments: [
        ArgumentDeclaration(
          Text(en: "COMMAND", fr: "COMMANDE"),
          Text(en: "the command to explain", fr: "la commande à expliquer"),
          isRequired: false,
          completion: .none
        )
      ],
      options: [],
      examples: [
        CommandDeclaration.Example(
          line: "palier help load",
          meaning: Text(
            en: "explains `palier load`, with examples.",
            fr: "explique « palier load », avec des exemples."
          )
        )
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    guard let name = invocation.arguments.words.first else {
      try overview(invocation.console)
      return .yes
    }
    try page(CommandLineParser(commands: Command.declarations).find(name), invocation.console)
    return .yes
  }

  /// Prints the list of commands.
  static func overview(_ console: Console) throws {
    let commands = Command.declarations
    try console.answer(
      CommandList(commands: commands.map { CommandReport($0, in: console.language) }),
      schema: Schema("palier.help")
    ) {
      HelpOverview(
        commands: commands,
        language: console.language,
        width: console.width,
        style: console.style
      ).text
    }
  }

  /// Prints the page of a command.
  static func page(_ command: CommandDeclaration, _ console: Console) throws {
    try console.answer(
      CommandList(commands: [CommandReport(command, in: console.language)]),
      schema: Schema("palier.help")
    ) {
      HelpPage(
        command: command,
        language: console.language,
        width: console.width,
        style: console.style
      ).text
    }
  }
}

private struct CommandList: Encodable {
  let commands: [CommandReport]
}
