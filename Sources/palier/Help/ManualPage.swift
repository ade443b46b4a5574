import PalierModel

/// The manual page of the whole program in the `man` format, made from the declarations.
struct ManualPage: Sendable {
  /// The commands that exist.
  let commands: [CommandDeclaration]
  /// The language.
  let language: Language

  /// The page, as roff source.
  var roff: String {
    var lines = [".TH PALIER 1 \"\" \"Palier \(Version.number)\""]
    lines += heading(Text(en: "NAME", fr: "NOM"))
    lines += ["palier \\- " + escaped(HelpOverview.purpose)]
    lines += heading(Text(en: "SYNOPSIS", fr: "SYNOPSIS"))
    lines += [escaped(Text(en: "palier COMMAND [OPTIONS]", fr: "palier COMMANDE [OPTIONS]"))]
    lines += heading(Text(en: "COMMANDS", fr: "COMMANDES"))
    for family in CommandFamily.allCases {
      for command in commands where command.family == family { lines += section(command) }
    }
    lines += heading(Text(en: "OPTIONS OF EVERY COMMAND", fr: "OPTIONS DE TOUTE COMMANDE"))
    lines += (CommonOptions.declarations + [CommonOptions.version]).flatMap(entry)
    lines += heading(Text(en: "EXIT STATUS", fr: "CODE DE RETOUR"))
    for (status, meaning) in ManualPage.statuses {
      lines += [".TP", "\(status.rawValue)", escaped(meaning)]
    }
    return lines.joined(separator: "\n")
  }

  /// What each exit status means.
  static let statuses: [(ExitStatus, Text)] = [
    (.yes, Text(en: "The answer is yes.", fr: "La réponse est oui.")),
    (
      .no,
      Text(
        en: "The answer is no: an objective is missed, or something that matters was found.",
        fr: "La réponse est non : un objectif est manqué, ou quelque chose d'important est trouvé."
      )
    ),
    (.usage, Text(en: "The command line is wrong.", fr: "La ligne de commande est erronée.")),
    (
      .input,
      Text(
        en: "The input is wrong: a dossier, a file, a target.",
        fr: "L'entrée est erronée : un dossier, un fichier, une cible."
      )
    ),
    (
      .measurement,
      Text(
        en: "The measurement is not valid, or does not decide.",
        fr: "La mesure n'est pas valable, ou ne permet pas de conclure."
      )
    ),
    (.fault, Text(en: "A fault of Palier itself.", fr: "Une erreur de Palier lui-même.")),
  ]

  private func section(_ command: CommandDeclaration) -> [String] {
    var lines = [".SS \(escaped(command.usage))", escaped(command.summary) + "."]
    for paragraph in command.description { lines += [".PP", escaped(paragraph)] }
    for argument in command.arguments {
      lines += [".TP", ".B \(escaped(argument.placeholder))", escaped(argument.summary)]
    }
    lines += command.options.flatMap(entry)
    for example in command.examples {
      lines += [
        ".PP", escaped(example.meaning), ".br", ".B \(escaped(Text(verbatim: example.line)))",
      ]
    }
    return lines
  }

  private func entry(_ option: OptionDeclaration) -> [String] {
    var lines = [".TP", ".B \(escaped(option.synopsis))", escaped(option.summary)]
    if let standard = option.standard {
      lines.append(
        escaped(Text(en: "(default: \(standard))", fr: "(par défaut : \(standard))"))
      )
    }
    return lines
  }

  private func heading(_ text: Text) -> [String] { [".SH \(escaped(text))"] }

  private func escaped(_ text: Text) -> String {
    let escaped = text(language).replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.split(separator: "\n").map { line in
      line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : String(line)
    }
    .joined(separator: "\n")
  }
}
