import PalierModel

/// `palier man`: prints the manual page.
enum ManualCommand {
  static let command = Command(
    declaration: CommandDeclaration(
      name: "man",
      family: .help,
      summary: Text(
        en: "Print the manual page",
        fr: "Afficher la page de manuel"
      ),
      description: [
        Text(
          en: "The page is printed in the format that man reads; make install puts it in place.",
          fr: "La page s'affiche au format que lit man ; make install la met en place."
        )
      ],
      arguments: [],
      options: [],
      examples: [
        CommandDeclaration.Example(
          line: "palier man | man -l -",
          meaning: Text(en: "shows the page.", fr: "montre la page.")
        )
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let console = invocation.console
    let page = ManualPage(commands: Command.declarations, language: console.language).roff
    try console.answer(["page": page], schema: Schema("palier.man")) { page }
    return .yes
  }
}
