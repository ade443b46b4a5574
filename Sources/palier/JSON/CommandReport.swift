import PalierModel

/// A command as `palier help --json` prints it.
struct CommandReport: Encodable {
  struct Argument: Encodable {
    let name: String
    let summary: String
    let required: Bool
  }

  struct Option: Encodable {
    let name: String
    @OrNull var value: String?
    let summary: String
    @OrNull var standard: String?

    enum CodingKeys: String, CodingKey {
      case name
      case value
      case summary
      case standard = "default"
    }
  }

  struct Example: Encodable {
    let line: String
    let meaning: String
  }

  let name: String
  let family: String
  let summary: String
  let description: [String]
  let usage: String
  let arguments: [Argument]
  let options: [Option]
  let examples: [Example]

  /// The command in one language.
  init(_ command: CommandDeclaration, in language: Language) {
    name = command.name
    family = command.family.rawValue
    summary = command.summary(language)
    description = command.description.map { $0(language) }
    usage = command.usage(language)
    arguments = command.arguments.map {
      Argument(
        name: $0.placeholder(language),
        summary: $0.summary(language),
        required: $0.isRequired
      )
    }
    options = command.allOptions.map {
      Option(
        name: "--\($0.name)",
        value: $0.value?.placeholder(language),
        summary: $0.summary(language),
        standard: $0.standard?(language)
      )
    }
    examples = command.examples.map { Example(line: $0.line, meaning: $0.meaning(language)) }
  }
}
