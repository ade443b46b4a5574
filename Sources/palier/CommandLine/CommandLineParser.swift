import PalierModel

/// Reads a command line by the declarations of the commands.
struct CommandLineParser: Sendable {
  /// What a command line asks for.
  enum Request: Sendable {
    /// The page that lists the commands; `asked` is false where the command line was empty.
    case overview(asked: Bool)
    /// The version.
    case version
    /// The page of a command.
    case help(CommandDeclaration)
    /// A command to be run.
    case run(CommandDeclaration, ParsedArguments)
  }

  /// The commands that exist.
  let commands: [CommandDeclaration]

  /// What the words after the program's name ask for.
  ///
  /// - Throws: ``UsageError`` for the first mistake, from left to right.
  func parse(_ line: [String]) throws(UsageError) -> Request {
    var rest = line[...]
    var arguments = ParsedArguments()
    var command: CommandDeclaration?
    var asksHelp = false
    var onlyWords = false
    while let word = rest.popFirst() {
      if word == "--", !onlyWords {
        onlyWords = true
      } else if !onlyWords, word.hasPrefix("-"), word != "-" {
        if command == nil, word == "--version" { return .version }
        let option = try readOption(word, of: command, from: &rest, into: &arguments)
        if option.name == CommonOptions.help.name { asksHelp = true }
      } else if command == nil {
        command = try find(word)
      } else {
        arguments.words.append(word)
      }
    }
    guard let command else { return .overview(asked: asksHelp) }
    if asksHelp { return .help(command) }
    try check(arguments.words, of: command)
    return .run(command, arguments)
  }

  /// The command of that name.
  func find(_ name: String) throws(UsageError) -> CommandDeclaration {
    if let found = commands.first(where: { $0.name == name }) { return found }
    throw UsageError(.unknownCommand(name, closest: .closest(name, commands.map(\.name))))
  }

  private func readOption(
    _ word: String,
    of command: CommandDeclaration?,
    from rest: inout ArraySlice<String>,
    into arguments: inout ParsedArguments
  ) throws(UsageError) -> OptionDeclaration {
    let known = command?.allOptions ?? CommonOptions.declarations
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let given = String(parts[0])
    let name = given == "-h" ? "--help" : given
    guard let option = known.first(where: { "--\($0.name)" == name }) else {
      let closest = String?.closest(given, known.map { "--\($0.name)" })
      throw UsageError(.unknownOption(given, closest: closest), of: command)
    }
    var text = parts.count == 2 ? String(parts[1]) : nil
    if let value = option.value {
      if text == nil, let next = rest.first, !next.hasPrefix("--") { text = rest.popFirst() }
      guard let text else { throw UsageError(.missingValue(option, value), of: command) }
      guard value.accepts(text) else {
        throw UsageError(.wrongValue(option, text, value), of: command)
      }
    } else if let text {
      throw UsageError(.unexpectedValue(option, text), of: command)
    }
    let mayRepeat = option.repeats || option.value == nil
    guard arguments.note(option, value: text ?? "") || mayRepeat else {
      throw UsageError(.repeated(option), of: command)
    }
    return option
  }

  private func check(_ words: [String], of command: CommandDeclaration) throws(UsageError) {
    let required = command.arguments.filter(\.isRequired)
    if words.count < required.count {
      throw UsageError(.missingArgument(required[words.count]), of: command)
    }
    let several = command.arguments.last?.repeats ?? false
    if words.count > command.arguments.count, !several {
      throw UsageError(.unexpectedArgument(words[command.arguments.count]), of: command)
    }
  }
}

extension String? {
  /// The known word that a misspelt one was probably meant to be.
  fileprivate static func closest(_ word: String, _ candidates: [String]) -> String? {
    SpellingSuggestion.closest(to: word, among: candidates)
  }
}
