import PalierModel
import PalierPlanning

extension DossierDocument {
  /// The architecture as it is and as it can become, drawn from the services.
  var architectureChapter: Section? {
    guard !system.services.isEmpty else { return nil }
    return Section(.architecture) {
      for architecture in plan.architectures { diagram(of: architecture) }
      services
    }
  }

  private func diagram(of architecture: Architecture) -> Diagram {
    let nodes = architecture.parts.flatMap { $0.rows.joined() }
    let places = Dictionary(zip(nodes, nodes.indices)) { first, _ in first }
    var next = 0
    let frames = architecture.parts.map { part in
      let rows = part.rows.map { row in
        row.map { _ in
          defer { next += 1 }
          return next
        }
      }
      return Diagram.Frame(title(of: part, in: architecture), rows: rows, isSeveral: part.isSeveral)
    }
    return Diagram(
      architecture.kind.words,
      boxes: nodes.map(box),
      frames: frames,
      arrows: architecture.calls.compactMap { call in
        guard let from = places[call.from], let to = places[call.to] else { return nil }
        return Diagram.Arrow(from: from, to: to)
      }
    )
  }

  private func title(of part: Architecture.Part, in architecture: Architecture) -> Text? {
    let words: Text
    switch part.role {
    case .front: return nil
    case .everything: words = Text(en: "The machine", fr: "La machine")
    case .application: words = Text(en: "Application", fr: "Application")
    case .database: words = Text(en: "Database", fr: "Base de données")
    case .outside: return Text(en: "Outside the system", fr: "Hors du système")
    }
    let shape = architecture.kind == .single ? machine : nil
    let number = part.isSeveral ? several(part, architecture) : nil
    return Text.joined([words, shape, number].compactMap(\.self), separator: ", ")
  }

  /// The machine of the dossier in a few words; nil where nothing is known of it.
  private var machine: Text? {
    let machine = system.machine
    let parts = [
      machine.cpu.map {
        $0.mid == 1
          ? Text(en: "1 core", fr: "1 cœur") : Text(en: "\($0.mid) cores", fr: "\($0.mid) cœurs")
      },
      machine.memory.map { Text(en: "\($0.mid, .information)", fr: "\($0.mid, .information)") },
      machine.disk.map {
        Text(en: "disk \($0.mid, .information)", fr: "disque \($0.mid, .information)")
      },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : Text.joined(parts, separator: ", ")
  }

  /// How many machines of a part there are, as far as the dossier says.
  private func several(_ part: Architecture.Part, _ architecture: Architecture) -> Text {
    let shards = Int(system.data.compactMap { $0.shards?.mid }.max() ?? 1)
    let replicas = Int(system.data.compactMap { $0.replicas?.mid }.max() ?? 1)
    if part.role == .database, shards > 1 || replicas > 1 {
      return Text(
        en: "\(shards) shards, \(replicas) copies of each",
        fr: "\(shards) parts, \(replicas) copies de chacune"
      )
    }
    if architecture.kind == .regional {
      let names = system.regions.map(\.name).joined(separator: ", ")
      return Text(en: "in each region: \(names)", fr: "dans chaque région : \(names)")
    }
    return part.role == .database
      ? Text(en: "with a standby", fr: "avec une machine de secours")
      : Text(en: "one machine more than needed", fr: "une machine de plus que nécessaire")
  }

  private func box(_ node: Architecture.Node) -> Diagram.Box {
    switch node {
    case .people:
      guard let people = plan.peak?.concurrent else {
        return Diagram.Box(Text(en: "People", fr: "Utilisateurs"))
      }
      let count = Int(min(1e9, people.mid.rounded()))
      return Diagram.Box(
        Text(en: "People", fr: "Utilisateurs"),
        lines: [Text(en: "\(count) at the peak", fr: "\(count) à la pointe")]
      )
    case .delivery:
      return Diagram.Box(
        Text(en: "Delivery network", fr: "Réseau de diffusion"),
        lines: system.delivery?.offload.map {
          [Text(en: "answers \(percent: $0.mid)", fr: "répond à \(percent: $0.mid)")]
        } ?? []
      )
    case .balancer:
      return Diagram.Box(Text(en: "Load balancer", fr: "Répartiteur"))
    case .service(let name):
      return Diagram.Box(
        Text(verbatim: name),
        lines: system.service(named: name).map(lines) ?? []
      )
    }
  }

  /// What a reader wants to see of a service in its box.
  private func lines(_ service: Service) -> [Text] {
    var port: Text?
    if case .port(let number)? = service.observe?.value { port = Text(verbatim: ":\(number)") }
    let program = Text(verbatim: service.program)
    let workers = service.workers.map {
      Text(en: "\($0.mid) workers", fr: "\($0.mid) workers")
    }
    let connections = service.connections.map {
      Text(en: "≤ \($0.mid) connections", fr: "≤ \($0.mid) connexions")
    }
    let limits = [
      service.limits.cpu.map { Text(en: "≤ \($0.mid) CPU", fr: "≤ \($0.mid) CPU") },
      service.limits.memory.map {
        Text(en: "≤ \($0.mid, .information)", fr: "≤ \($0.mid, .information)")
      },
    ].compactMap(\.self)
    return [Text.joined([program, port].compactMap(\.self)), workers, connections].compactMap(
      \.self
    )
      + (limits.isEmpty ? [] : [Text.joined(limits, separator: ", ")])
  }

  private var services: Table {
    Table(
      Text(en: "The services", fr: "Les services"),
      columns: [
        .words(en: "Service", fr: "Service"), .words(en: "Program", fr: "Programme"),
        .words(en: "Calls", fr: "Appelle"), .numbers(en: "Workers", fr: "Workers"),
        .numbers(en: "Connections", fr: "Connexions"),
        .numbers(en: "CPU limit", fr: "Limite CPU"),
        .numbers(en: "Memory limit", fr: "Limite mémoire"),
      ],
      rows: system.services.map { service in
        [
          .name(service.name), .name(service.program),
          service.calls.isEmpty
            ? .empty : .name(service.calls.map(\.value).joined(separator: ", ")),
          .figure(service.workers), .figure(service.connections), .figure(service.limits.cpu),
          .figure(service.limits.memory),
        ]
      }
    )
  }
}

extension Architecture.Kind {
  /// What a drawing of it shows.
  var words: Text {
    switch self {
    case .single: Text(en: "Everything on one machine", fr: "Tout sur une machine")
    case .split:
      Text(en: "The next step: the database apart", fr: "L'étape suivante : la base à part")
    case .clustered:
      Text(
        en: "Several machines, so that one may fail",
        fr: "Plusieurs machines, pour qu'une puisse tomber en panne"
      )
    case .regional: Text(en: "The same in each region", fr: "La même chose dans chaque région")
    }
  }
}

extension Service {
  /// The program with its version, as a reader knows it.
  var program: String {
    let name = kind.value == .other ? "–" : kind.value.rawValue
    return [name, version, workerClass?.value.rawValue].compactMap(\.self).joined(separator: " ")
  }
}
