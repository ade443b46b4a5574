import PalierSetup

/// The versions of programs that a document, or the files of a system, name.
struct NamedVersions: Sendable {
  /// A version, and the words that say so.
  struct Named: Sendable {
    let version: Version
    /// What it was read from, such as `Ubuntu 22.04`.
    let source: String
  }

  private var found: [String: Named] = [:]

  private static let programs = [
    "mysql", "mariadb", "postgresql", "postgres", "nginx", "redis", "uvicorn", "django", "ubuntu",
    "debian", "mongodb",
  ]

  /// What distributions install of a program.
  private static let packaged: [(system: String, release: String, program: String, Version)] = [
    ("ubuntu", "20.04", "mysql", Version(8, 0)), ("ubuntu", "22.04", "mysql", Version(8, 0)),
    ("ubuntu", "24.04", "mysql", Version(8, 0)), ("ubuntu", "22.04", "postgresql", Version(14)),
    ("ubuntu", "24.04", "postgresql", Version(16)), ("debian", "12", "postgresql", Version(15)),
    ("debian", "12", "mariadb", Version(10, 11)), ("ubuntu", "22.04", "nginx", Version(1, 18)),
    ("ubuntu", "24.04", "nginx", Version(1, 24)), ("debian", "12", "nginx", Version(1, 22)),
  ]

  /// Reads what is named.
  init(document: MarkdownDocument?, texts: [SourceText], programs: [RunningProgram] = []) {
    for program in programs {
      guard let (name, version) = program.version else { continue }
      found[name] = Named(version: version, source: "\(program.name) \(version)")
    }
    for (index, line) in (document?.lower ?? []).enumerated() {
      note(line, as: document?.lines[index] ?? line)
    }
    for text in texts where document == nil {
      for line in text.lines where line.contains("image:") || text.kind == .requirements {
        note(line.lowercased(), as: line)
      }
    }
    for entry in NamedVersions.packaged where found[entry.program] == nil {
      guard let system = found[entry.system], system.source.hasSuffix(entry.release) else {
        continue
      }
      found[entry.program] = Named(version: entry.3, source: system.source)
    }
  }

  private mutating func note(_ line: String, as written: String) {
    for program in NamedVersions.programs where line.contains(program) {
      guard let place = line.firstRange(of: program) else { continue }
      let rest = line[place.upperBound...]
      let gap = rest.prefix { " :=-v".contains($0) }
      let number = rest.dropFirst(gap.count).prefix { $0.isNumber || $0 == "." }
      guard !gap.isEmpty, gap.count <= 3, let version = Version(String(number)),
        version.numbers[0] < 100
      else { continue }
      let name = program == "postgres" ? "postgresql" : program
      if found[name] == nil {
        let start = written.index(
          written.startIndex,
          offsetBy: line.distance(from: line.startIndex, to: place.lowerBound),
          limitedBy: written.endIndex
        )
        let length = program.count + gap.count + number.count
        let source = start.map { String(written[$0...].prefix(length)) } ?? program
        found[name] = Named(version: version, source: source.trimmed)
      }
    }
  }

  /// The version of a program; nil: not said.
  subscript(program: String) -> Named? { found[program] }
}
