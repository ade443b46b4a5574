import PalierModel

extension Draft {
  /// Writes `services`, each with what could not be known of it.
  func writeServices(to page: inout DraftPage) {
    page.gap()
    guard !services.isEmpty else {
      page.ask(
        Text(
          en: "What runs? A Compose file tells (--from-compose), or the machine (--from-machine).",
          fr:
            "Qu'est-ce qui tourne ? Un fichier Compose (--from-compose) ou la machine (--from-machine) le dit."
        ),
        answers: [
          "services:",
          "  web: { kind: gunicorn, workers: 5, calls: [database], observe: { port: 8000 } }",
          "  database: { kind: postgresql, connections: 100, observe: { port: 5432 } }",
        ]
      )
      return
    }
    page.line("services:")
    for service in services { write(service, to: &page) }
  }

  private func write(_ service: FoundService, to page: inout DraftPage) {
    page.line("\(YAMLText.scalar(service.name)):", indent: 2)
    page.line("kind: \(service.kind.value.rawValue)", indent: 4, from: service.kind.place)
    if service.kind.value == .other {
      page.ask(
        Text(
          en: "What program is this? Replace `other` if Palier knows its kind.",
          fr: "Quel est ce programme ? Remplacez « other » si Palier en connaît le genre."
        ),
        indent: 4
      )
    }
    func line<Value>(_ key: String, _ found: Found<Value>?, _ text: (Value) -> String) {
      guard let found else { return }
      page.line("\(key): \(text(found.value))", indent: 4, from: found.place)
    }
    line("version", service.version) { "\"\($0)\"" }
    line("worker_class", service.workerClass) { $0.rawValue }
    line("workers", service.workers) { String($0) }
    line("threads", service.threads) { String($0) }
    line("connections", service.connections) { String($0) }
    if !service.calls.isEmpty {
      let names = service.calls.map { YAMLText.scalar($0.value) }.joined(separator: ", ")
      let places = service.calls.map(\.place)
      let place = places.count > 1 ? "\(places[0])…" : places[0]
      page.line("calls: [\(names)]", indent: 4, from: place)
    }
    writeLimits(of: service, to: &page)
    if let observe = service.observe {
      page.line("observe: { \(observe.value.written) }", indent: 4, from: observe.place)
    }
    writeNotes(on: service, to: &page)
    ask(about: service, on: &page)
  }

  private func writeLimits(of service: FoundService, to page: inout DraftPage) {
    guard service.cpuLimit != nil || service.memoryLimit != nil else { return }
    page.line("limits:", indent: 4)
    if let cpu = service.cpuLimit {
      page.line("cpu: \(page.quantity(cpu.value, .count))", indent: 6, from: cpu.place)
    }
    if let memory = service.memoryLimit {
      let size = page.quantity(memory.value, .information)
      page.line("memory: \(size)", indent: 6, from: memory.place)
    }
  }

  private func writeNotes(on service: FoundService, to page: inout DraftPage) {
    if let instances = service.instances {
      page.comment(
        Text(
          en: "\(instances.value) instances of it run (\(instances.place)); the values are one's.",
          fr:
            "Il en tourne \(instances.value) instances (\(instances.place)) ; les valeurs sont celles d'une."
        ),
        indent: 4
      )
    }
    if let memory = service.memory {
      page.comment(
        Text(
          en: "It has \(memory.value, .information) of memory at this moment (\(memory.place)).",
          fr: "Il occupe \(memory.value, .information) de mémoire en ce moment (\(memory.place))."
        ),
        indent: 4
      )
    }
    if !service.variables.isEmpty {
      let names = service.variables.map(\.value).joined(separator: ", ")
      page.comment(
        Text(
          en: "Variables that decide how much it holds: \(names).",
          fr: "Variables qui décident de ce qu'il supporte : \(names)."
        ),
        indent: 4
      )
    }
  }

  private func ask(about service: FoundService, on page: inout DraftPage) {
    let kind = service.kind.value
    if [.gunicorn, .uvicorn].contains(kind), service.workers == nil {
      page.ask(
        Text(
          en: "How many worker processes? Without the option, one.",
          fr: "Combien de processus ? Sans l'option, un seul."
        ),
        indent: 4,
        answers: ["workers: 1"]
      )
    }
    if [.postgresql, .mysql, .mariadb].contains(kind), service.connections == nil {
      page.ask(
        Text(
          en: "How many connections does it accept (max_connections)?",
          fr: "Combien de connexions accepte-t-il (max_connections) ?"
        ),
        indent: 4,
        answers: ["connections: \(kind == .postgresql ? 100 : 151)"]
      )
    }
    askForCalls(of: service, on: &page)
    if service.observe == nil {
      page.ask(
        Text(
          en: "Where can it be observed while it runs: port, pid, cgroup, unit or container?",
          fr: "Où l'observer pendant qu'il tourne : port, pid, cgroup, unit ou container ?"
        ),
        indent: 4,
        answers: ["observe: { container: \(YAMLText.scalar(service.name)) }"]
      )
    }
  }

  /// Asks which services one calls, where there are some that its kind usually does.
  private func askForCalls(of service: FoundService, on page: inout DraftPage) {
    let programs: [ServiceKind] = [.gunicorn, .uvicorn, .node, .other]
    let stores: [ServiceKind] = [
      .postgresql, .pgbouncer, .mysql, .mariadb, .mongodb, .redis, .valkey,
    ]
    let usual =
      switch service.kind.value {
      case .nginx, .apache, .haproxy: programs
      case .gunicorn, .uvicorn, .node, .other: stores
      default: [ServiceKind]()
      }
    let called = services.filter { usual.contains($0.kind.value) && $0.name != service.name }
    guard service.calls.isEmpty, !called.isEmpty else { return }
    let names = called.map { YAMLText.scalar($0.name) }.joined(separator: ", ")
    page.ask(
      Text(en: "Which services does it call?", fr: "Quels services appelle-t-il ?"),
      indent: 4,
      answers: ["calls: [\(names)]"]
    )
  }
}

extension Service.Observation {
  /// The one key with its value.
  fileprivate var written: String {
    switch self {
    case .cgroup(let path): "cgroup: \(YAMLText.scalar(path))"
    case .port(let port): "port: \(port)"
    case .pid(let pid): "pid: \(pid)"
    case .unit(let name): "unit: \(YAMLText.scalar(name))"
    case .container(let name): "container: \(YAMLText.scalar(name))"
    }
  }
}
