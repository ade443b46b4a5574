/// A line of a crontab: when, and the command.
struct CrontabLine {
  /// The five fields, or the nickname such as `@daily`.
  let time: [String]
  /// The command, with the user before it in a system's own crontab.
  let command: String

  /// Reads a line; nil if it is none.
  init?(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
    if let first = words.first, first.hasPrefix("@"), words.count > 1 {
      time = [String(first)]
      command = words.dropFirst().joined(separator: " ")
      return
    }
    guard words.count == 6,
      words.prefix(5).allSatisfy({ field in
        field.allSatisfy { $0.isNumber || "*/,-".contains($0) } && !field.isEmpty
      })
    else { return nil }
    time = words.prefix(5).map(String.init)
    command = String(words[5])
  }
}
