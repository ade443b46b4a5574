import PalierModel

/// A command line that cannot be understood: what is wrong with it, and what would be right.
struct UsageError: PalierError, Sendable {
  /// What can be wrong.
  enum Mistake: Sendable {
    case unknownCommand(String, closest: String?)
    case unknownOption(String, closest: String?)
    case missingValue(OptionDeclaration, OptionDeclaration.Value)
    case wrongValue(OptionDeclaration, String, OptionDeclaration.Value)
    case unexpectedValue(OptionDeclaration, String)
    case repeated(OptionDeclaration)
    case missingArgument(ArgumentDeclaration)
    case unexpectedArgument(String)
    /// Options that are right by themselves, but not together.
    case combination(Text)
  }

  private let mistake: Mistake
  /// The command that was being read, where it is known.
  let command: CommandDeclaration?

  /// A mistake in the command line of a command.
  init(_ mistake: Mistake, of command: CommandDeclaration? = nil) {
    self.mistake = mistake
    self.command = command
  }

  var exitStatus: ExitStatus { .usage }

  var message: Text {
    switch mistake {
    case .unknownCommand(let name, _):
      Text(en: "Unknown command `\(name)`.", fr: "Commande inconnue : « \(name) ».")
    case .unknownOption(let name, _):
      Text(en: "Unknown option `\(name)`.", fr: "Option inconnue : « \(name) ».")
    case .missingValue(let option, let value):
      Text(
        en: "--\(option.name) needs a value: expected \(value.expected).",
        fr: "--\(option.name) demande une valeur : il faut \(value.expected)."
      )
    case .wrongValue(let option, let text, let value):
      Text(
        en: "--\(option.name) cannot be `\(text)`: expected \(value.expected).",
        fr: "--\(option.name) ne peut pas être « \(text) » : il faut \(value.expected)."
      )
    case .unexpectedValue(let option, let text):
      Text(
        en: "--\(option.name) takes no value, but was given `\(text)`.",
        fr: "--\(option.name) ne prend pas de valeur, mais a reçu « \(text) »."
      )
    case .repeated(let option):
      Text(en: "--\(option.name) is given twice.", fr: "--\(option.name) est donnée deux fois.")
    case .missingArgument(let argument):
      Text(
        en: "\(argument.placeholder) is missing: \(argument.summary).",
        fr: "Il manque \(argument.placeholder) : \(argument.summary)."
      )
    case .unexpectedArgument(let word):
      Text(en: "Unexpected argument `\(word)`.", fr: "Argument inattendu : « \(word) ».")
    case .combination(let message): message
    }
  }

  var cure: Text? {
    if let closest {
      return Text(en: "Did you mean `\(closest)`?", fr: "Vouliez-vous dire « \(closest) » ?")
    }
    guard let command else {
      return Text(
        en: "`palier help` lists the commands.",
        fr: "« palier help » énumère les commandes."
      )
    }
    return Text(
      en: "Usage: \(command.usage)\n`palier help \(command.name)` explains it.",
      fr: "Usage : \(command.usage)\n« palier help \(command.name) » l'explique."
    )
  }

  private var closest: String? {
    switch mistake {
    case .unknownCommand(_, let closest), .unknownOption(_, let closest): closest
    case .wrongValue(_, let text, let value):
      if case .words(let words) = value.completion {
        SpellingSuggestion.closest(to: text, among: words)
      } else {
        nil
      }
    default: nil
    }
  }
}
