import PalierSetup

/// Files that are held against an official schema, which the lab's Python brings.
enum SchemaTrial {
  static var checker: String? { Trial.find(Trial.repository + "/.venv/bin/check-jsonschema") }

  static func check(_ path: String, against schema: String, in trial: Trial) throws {
    try trial.run(
      trial.require(checker),
      ["--builtin-schema", schema, trial.root + "/" + path]
    )
  }

  static func version() throws -> String? {
    let text = try Trial().run(checker ?? "", ["--version"])
    return text.split { $0 == " " || $0.isNewline }.last.map { "schema of check-jsonschema \($0)" }
  }
}
