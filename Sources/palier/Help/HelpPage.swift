import PalierModel

/// The page of one command: usage, description, arguments, options, examples.
struct HelpPage: Sendable {
  /// The command.
  let command: CommandDeclaration
  /// The language.
  let language: Language
  /// Columns.
  let width: Int
  /// How headings stand out.
  let style: Style

  private static let column = 24

  /// The page.
  var text: String {
    let summary = "palier \(command.name) – \(command.summary(language))"
    let usage = Text(en: "Usage: \(command.usage)", fr: "Usage : \(command.usage)")(language)
    var sections = [TextLayout.wrapped(summary, width: width), usage]
    sections += command.description.map { TextLayout.wrapped($0(language), width: width) }
    let arguments = command.arguments.map { ($0.placeholder(language), $0.summary(language)) }
    sections += section(Text(en: "Arguments", fr: "Arguments"), arguments)
    sections += section(Text(en: "Options", fr: "Options"), entries(command.options))
    sections += section(
      Text(en: "Options of every command", fr: "Options de toute commande"),
      entries(CommonOptions.declarations)
    )
    if !command.examples.isEmpty {
      let examples = command.examples.map { example in
        "  \(example.line)\n"
          + TextLayout.wrapped(example.meaning(language), width: width, indent: 6)
      }
      let title = Text(en: "Examples", fr: "Exemples")(language)
      sections.append(style(.bold, title) + "\n" + examples.joined(separator: "\n"))
    }
    return sections.joined(separator: "\n\n")
  }

  private func entries(_ options: [OptionDeclaration]) -> [(String, String)] {
    options.map { option in
      var meaning = option.summary(language)
      if let standard = option.standard {
        meaning += Text(en: " (default: \(standard))", fr: " (par défaut : \(standard))")(language)
      }
      return (option.synopsis(language), meaning)
    }
  }

  private func section(_ title: Text, _ entries: [(String, String)]) -> [String] {
    guard !entries.isEmpty else { return [] }
    let list = TextLayout.list(entries, width: width, column: HelpPage.column)
    return [style(.bold, title(language)) + "\n" + list]
  }
}
