import PalierDatabases
import PalierDiscovery
import PalierModel

/// What `palier init` found, for people and for programs.
struct InitReport: Encodable {
  /// What was found.
  private let facts: [FoundFact]
  private let file: String?
  private let dossier: String?
  private let questions: [String]
  private let nextCommands: [String]
  private let logs: LogObject?
  private let services: [ServiceObject]
  private let databases: [DatabaseObject]

  init(_ draft: Draft, _ text: DraftText, file: String?, in language: Language) {
    self.file = file
    dossier = file == nil ? text.dossier : nil
    facts = InitReport.facts(on: draft)
    questions = text.questions.map { $0(language) }
    nextCommands = InitReport.next(after: file ?? "palier.yaml")
    logs = draft.logs.map(LogObject.init)
    databases = draft.databases.map(DatabaseObject.init)
    services = draft.services.map {
      ServiceObject(name: $0.name, kind: $0.kind.value.rawValue, source: $0.kind.place)
    }
  }

  /// The commands that come next.
  static func next(after file: String) -> [String] {
    ["palier check \(file)", "palier calibrate \(file)", "palier prove \(file)"]
  }

  /// What is printed once the file is written.
  func page(for file: String, on console: Console) -> String {
    let end = Text(
      en: """
        \(file) is written, and asks \(questions.count) questions, on the lines that begin with \
        \("#?"). Answer what you can, then:
          \(nextCommands[0])      says whether it can be used
          \(nextCommands[1])  measures the system at light load
        """,
      fr: """
        \(file) est écrit, et pose \(questions.count) questions, sur les lignes qui commencent par \
        \("#?"). Répondez à ce que vous pouvez, puis :
          \(nextCommands[0])      dit s'il est utilisable
          \(nextCommands[1])  mesure le système à faible charge
        """
    )
    return found(on: console) + "\n\n" + end(console.language)
  }

  /// What was found, aligned.
  func found(on console: Console) -> String {
    let language = console.language
    let column = 2 + (facts.map { $0.label(language).count }.max() ?? 0)
    return TextLayout.list(
      facts.map { ($0.label(language), $0.value(language)) },
      width: console.width,
      column: column,
      indent: 0
    )
  }

  private static func facts(on draft: Draft) -> [FoundFact] {
    var facts = draft.logs?.facts ?? []
    // What damaged lines hold is shown, and goes into no file.
    facts += (draft.logs?.samples ?? []).map { line in
      let place = line.location
      return FoundFact(
        Text(verbatim: ""),
        Text(verbatim: "\(place.file):\(place.line): \(line.text)")
      )
    }
    facts += draft.databases.flatMap(\.facts)
    if let machine = draft.machine {
      let memory = machine.memory.value
      facts.append(
        FoundFact(
          Text(en: "machine", fr: "machine"),
          Text(
            en: "\(machine.cpu.value) cores, \(memory, .information) of memory",
            fr: "\(machine.cpu.value) cœurs, \(memory, .information) de mémoire"
          )
        )
      )
    }
    if !draft.services.isEmpty {
      let names = draft.services.map { "\($0.name) (\($0.kind.value.rawValue))" }
      facts.append(
        FoundFact(
          Text(en: "services", fr: "services"),
          Text(verbatim: names.joined(separator: ", "))
        )
      )
    }
    return facts
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encodeIfPresent(dossier, forKey: .dossier)
    try container.encode(questions, forKey: .questions)
    try container.encode(nextCommands, forKey: .next)
    try container.encodeIfPresent(logs, forKey: .logs)
    try container.encode(services, forKey: .services)
    if !databases.isEmpty { try container.encode(databases, forKey: .databases) }
  }

  private enum CodingKeys: String, CodingKey {
    case file
    case dossier
    case questions
    case next
    case logs
    case services
    case databases
  }

  private struct ServiceObject: Encodable {
    let name: String
    let kind: String
    let source: String
  }

  private struct DatabaseObject: Encodable {
    let name: String
    let kind: String
    let version: String?
    let connections: Int?
    let tables: [TableObject]

    init(_ database: DatabaseFindings) {
      name = database.name
      kind = database.kind.rawValue
      version = database.version
      connections = database.connections
      tables = database.tables.map {
        TableObject(
          name: $0.name,
          rows: $0.rows,
          estimated: $0.isEstimate,
          bytes: $0.bytes,
          indexBytes: $0.indexBytes
        )
      }
    }
  }

  private struct TableObject: Encodable {
    let name: String
    let rows: Double?
    let estimated: Bool
    let bytes: Double
    let indexBytes: Double?

    private enum CodingKeys: String, CodingKey {
      case name
      case rows
      case estimated
      case bytes
      case indexBytes = "index_bytes"
    }
  }

  private struct LogObject: Encodable {
    let bytes: Int
    let lines: Int
    let damaged: Int
    let requests: Int
    let robots: Int
    let overflow: Int
    let sessions: Int
    let sessionLength: Double
    let think: Double?
    let thinkQuartiles: [Double]
    let clientErrors: Double
    let serverErrors: Double
    let actions: [ActionObject]

    init(_ logs: AccessLogFindings) {
      bytes = logs.bytes
      lines = logs.lines
      damaged = logs.damaged
      requests = logs.requests
      robots = logs.robotRequests
      overflow = logs.overflow
      sessions = logs.sessions
      sessionLength = logs.sessionLength
      think = logs.think
      thinkQuartiles = logs.thinkQuartiles
      clientErrors = logs.clientErrors
      serverErrors = logs.serverErrors
      actions = logs.actions.map {
        ActionObject(
          method: $0.method,
          pattern: $0.pattern,
          requests: $0.requests,
          share: $0.share,
          response: $0.responseSize,
          errors: $0.clientErrors + $0.serverErrors
        )
      }
    }

    private enum CodingKeys: String, CodingKey {
      case bytes
      case lines
      case damaged
      case requests
      case robots
      case overflow
      case sessions
      case sessionLength = "session_length"
      case think
      case thinkQuartiles = "think_quartiles"
      case clientErrors = "client_errors"
      case serverErrors = "server_errors"
      case actions
    }
  }

  private struct ActionObject: Encodable {
    let method: String
    let pattern: String
    let requests: Int
    let share: Double
    let response: Double
    let errors: Double
  }
}
