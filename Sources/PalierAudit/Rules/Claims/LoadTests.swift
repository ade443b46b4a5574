/// What a document says of its load tests and of what they show.
struct LoadTests {
  /// The highest number of people that a test goes to, with its line.
  let highest: (value: Double, line: Int)?

  /// Reads the levels of tests: at least three numbers, one after the other.
  init(_ document: MarkdownDocument) {
    var highest: (value: Double, line: Int)?
    for line in document.prose {
      let text = document.lowered(line)
      guard text.contains("test"), text.hasAny(["user", "utilisateur", "personnes", "people"])
      else { continue }
      let levels = Measure.all(in: text).map(\.high)
      guard levels.count >= 3, zip(levels, levels.dropFirst()).allSatisfy({ $0 < $1 }),
        let last = levels.last, last > highest?.value ?? 0
      else { continue }
      highest = (last, line)
    }
    self.highest = highest
  }

  /// The capacities in people that a document claims, each with its line; those of before a change left out.
  static func capacities(in document: MarkdownDocument) -> [(value: Double, line: Int)] {
    // "Before" and "after" head the lines that follow them, not the whole document.
    var before = -10
    return document.prose.compactMap { line -> (value: Double, line: Int)? in
      let text = document.lowered(line)
      if text.hasAny(["avant", "before"]) { before = line }
      if text.hasAny(["après", "after"]) { before = -10 }
      guard text.count < 200, text.hasAny(["capacité", "capacity"]), line - before > 6,
        !document.lines[line - 1].trimmed.hasPrefix("|"),
        let measure = Measure.all(in: text).first(where: {
          $0.unit.hasAny(["utilisateur", "user", "personne", "people"])
            || $0.rest.prefix(16).hasAny(["utilisateur", "user", "personne", "people"])
        })
      else { return nil }
      return (measure.high, line)
    }
  }
}
