import PalierDiscovery
import PalierModel

/// What a command line says of a program's settings and of its files.
struct StartOptions {
  /// The settings that it gives.
  var settings: [RunningProgram.Override] = []
  /// The files that it names.
  var files: [String] = []
  /// The folder of the program's data.
  var data: String?
  /// The folder or path of its Unix socket.
  var socket: String?
  /// True if it says that no file is read.
  var readsNoFile = false

  private let words: [String]

  /// The options of a program of a kind.
  init(_ words: [String], of kind: FileKind, origin: RunningProgram.Origin = .commandLine) {
    self.words = words
    switch kind {
    case .postgresql: readPostgreSQL(origin)
    case .mysql: readMySQL(origin)
    case .redis: readRedis(origin)
    case .gunicorn: readGunicorn(origin)
    case .nginx: files = values(of: "-c").map { $0.hasSuffix(";") ? String($0.dropLast()) : $0 }
    case .haproxy: files = values(of: "-f")
    case .sshd: files = values(of: "-f")
    case .pgbouncer: files = words.filter { $0.hasSuffix(".ini") }
    default: break
    }
  }

  /// The values of an option whose value is the next word.
  private func values(of option: String) -> [String] {
    words.indices.dropLast().filter { words[$0] == option }.map { words[$0 + 1] }
  }

  private mutating func add(
    _ key: some StringProtocol,
    _ value: some StringProtocol,
    _ origin: RunningProgram.Origin
  ) {
    settings.append(RunningProgram.Override(key: String(key), value: String(value), origin: origin))
  }

  private mutating func readPostgreSQL(_ origin: RunningProgram.Origin) {
    let short = [
      "-p": "port", "-N": "max_connections", "-B": "shared_buffers", "-h": "listen_addresses",
    ]
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "-D" {
        data = rest.popFirst()
      } else if word == "-k" {
        socket = rest.popFirst()
      } else if let name = short[word], let value = rest.popFirst() {
        add(name, value, origin)
      } else if word == "-F" {
        add("fsync", "off", origin)
      } else {
        let setting =
          word == "-c"
          ? rest.popFirst() ?? ""
          : word.hasPrefix("--")
            ? String(word.dropFirst(2))
            : word.hasPrefix("-c") ? String(word.dropFirst(2)) : ""
        guard let sign = setting.firstIndex(of: "=") else { continue }
        let key = RunningProgram.normal(setting[..<sign].trimmed)
        let value = setting[setting.index(after: sign)...]
        switch key {
        case "config_file": files = [String(value)]
        case "data_directory": data = String(value)
        case "unix_socket_directories": socket = String(value)
        default: add(key, value, origin)
        }
      }
    }
  }

  private mutating func readMySQL(_ origin: RunningProgram.Origin) {
    for word in words where word.hasPrefix("--") {
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
      let key = parts.first.map(RunningProgram.normal) ?? ""
      if key == "no_defaults" { readsNoFile = true }
      guard parts.count == 2 else { continue }
      switch key {
      case "defaults_file", "defaults_extra_file": files.append(parts[1])
      case "socket": socket = parts[1]
      default: add(key, parts[1], origin)
      }
    }
  }

  private mutating func readRedis(_ origin: RunningProgram.Origin) {
    var rest = words[...]
    // A title such as `127.0.0.1:6379` is no file.
    if let first = rest.first, !first.hasPrefix("-"),
      first.hasSuffix(".conf") || first.hasPrefix("/")
    {
      files = [first]
      rest = rest.dropFirst()
    }
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else { continue }
      var values: [String] = []
      while let value = rest.first, !value.hasPrefix("--") {
        values.append(value)
        rest = rest.dropFirst()
      }
      let key = word.dropFirst(2)
      if !RunningValues.isSecret(String(key)) {
        add(key, values.joined(separator: " "), origin)
      }
    }
  }

  private mutating func readGunicorn(_ origin: RunningProgram.Origin) {
    let short = [
      "-w": "workers", "-k": "worker_class", "-b": "bind", "-t": "timeout", "-c": "config",
    ]
    var rest = words[...]
    while let word = rest.popFirst() {
      var key = ""
      var value: String?
      if let name = short[word] {
        key = name
        value = rest.popFirst()
      } else if word.hasPrefix("--") {
        let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
        key = RunningProgram.normal(parts.first ?? "")
        if parts.count == 2 {
          value = parts[1]
        } else if let next = rest.first, !next.hasPrefix("-"), !next.contains(":") || key == "bind"
        {
          value = rest.popFirst()
        }
      } else if word.count > 2, let name = short[String(word.prefix(2))] {
        key = name
        value = String(word.dropFirst(2))
      }
      guard let value, !key.isEmpty else { continue }
      if key == "config" {
        files =
          value.hasPrefix("python:")
          ? [] : [value.hasPrefix("file:") ? String(value.dropFirst(5)) : value]
      } else {
        add(key, value, origin)
      }
    }
  }
}
