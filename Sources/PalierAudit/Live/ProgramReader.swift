import PalierDiscovery
import PalierModel
import PalierObserve
import PalierPlatform

/// Reads what a program that runs was started with, and asks it what it runs with.
struct ProgramReader {
  private let listening: ListeningProgram
  /// Files that it reads and this account may not.
  private(set) var refused: [(path: String, reason: Text)] = []
  /// What it did not say, and why.
  private(set) var notes: [Text] = []

  init(_ listening: ListeningProgram) { self.listening = listening }

  /// What is found; nil where it is no program that is audited.
  mutating func read() -> RunningProgram? {
    let command = ProgramCommand(listening.command)
    guard let kind = ProgramReader.kind(of: command, listening) else { return nil }
    var program = RunningProgram(
      pid: listening.pid,
      name: listening.name,
      ports: listening.ports,
      kind: kind
    )
    program.loaded = listening.youngest
    program.workers = listening.workers
    program.isReplaced = listening.isReplaced
    if let limits = (try? ServiceProbe(.pid(listening.pid)))?.read().limits {
      program.cores = limits.cores
      program.memory = limits.memory
    }
    if [.uvicorn, .node].contains(command.kind) {
      program.command = listening.command.joined(separator: " ")
      return program
    }
    let arguments = command.kind == nil ? Array(listening.command.dropFirst()) : command.arguments
    var options = StartOptions(arguments, of: kind)
    if kind == .gunicorn, let line = environment("GUNICORN_CMD_ARGS") {
      let given = StartOptions(ProgramCommand.words(of: line), of: kind, origin: .environment)
      options.settings = given.settings + options.settings
      if options.files.isEmpty { options.files = given.files }
    }
    program.starts = options.settings
    var values = RunningValues()
    if kind == .redis { values.askRedis(&program, &options) }
    readFiles(of: &program, options)
    switch kind {
    case .redis: values.compareRedis(&program)
    case .postgresql: values.askPostgreSQL(&program, options)
    case .mysql: values.askMariaDB(&program, options)
    default: break
    }
    notes += values.notes
    return program
  }

  private static func kind(of command: ProgramCommand, _ program: ListeningProgram) -> FileKind? {
    if program.name == "sshd" { return .sshd }
    return switch command.kind {
    case .nginx: .nginx
    case .haproxy: .haproxy
    case .gunicorn: .gunicorn
    case .uvicorn, .node: .shell
    case .postgresql: .postgresql
    case .pgbouncer: .pgbouncer
    case .mysql, .mariadb: .mysql
    case .redis: .redis
    default: nil
    }
  }

  private mutating func readFiles(of program: inout RunningProgram, _ options: StartOptions) {
    guard !options.readsNoFile else { return }
    var names = options.files
    if names.isEmpty { names = usual(program.kind, options) }
    guard !names.isEmpty else { return }
    let own = KernelDirectory.destination(ofLink: "/proc/self/ns/mnt")
    guard let other = KernelDirectory.destination(ofLink: "/proc/\(program.pid)/ns/mnt") else {
      notes.append(
        Text(
          en: "\(program.title): another account's process, which root alone may look at",
          fr: "\(program.title) : le processus d'un autre compte, que seul root peut examiner"
        )
      )
      return
    }
    guard own == other else {
      notes.append(
        Text(
          en: "\(program.title): its files are in a container; audit them there",
          fr: "\(program.title) : ses fichiers sont dans un conteneur ; les auditer là-bas"
        )
      )
      return
    }
    var reader = ConfigurationFiles(kind: program.kind, base: base(of: program.kind, names))
    for name in names {
      reader.read(name.hasPrefix("/") ? name : (listening.directory ?? "") + "/" + name)
    }
    if program.kind == .postgresql, let data = options.data ?? listening.directory {
      // What ALTER SYSTEM writes is read last.
      let own = data + "/postgresql.auto.conf"
      if KernelDirectory.exists(own) { reader.read(own) }
    }
    program.files = reader.files
    program.order = reader.order
    refused += reader.refused
  }

  /// The files that a program reads where its command line names none.
  private func usual(_ kind: FileKind, _ options: StartOptions) -> [String] {
    switch kind {
    case .nginx: ["/etc/nginx/nginx.conf"]
    case .sshd: ["/etc/ssh/sshd_config"]
    case .postgresql:
      (options.data ?? environment("PGDATA") ?? listening.directory).map {
        [$0 + "/postgresql.conf"]
      } ?? []
    case .mysql: ["/etc/my.cnf", "/etc/mysql/my.cnf"].filter(KernelDirectory.exists)
    case .gunicorn:
      listening.directory.map { [$0 + "/gunicorn.conf.py"] }?.filter(KernelDirectory.exists) ?? []
    default: []
    }
  }

  private func base(of kind: FileKind, _ names: [String]) -> String? {
    switch kind {
    case .nginx: names.first.map(ConfigurationFiles.folder)
    case .sshd: "/etc/ssh"
    case .redis: listening.directory
    default: nil
    }
  }

  /// One variable that a program was started with; no other is looked at.
  private func environment(_ name: String) -> String? {
    guard let bytes = try? KernelFile.contents(of: "/proc/\(listening.pid)/environ") else {
      return nil
    }
    let start = Array("\(name)=".utf8)
    return bytes.split(separator: 0).first { $0.starts(with: start) }.map {
      String(decoding: $0.dropFirst(start.count), as: UTF8.self)
    }
  }
}
