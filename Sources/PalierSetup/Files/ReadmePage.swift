import PalierModel

/// A page of Markdown in one language, made part by part.
struct ReadmePage {
  let language: Language
  private var parts: [String] = []
  private var steps = 0

  /// An empty page.
  init(in language: Language) { self.language = language }

  /// The page.
  var text: String { parts.joined(separator: "\n\n") + "\n" }

  /// A heading or a paragraph.
  mutating func add(_ text: Text) { parts.append(text(language)) }

  /// A part that is Markdown already.
  mutating func add(markdown: String) { parts.append(markdown) }

  /// The next numbered step.
  mutating func add(step text: Text) {
    steps += 1
    parts.append("\(steps). " + text(language))
  }

  /// Commands for a shell.
  mutating func add(code lines: [String]) {
    parts.append((["```sh"] + lines + ["```"]).joined(separator: "\n"))
  }

  /// Commands for a shell, each with what it should say.
  mutating func add(code lines: [(command: String, answer: Text)]) {
    add(code: lines.map { $0.command + "  # " + $0.answer(language) })
  }

  /// A table with its heading.
  mutating func add(table heading: Text, _ alignment: String, _ rows: [[String]]) {
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    parts.append(([heading(language), alignment] + lines).joined(separator: "\n"))
  }
}
