/// What a document says is to be used for so many people.
struct Remedy {
  /// The kinds of hardware of which two exclude each other.
  enum Kind: Hashable {
    case cloud
    case ownMachine
    case severalServers
    case oneServer

    /// The kind that cannot be right at the same time.
    var opposite: Kind {
      switch self {
      case .cloud: .ownMachine
      case .ownMachine: .cloud
      case .severalServers: .oneServer
      case .oneServer: .severalServers
      }
    }

    /// The kinds that a text in small letters names.
    static func all(in text: String) -> [Kind] {
      var kinds: [Kind] = []
      if text.hasAny(["mini pc", "mini-pc", "raspberry", "pi 4", "pi 5"]) {
        kinds.append(.ownMachine)
      } else if text.contains("cloud") {
        kinds.append(.cloud)
      }
      if text.hasAny(["distribu", "cluster", "kubernetes"]) {
        kinds.append(.severalServers)
      } else if text.hasAny(["vps", "serveur unique", "single server"]) {
        kinds.append(.oneServer)
      }
      return kinds
    }
  }

  let kind: Kind
  /// The people that it is for.
  let people: ClosedRange<Double>
  let line: Int

  /// Those of a document: sections that are for a number of people, rows of tables by number of
  /// people, and lines that recommend or demand.
  static func all(in document: MarkdownDocument) -> [Remedy] {
    var found: [Remedy] = []
    func add(_ text: String, _ people: ClosedRange<Double>?, _ line: Int) {
      guard let people else { return }
      found += Kind.all(in: text).map { Remedy(kind: $0, people: people, line: line) }
    }
    for heading in document.headings where heading.level >= 2 {
      let title = heading.title.lowercased()
      guard let people = people(in: title) else { continue }
      if !Kind.all(in: title).isEmpty {
        add(title, people, heading.line)
      } else {
        let section = document.section(around: heading.line, level: heading.level).dropFirst()
        let isAdvice = title.contains("recomm")
        let line = section.first { line in
          let text = document.lowered(line)
          return !document.isFenced[line - 1] && !Kind.all(in: text).isEmpty
            && (isAdvice || text.contains("recomm"))
        }
        if let line { add(document.lowered(line), people, line) }
      }
    }
    for table in document.tables {
      let column = table.header.firstIndex { isPeople($0.lowercased()) }
      guard let column else { continue }
      for row in table.rows where row.cells.indices.contains(column) {
        let measure = Measure.all(in: row.cells[column]).first
        add(row.cells.joined(separator: " ").lowercased(), measure.map(range), row.line)
      }
    }
    for line in document.prose where !document.lines[line - 1].trimmed.hasPrefix("|") {
      let text = document.lowered(line)
      guard !text.hasPrefix("#"),
        text.hasAny(["mandatory", "obligatoire", "indispensable", "required", "impérati"])
      else { continue }
      add(text, people(in: text), line)
    }
    return found
  }

  private static func isPeople(_ text: String) -> Bool {
    text.hasAny(["utilisateur", "user", "adhérent", "personne", "people", "member", "membre"])
  }

  private static func people(in text: String) -> ClosedRange<Double>? {
    Measure.all(in: text).first {
      $0.high >= 10 && (isPeople($0.unit) || isPeople(String($0.rest.prefix(16))))
    }
    .map(range)
  }

  private static func range(_ measure: Measure) -> ClosedRange<Double> {
    measure.low...(measure.isOpen ? .infinity : measure.high)
  }
}
