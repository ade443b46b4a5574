import PalierDossier
import PalierModel

extension FoundService {
  /// Limits: `deploy.resources.limits`, or `cpus` and `mem_limit` of older files.
  mutating func readLimits(_ node: ForeignYAML) {
    let limits = node["deploy"]?["resources"]?["limits"]
    if let cpus = limits?["cpus"] ?? node["cpus"],
      let cores = Double(ComposeVariables.resolved(cpus.text ?? "")), cores > 0, cores.isFinite
    {
      cpuLimit = Found(cores, at: cpus.location.description)
    }
    if let memory = limits?["memory"] ?? node["mem_limit"],
      let bytes = FoundService.bytes(ComposeVariables.resolved(memory.text ?? ""))
    {
      memoryLimit = Found(bytes, at: memory.location.description)
    }
    if let replicas = node["deploy"]?["replicas"] ?? node["scale"],
      let count = Int(ComposeVariables.resolved(replicas.text ?? "")), count > 1
    {
      instances = Found(count, at: replicas.location.description)
    }
  }

  /// Ports of this machine: `8080:80`, `127.0.0.1:8080:80/tcp`, or the long form.
  mutating func readPorts(_ node: ForeignYAML) {
    for port in node["ports"]?.items ?? [] {
      let published: String
      if let text = port.text {
        let parts = ComposeVariables.resolved(text).prefix { $0 != "/" }.split(separator: ":")
        published = parts.count > 1 ? String(parts[parts.count - 2]) : ""
      } else {
        published = ComposeVariables.resolved(port["published"]?.text ?? "")
      }
      guard let number = Int(published), (1...65_535).contains(number) else { continue }
      ports.append(number)
      if observe == nil { observe = Found(.port(number), at: port.location.description) }
    }
  }

  /// Variables that decide how much the service holds.
  mutating func readVariables(_ node: ForeignYAML) {
    for (name, value, place) in FoundService.environment(of: node) {
      let known = FoundService.sizes.contains(name) || name.hasSuffix("_MAX_CONNECTIONS")
      guard known else { continue }
      variables.append(Found(name, at: place))
      let number = Int(value).flatMap { $0 > 0 ? $0 : nil }
      switch name {
      case "WEB_CONCURRENCY", "UVICORN_WORKERS", "GUNICORN_WORKERS":
        if workers == nil { workers = number.map { Found($0, at: place) } }
      case "GUNICORN_CMD_ARGS":
        let command = ProgramCommand(["gunicorn"] + ProgramCommand.words(of: value))
        if workers == nil { workers = command.workers.map { Found($0, at: place) } }
        if threads == nil { threads = command.threads.map { Found($0, at: place) } }
        if workerClass == nil { workerClass = command.workerClass.map { Found($0, at: place) } }
      default:
        if name.hasSuffix("_MAX_CONNECTIONS"), connections == nil {
          connections = number.map { Found($0, at: place) }
        }
      }
    }
  }

  /// Services that it calls: those that it depends on, and those whose name is a host in one of its
  /// variables.
  mutating func readCalls(_ node: ForeignYAML, among names: [String]) {
    var found: [Found<String>] = []
    func add(_ name: String, _ place: String) {
      guard name != self.name, names.contains(name) else { return }
      let allowed = FoundService.allowed(name)
      if !found.contains(where: { $0.value == allowed }) { found.append(Found(allowed, at: place)) }
    }
    if let needed = node["depends_on"] {
      for item in needed.items { add(item.text ?? "", item.location.description) }
      for entry in needed.entries { add(entry.key, entry.value.location.description) }
    }
    for item in node["links"]?.items ?? [] {
      add(String((item.text ?? "").split(separator: ":").first ?? ""), item.location.description)
    }
    for (_, value, place) in FoundService.environment(of: node) {
      for name in names where FoundService.names(value, host: name) { add(name, place) }
    }
    calls = found
  }

  /// Variables with their values and places, from a mapping or a list of `NAME=VALUE`.
  private static func environment(
    of node: ForeignYAML
  ) -> [(name: String, value: String, place: String)] {
    guard let environment = node["environment"] else { return [] }
    let entries = environment.entries.map { entry in
      (
        entry.key, ComposeVariables.resolved(entry.value.text ?? ""),
        entry.value.location.description
      )
    }
    let items = environment.items.map { item in
      let parts = (item.text ?? "").split(
        separator: "=",
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      let value = parts.count > 1 ? ComposeVariables.resolved(String(parts[1])) : ""
      return (String(parts.first ?? ""), value, item.location.description)
    }
    return entries + items
  }

  /// True for `db`, `db:5432` and addresses such as `postgres://user:secret@db:5432/shop`.
  private static func names(_ value: String, host: String) -> Bool {
    value.split { ",; ".contains($0) }.contains { part in
      var rest = part
      if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
      let authority = rest.prefix { $0 != "/" && $0 != "?" }
      let name = authority.split(separator: "@").last?.split(separator: ":").first
      return name.map(String.init) == host
    }
  }

  private static let sizes: Set<String> = [
    "WEB_CONCURRENCY", "UVICORN_WORKERS", "GUNICORN_WORKERS", "GUNICORN_CMD_ARGS",
    "UV_THREADPOOL_SIZE", "NODE_OPTIONS", "DB_POOL_SIZE", "DATABASE_POOL_SIZE",
    "SQLALCHEMY_POOL_SIZE",
    "MAX_CLIENT_CONN", "DEFAULT_POOL_SIZE", "POOL_MODE",
  ]

  /// Bytes as Compose writes them: `512m`, `2gb`, `1024`; units of 1,024.
  private static func bytes(_ text: String) -> Double? {
    let lower = text.lowercased()
    let number = lower.prefix { $0.isNumber || $0 == "." }
    let factors: [String: Double] = [
      "": 1, "b": 1, "k": 1_024, "kb": 1_024, "m": 1_048_576, "mb": 1_048_576,
      "g": 1_073_741_824, "gb": 1_073_741_824, "kib": 1_024, "mib": 1_048_576,
      "gib": 1_073_741_824,
    ]
    guard let value = Double(number), value > 0, value.isFinite,
      let factor = factors[String(lower.dropFirst(number.count))]
    else { return nil }
    return value * factor
  }
}
