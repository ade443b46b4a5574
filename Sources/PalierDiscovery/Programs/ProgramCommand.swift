public import PalierModel

/// What a command line says of the program that it starts: which one, how many workers, of what
/// kind, how many connections.
///
/// Options by the manuals of gunicorn 23, uvicorn 0.34, PostgreSQL 17, MariaDB 11 and Redis 7.
public struct ProgramCommand {
  /// The program; nil if it is none that Palier knows.
  public private(set) var kind: ServiceKind?
  /// Worker processes.
  var workers: Int?
  /// Threads of each worker.
  var threads: Int?
  /// How its workers take requests.
  var workerClass: WorkerClass?
  /// Connections at the same time.
  var connections: Int?
  /// The port that it listens on.
  var port: Int?
  /// The file that holds more options.
  var configuration: String?
  /// The words after the program's name.
  public private(set) var arguments: [String] = []

  /// The command of a list of words, the program first.
  public init(_ words: [String]) {
    let words = ProgramCommand.unwrapped(words)
    guard let (kind, index) = ProgramCommand.program(in: words) else { return }
    self.kind = kind
    arguments = Array(words[(index + 1)...])
    readOptions(arguments, of: kind)
  }

  /// The words of a line as a shell parts them, quotation marks taken away.
  public static func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isWord = false
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        isWord = true
      } else if character.isWhitespace {
        if isWord { words.append(word) }
        (word, isWord) = ("", false)
      } else {
        word.append(character)
        isWord = true
      }
    }
    return isWord ? words + [word] : words
  }

  /// What a shell is given to run stands in place of the shell.
  private static func unwrapped(_ words: [String]) -> [String] {
    guard let shell = words.first.map(baseName), ["sh", "bash", "ash", "dash"].contains(shell),
      let option = words.firstIndex(of: "-c"), option + 1 < words.count
    else { return words }
    // Of several commands the last one is the service.
    let last = words[option + 1].replacing("&&", with: ";").split(separator: ";").last ?? ""
    return self.words(of: String(last))
  }

  private static func baseName(_ word: String) -> String {
    let name = word.split(separator: "/").last.map(String.init) ?? word
    return name.hasSuffix(":") ? String(name.dropLast()) : name
  }

  /// The program among the first words: `gunicorn`, `python -m uvicorn`, `/usr/bin/env node`.
  private static func program(in words: [String]) -> (ServiceKind, Int)? {
    for (index, word) in words.prefix(6).enumerated() {
      if let kind = kinds[baseName(word)] {
        // What node is given may be another program that it is only the language of.
        return (kind, index)
      }
    }
    return nil
  }

  /// Programs by the name of their file, and as they call themselves in the list of processes.
  private static let kinds: [String: ServiceKind] = [
    "nginx": .nginx, "openresty": .nginx, "apache2": .apache, "httpd": .apache,
    "httpd-foreground": .apache, "apachectl": .apache, "haproxy": .haproxy,
    "gunicorn": .gunicorn, "gunicorn3": .gunicorn, "uvicorn": .uvicorn, "hypercorn": .uvicorn,
    "node": .node, "nodejs": .node, "npm": .node, "yarn": .node,
    "postgres": .postgresql, "postmaster": .postgresql, "pgbouncer": .pgbouncer,
    "mysqld": .mysql, "mariadbd": .mariadb, "mongod": .mongodb, "mongos": .mongodb,
    "redis-server": .redis, "valkey-server": .valkey, "minio": .minio,
    "palier-reference-server": .reference,
  ]

  private mutating func readOptions(_ words: [String], of kind: ServiceKind) {
    switch kind {
    case .gunicorn: readGunicorn(words)
    case .uvicorn:
      workers = number(of: ["--workers"], in: words)
      port = number(of: ["--port"], in: words)
    case .postgresql:
      connections = number(of: ["--max-connections", "--max_connections", "-N"], in: words)
      port = number(of: ["-p", "--port"], in: words)
      for (index, word) in words.enumerated() {
        // `-c NAME=VALUE`, in one word or two.
        let setting =
          word == "-c" && index + 1 < words.count
          ? words[index + 1] : word.hasPrefix("-c") ? String(word.dropFirst(2)) : ""
        let parts = setting.split(separator: "=").map { $0.filter { $0 != " " } }
        if parts.count == 2, parts[0] == "max_connections" { connections = Int(parts[1]) }
        if parts.count == 2, parts[0] == "port" { port = Int(parts[1]) }
      }
    case .mysql, .mariadb:
      connections = number(of: ["--max-connections", "--max_connections"], in: words)
      port = number(of: ["--port", "-P"], in: words)
    case .redis, .valkey:
      connections = number(of: ["--maxclients"], in: words)
      port = number(of: ["--port"], in: words)
    default: break
    }
  }

  private mutating func readGunicorn(_ words: [String]) {
    workers = number(of: ["--workers", "-w"], in: words)
    threads = number(of: ["--threads"], in: words)
    workerClass = value(of: ["--worker-class", "-k"], in: words).flatMap(ProgramCommand.workerClass)
    if workerClass == nil, let threads, threads > 1 { workerClass = .gthread }
    configuration = value(of: ["--config", "-c"], in: words)
      .map { $0.hasPrefix("file:") ? String($0.dropFirst(5)) : $0 }
    port = value(of: ["--bind", "-b"], in: words)
      .flatMap { $0.split(separator: ":").last }.flatMap { Int($0) }
  }

  /// gunicorn's name of a kind of worker; `uvicorn.workers.UvicornWorker` is one too.
  static func workerClass(_ name: String) -> WorkerClass? {
    if name.lowercased().contains("uvicorn") { return .uvicorn }
    if name.lowercased().contains("gevent") { return .gevent }
    return WorkerClass(rawValue: name)
  }

  /// The value of an option: `--name VALUE`, `--name=VALUE`, `-nVALUE`; the last one counts.
  private func value(of names: [String], in words: [String]) -> String? {
    var value: String?
    for (index, word) in words.enumerated() {
      for name in names {
        if word == name {
          if index + 1 < words.count { value = words[index + 1] }
        } else if word.hasPrefix(name + "=") {
          value = String(word.dropFirst(name.count + 1))
        } else if name.count == 2, word.hasPrefix(name), !word.hasPrefix("--") {
          value = String(word.dropFirst(2))
        }
      }
    }
    return value
  }

  private func number(of names: [String], in words: [String]) -> Int? {
    value(of: names, in: words).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}
