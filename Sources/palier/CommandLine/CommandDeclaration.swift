import PalierModel

/// One command as plain data: help, completions, the manual page and the parser all read it.
struct CommandDeclaration: Sendable {
  /// A command line that shows how the command is used.
  struct Example: Sendable {
    /// The whole command line, `palier` included.
    let line: String
    /// What it does.
    let meaning: Text
  }

  /// Its name, a verb.
  let name: String
  /// The heading it stands under.
  let family: CommandFamily
  /// What it does, in one line without a full stop.
  let summary: Text
  /// What it does in full, a paragraph each.
  let description: [Text]
  /// What follows the name, in order; one may be optional, and the last one repeated.
  let arguments: [ArgumentDeclaration]
  /// Its own options, without those that every command has.
  let options: [OptionDeclaration]
  /// How it is used.
  let examples: [Example]

  /// All the options it takes, those of every command included.
  var allOptions: [OptionDeclaration] { options + CommonOptions.declarations }

  /// The command line it expects, as help and errors print it.
  var usage: Text {
    let words = arguments.map { argument in
      let name = Text.joined(
        [argument.placeholder, Text(verbatim: argument.repeats ? "…" : "")],
        separator: ""
      )
      return argument.isRequired ? name : Text(en: "[\(name)]", fr: "[\(name)]")
    }
    let start = Text(verbatim: "palier \(name)")
    return .joined(
      [start] + words + (options.isEmpty ? [] : [Text(en: "[OPTIONS]", fr: "[OPTIONS]")])
    )
  }
}
