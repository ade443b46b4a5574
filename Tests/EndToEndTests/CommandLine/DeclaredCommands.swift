import Foundation

/// The commands as the program itself declares them (`palier help --json`).
struct DeclaredCommands: Decodable {
  struct Command: Decodable {
    struct Argument: Decodable {
      let name: String
      let summary: String
    }

    struct Option: Decodable {
      let name: String
      let value: String?
      let summary: String
    }

    struct Example: Decodable {
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
  }

  let commands: [Command]

  static func read(language: String) throws -> [Command] {
    let outcome = try PalierProcess.run(["help", "--json", "--lang", language])
    return try JSONDecoder().decode(DeclaredCommands.self, from: Data(outcome.output.utf8)).commands
  }
}
