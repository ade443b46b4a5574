import Glibc
import PalierDatabases
import PalierModel
import PalierSetup

/// Asks running servers for the values that they run with; none is given a password.
struct RunningValues {
  /// What was not told, and why.
  private(set) var notes: [Text] = []
  private var configuration: [String: String] = [:]

  /// Names of Redis that matter to rules, with the values that they have of themselves.
  private static let redisDefaults = [
    "maxmemory": "0", "maxmemory-policy": "noeviction", "appendonly": "no",
    "protected-mode": "yes",
  ]

  /// True for a setting whose value nobody else should see.
  static func isSecret(_ key: String) -> Bool {
    ["pass", "auth", "secret", "user", "acl"].contains { key.lowercased().contains($0) }
  }

  /// Asks Redis for its file, and for what it runs with.
  mutating func askRedis(_ program: inout RunningProgram, _ options: inout StartOptions) {
    guard let port = program.ports.first, var redis = RedisConversation(port: port) else {
      notes.append(
        Text(
          en: "\(program.title) does not answer on 127.0.0.1: its running values are not known",
          fr:
            "\(program.title) ne répond pas sur \("127.0.0.1") : ses valeurs courantes ne sont pas connues"
        )
      )
      return
    }
    guard case .text(let server) = redis.ask("INFO", "server") else {
      notes.append(
        Text(
          en: "\(program.title) wants a password: its running values are not known",
          fr: "\(program.title) demande un mot de passe : ses valeurs courantes ne sont pas connues"
        )
      )
      return
    }
    let facts = Dictionary(
      server.split(whereSeparator: \.isNewline).compactMap { line in
        line.firstIndex(of: ":").map {
          (String(line[..<$0]), line[line.index(after: $0)...].trimmed)
        }
      },
      uniquingKeysWith: { $1 }
    )
    if let file = facts["config_file"], !file.isEmpty { options.files = [file] }
    if let version = facts["redis_version"].flatMap({ Version($0) }) {
      program.version = ("redis", version)
    }
    guard case .list(let list) = redis.ask("CONFIG", "GET", "*max*"),
      case .list(let more) = redis.ask("CONFIG", "GET", "[aelpst]*")
    else {
      notes.append(
        Text(
          en: "\(program.title) does not answer CONFIG GET: its running values are not known",
          fr:
            "\(program.title) ne répond pas à CONFIG GET : ses valeurs courantes ne sont pas connues"
        )
      )
      return
    }
    for pairs in [list, more] {
      for index in stride(from: 0, to: pairs.count - 1, by: 2)
      where !RunningValues.isSecret(pairs[index]) {
        configuration[pairs[index]] = pairs[index + 1]
      }
    }
    program.hidesCommandLine = true
  }

  /// Holds what Redis said against its files.
  func compareRedis(_ program: inout RunningProgram) {
    guard !configuration.isEmpty else { return }
    program.running = Dictionary(
      configuration.map { (RunningProgram.normal($0.key), $0.value) },
      uniquingKeysWith: { $1 }
    )
    for (key, usual) in RunningValues.redisDefaults.sorted(by: { $0.key < $1.key }) {
      guard let value = configuration[key], value != usual, program.setting(key) == nil,
        !program.starts.contains(where: { $0.key == key })
      else { continue }
      program.starts.append(RunningProgram.Override(key: key, value: value, origin: .running))
    }
  }

  /// Asks PostgreSQL through its Unix socket, else over loopback.
  mutating func askPostgreSQL(_ program: inout RunningProgram, _ options: StartOptions) {
    let told = options.socket ?? program.setting("unix_socket_directories")?.value
    let named = (told ?? "").filter { $0 != "'" && $0 != "\"" }.split(separator: ",").map(\.trimmed)
    let folders = (named.isEmpty ? ["/var/run/postgresql", "/tmp"] : named).filter { !$0.isEmpty }
    let port = program.ports.first.map(String.init) ?? program.value("port") ?? "5432"
    let users = getuid() == 0 ? ["postgres"] : ["", "postgres"]
    let local = folders.flatMap { folder in
      users.map {
        "postgresql://\($0.isEmpty ? "" : $0 + "@"):\(port)/postgres?host=\(folder)"
      }
    }
    // One that has no socket may let this machine in over loopback.
    let addresses =
      local + (program.ports.isEmpty ? [] : ["postgresql://postgres@127.0.0.1:\(port)/postgres"])
    guard let settings = ask(addresses, of: program) else { return }
    take(settings, "postgresql", into: &program)
    program.loaded = settings.loaded ?? program.loaded
    // Its files are its only source besides its start.
    program.changed = []
  }

  /// Asks MariaDB or MySQL through its Unix socket.
  mutating func askMariaDB(_ program: inout RunningProgram, _ options: StartOptions) {
    let socket = options.socket ?? program.setting("socket")?.value ?? "/run/mysqld/mysqld.sock"
    let address = "mysql:///information_schema?socket=\(socket)"
    guard let settings = ask([address], of: program) else { return }
    let isMariaDB = settings.settings["version"]?.value.contains("MariaDB") == true
    take(settings, isMariaDB ? "mariadb" : "mysql", into: &program)
    program.changed = Set(
      settings.settings.values.filter { $0.origin == .statement }.map(\.name)
    )
  }

  private mutating func ask(_ addresses: [String], of program: RunningProgram) -> ServerSettings? {
    var reason: Text?
    for text in addresses {
      do throws(DatabaseError) {
        return try ServerSettings.read(DatabaseAddress(text))
      } catch {
        reason = error.message
      }
    }
    if let reason {
      notes.append(
        Text(
          en: "\(program.title): its running values are not known: \(reason.english)",
          fr: "\(program.title) : ses valeurs courantes ne sont pas connues : \(reason.french)"
        )
      )
    }
    return nil
  }

  private func take(
    _ settings: ServerSettings,
    _ name: String,
    into program: inout RunningProgram
  ) {
    program.running = settings.settings.mapValues(\.value)
    let started = settings.settings.values.filter {
      $0.origin == .commandLine || $0.origin == .environment
    }
    program.startedWith = Set(started.map(\.name))
    program.awaiting = Set(settings.settings.values.filter(\.awaitsRestart).map(\.name))
    program.version = settings.version.flatMap { Version($0) }.map { (name, $0) }
  }
}
