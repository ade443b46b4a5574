import PalierModel
import PalierSetup

/// gunicorn as a file of settings or a command line starts it.
struct GunicornUse {
  /// Where it is said.
  let text: SourceText
  /// The line of the start, counted from the text's first.
  let line: Int
  /// The settings by their names in files, each with its line.
  let values: [String: (value: String, line: Int)]

  /// Every one of a subject.
  static func all(in subject: AuditSubject) -> [GunicornUse] {
    let files = subject.texts(.gunicorn).map { text in
      GunicornUse(
        text: text,
        line: text.settings.first?.line ?? 1,
        values: Dictionary(
          text.settings.map { ($0.key, (unquoted($0.value), $0.line)) },
          uniquingKeysWith: { $1 }
        )
      )
    }
    let commands = subject.commands.compactMap { text, command -> GunicornUse? in
      guard let start = command.words.firstIndex(where: { $0.hasSuffix("gunicorn") }) else {
        return nil
      }
      let short = ["-w": "workers", "-k": "worker_class", "-b": "bind", "-t": "timeout"]
      var values: [String: (String, Int)] = [:]
      var rest = command.words[(start + 1)...]
      guard rest.contains(where: { $0.contains(":") || $0.hasPrefix("-") }) else { return nil }
      while let word = rest.popFirst() {
        if let name = short[word], let value = rest.popFirst() {
          values[name] = (value, command.line)
        } else if word.hasPrefix("--") {
          let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
          guard let key = parts.first?.replacing("-", with: "_") else { continue }
          if parts.count > 1 {
            values[key] = (parts[1], command.line)
          } else if let value = rest.first, !value.hasPrefix("-") {
            values[key] = (value, command.line)
          }
        }
      }
      return GunicornUse(text: text, line: command.line, values: values)
    }
    return files + commands
  }

  private static func unquoted(_ value: String) -> String {
    guard let quote = value.first, quote == "'" || quote == "\"" else { return value }
    return String(value.dropFirst().prefix { $0 != quote })
  }

  /// The class of its workers in small letters.
  var workerClass: String { (values["worker_class"]?.value ?? "sync").lowercased() }

  /// True for workers that switch between requests when these wait.
  var isCooperative: Bool { workerClass.hasAny(["gevent", "eventlet"]) }

  /// The number of workers on so many cores; nil where it is neither a number nor a formula of cores.
  func workers(cores: Double?) -> Int? {
    guard let value = values["workers"]?.value else { return nil }
    if let number = Int(value) { return number }
    return cores.flatMap { CoreFormula.value(of: value, cores: $0) }
  }
}
