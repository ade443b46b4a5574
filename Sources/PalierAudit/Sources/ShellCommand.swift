/// A simple command of a shell script, and how it is joined to its neighbours.
struct ShellCommand: Sendable {
  /// What stands between two commands.
  enum Joint: Sendable {
    case end
    case pipe
    case and
    case or
    case background
  }

  /// The words, without their quotes.
  let words: [String]
  /// Its line, from 1.
  let line: Int
  /// What joins it to the command before it.
  let before: Joint
  /// What joins it to the command after it.
  let after: Joint
  /// The file that its output goes to.
  let output: String?
  /// The file that its input comes from.
  let input: String?
  /// True if a condition tests whether it succeeds.
  let isTested: Bool

  /// The words without `sudo`, assignments and the like before the program.
  var bare: ArraySlice<String> {
    var rest = words[...]
    while let first = rest.first {
      if ["sudo", "env", "nohup", "time", "exec", "command", "nice", "ionice"].contains(first) {
        rest = rest.dropFirst()
        while let option = rest.first, option.hasPrefix("-") {
          let takesValue =
            ["-u", "-g", "-n", "-c"].contains(option) && first != "sudo"
            || option == "-u" || option == "-g"
          rest = rest.dropFirst(takesValue ? 2 : 1)
        }
      } else if ShellCommand.isAssignment(first) {
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return rest
  }

  /// The program's name without its folder; empty for an assignment alone.
  var program: String {
    bare.first.map { String($0.split(separator: "/").last ?? "") } ?? ""
  }

  /// What follows the program.
  var arguments: [String] { Array(bare.dropFirst()) }

  /// True if it runs as another user through `sudo`.
  var hasSudo: Bool { words.contains("sudo") }

  /// The program that `docker exec`, `docker compose exec` or `ssh` starts elsewhere, with its arguments.
  var inner: ArraySlice<String> {
    let programs = [
      "pg_dump", "pg_dumpall", "mysqldump", "mariadb-dump", "mongodump", "psql", "mysql",
    ]
    guard let index = bare.firstIndex(where: { programs.contains($0) }) else { return bare }
    return bare[index...]
  }

  private static func isAssignment(_ word: String) -> Bool {
    guard let mark = word.firstIndex(of: "="), mark != word.startIndex else { return false }
    return word[..<mark].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  /// Variables that are set on their own lines, each with its line.
  static func assignments(in commands: [ShellCommand]) -> [String: (value: String, line: Int)] {
    var values: [String: (String, Int)] = [:]
    for command in commands {
      for word in command.words {
        guard isAssignment(word), let mark = word.firstIndex(of: "=") else { break }
        values[String(word[..<mark])] = (String(word[word.index(after: mark)...]), command.line)
      }
    }
    return values
  }
}
