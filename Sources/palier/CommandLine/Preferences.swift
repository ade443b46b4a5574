import PalierModel

/// How the user wants to be spoken to, as far as a command line says it that may be wrong elsewhere.
///
/// Errors of the command line are told in these terms, so they are read before anything is checked.
struct Preferences: Sendable {
  /// The language.
  let language: Language
  /// True if answers and errors are JSON.
  let isJSON: Bool
  /// True if colours are refused.
  let refusesColors: Bool
  /// The environment.
  let environment: [String: String]

  /// What the words after the program's name, and then the environment, say.
  init(_ line: [String], environment: [String: String]) {
    let options = line.prefix { $0 != "--" }
    var given = options.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    if given == nil, let index = options.firstIndex(of: "--lang"), index + 1 < options.endIndex {
      given = options[index + 1]
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    language = given.flatMap(Language.init) ?? Language(locale: locale ?? "")
    isJSON = options.contains("--json")
    refusesColors = options.contains("--no-color")
    self.environment = environment
  }
}
