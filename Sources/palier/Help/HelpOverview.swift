import PalierModel

/// The page of `palier help`: every command in its family, on one screen.
struct HelpOverview: Sendable {
  /// The commands that exist.
  let commands: [CommandDeclaration]
  /// The language.
  let language: Language
  /// Columns.
  let width: Int
  /// How headings and names stand out.
  let style: Style

  /// The page.
  var text: String {
    let usage = Text(en: "Usage: palier COMMAND [OPTIONS]", fr: "Usage : palier COMMANDE [OPTIONS]")
    return """
      \(TextLayout.wrapped(HelpOverview.purpose(language), width: width))
      \(usage(language))
      \(CommandFamily.allCases.compactMap(section).joined(separator: "\n"))

      \(TextLayout.wrapped(HelpOverview.options(language), width: width))
      """
  }

  private func section(_ family: CommandFamily) -> String? {
    let members = commands.filter { $0.family == family }
    guard !members.isEmpty else { return nil }
    let entries = members.map { ($0.name, $0.summary(language)) }
    let lines = TextLayout.list(entries, width: width, column: 25, indent: 12) { style(.bold, $0) }
    let title = family.title(language)
    return title + lines.dropFirst(title.count)
  }

  private static let options: Text = {
    let names = CommonOptions.declarations.map(\.synopsis)
    return Text(
      en: """
        Every command takes \(Text.joined(names, separator: ", ")).
        `palier help COMMAND` explains a command, with examples.
        """,
      fr: """
        Toute commande accepte \(Text.joined(names, separator: ", ")).
        « palier help COMMANDE » explique une commande, avec des exemples.
        """
    )
  }()

  /// What the program is for.
  static let purpose = Text(
    en: "How many users a web system holds, what gives way first, and the proof.",
    fr: "Combien de personnes un système web supporte, ce qui cède d'abord, et la preuve."
  )
}
