import PalierModel

/// An option as plain data, whatever the type of its value.
struct OptionDeclaration: Sendable {
  /// The value that follows an option.
  struct Value: Sendable {
    /// The word that stands for it in help, in capitals, or the words it may be.
    let placeholder: Text
    /// What it must be, to go on after « expected ».
    let expected: Text
    /// What a shell may offer for it.
    let completion: ValueCompletion
    /// True if the text can be read as such a value.
    let accepts: @Sendable (String) -> Bool
  }

  /// Its name, without dashes.
  let name: String
  /// What it does.
  let summary: Text
  /// The value that follows it; nil if it is a switch.
  let value: Value?
  /// What holds where it is not given, in a few words; nil if that needs no saying.
  let standard: Text?
  /// True if it may be given several times.
  var repeats = false

  /// The option with its value, as help prints it: `--users LEVELS`.
  var synopsis: Text {
    guard let value else { return Text(verbatim: "--\(name)") }
    return .joined([Text(verbatim: "--\(name)"), value.placeholder])
  }

  /// A switch: an option without a value.
  static func flag(_ name: String, _ summary: Text) -> OptionDeclaration {
    OptionDeclaration(name: name, summary: summary, value: nil, standard: nil)
  }
}
