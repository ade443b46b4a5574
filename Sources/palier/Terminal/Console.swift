import PalierModel
import PalierPlatform
import PalierReport

/// Where a command speaks to its user: the answer on standard output, all else on standard error.
struct Console: Sendable {
  /// The language of everything that is printed.
  let language: Language
  /// True if the answer is one JSON object.
  let isJSON: Bool
  /// The style of standard output.
  let style: Style
  /// The style of standard error.
  let errorStyle: Style
  /// True if standard error is a terminal, so that progress can be drawn there.
  let showsProgress: Bool
  /// Columns that text is wrapped at.
  let width: Int

  /// A console as the user wants it.
  init(preferences: Preferences) {
    language = preferences.language
    isJSON = preferences.isJSON
    let environment = preferences.environment
    let refused = preferences.refusesColors
    style = Style(.output, refused: refused, environment: environment)
    errorStyle = Style(.error, refused: refused, environment: environment)
    showsProgress = Terminal.isTerminal(2) && environment["TERM"] != "dumb"
    width = min(100, max(40, Terminal.columns(of: 1) ?? 80))
  }

  /// Writes a line of the answer.
  func write(_ line: String) { StandardStream.output.write(line + "\n") }

  /// Writes a line of the answer.
  func write(_ text: Text) { write(text(language)) }

  /// Writes the answer of a command: the object with `--json`, the text without.
  func answer(
    _ object: @autoclosure () -> some Encodable,
    schema: Schema,
    text: () -> String
  ) throws {
    write(isJSON ? try schema.json(object()) : text())
  }

  /// A document as this console shows it.
  func render(_ document: Document) -> String {
    var text = TerminalRenderer(language: language, width: width, colours: style.hasColors)
      .render(document)
    if text.last == "\n" { text.removeLast() }
    return text
  }

  /// Tells the user something that is not part of the answer; not with `--json`.
  func note(_ text: Text) {
    if !isJSON { StandardStream.error.write(text(language) + "\n") }
  }

  /// Warns of something that the user should know before reading the answer; with `--json` too.
  func warn(_ text: Text) {
    let label = Text(en: "warning:", fr: "avertissement :")(language)
    StandardStream.error.write(errorStyle(.yellow, label) + " " + text(language) + "\n")
  }
}
