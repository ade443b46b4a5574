import PalierModel

/// One calibration, and the parts of a document that tell of it.
struct CalibrationTelling {
  /// What is told.
  let calibration: Calibration

  /// Where its figures come from.
  var source: Source { .measured(run: calibration.run) }

  /// What each action needs of each service.
  var demandTable: Table {
    let services = calibration.services.map { service in
      Table.Column.numbers(
        Text(en: "CPU of \(service.name)", fr: "CPU \(French.of(service.name))"),
        from: source
      )
    }
    var table = Table(
      Text(
        en: "What one request needs, at the machine's reference speed",
        fr: "Ce qu'il faut à une requête, à la vitesse de référence de la machine"
      ),
      columns: [
        .words(en: "Action", fr: "Action"),
        .numbers(en: "Requests", fr: "Requêtes", from: source),
      ] + services + [
        .numbers(en: "Waiting", fr: "Attente", from: source),
        .numbers(en: "Held", fr: "Retenue", from: source),
        .numbers(en: "Response", fr: "Réponse", from: source),
      ]
    )
    for action in calibration.actions {
      let hit = action.misses == nil ? Text(verbatim: action.name) : action.named(.hit)
      table.append(row(hit, action.backToBack, responseBytes: action.responseBytes))
      if let misses = action.misses { table.append(row(action.named(.miss), misses)) }
      if let spaced = action.spaced { table.append(row(action.named(.spaced), spaced)) }
    }
    return table
  }

  private func row(
    _ label: Text,
    _ profile: DemandProfile,
    responseBytes: Double? = nil
  ) -> [Cell] {
    let cpu = calibration.services.indices.map { index -> Cell in
      guard profile.mean.cpu.indices.contains(index) else { return .empty }
      let mean = profile.mean.cpu[index]
      let error =
        profile.standardError.indices.contains(index) ? 1.96 * profile.standardError[index] : 0
      return .interval(
        Interval(low: max(0, mean - error), mid: mean, high: mean + error),
        .time
      )
    }
    return [.text(label), .integer(profile.count)] + cpu + [
      .number(profile.mean.waiting, .time),
      profile.mean.held > 0 ? .number(profile.mean.held, .time) : .empty,
      responseBytes.map { .number($0, .information) } ?? .empty,
    ]
  }

  /// What the services were seen to be.
  var serviceTable: Table {
    Table(
      Text(en: "What the services were seen to be", fr: "Ce que les services se sont révélés être"),
      columns: [
        .words(en: "Service", fr: "Service"),
        .words(en: "Workers", fr: "Workers"),
        .numbers(en: "Processes", fr: "Processus", from: source),
        .numbers(en: "Cores", fr: "Cœurs", from: source),
        .numbers(en: "CPU limit", fr: "Limite de CPU", from: source),
        .numbers(en: "Memory", fr: "Mémoire", from: source),
      ],
      rows: calibration.services.map { service in
        [
          .name(service.name), .text(service.workers.words), .integer(service.processes),
          .integer(service.cores.count),
          service.quota.map { quota in
            .text(
              Text(
                en: "\(quota.budget / quota.period) of a core",
                fr: "\(quota.budget / quota.period) cœur"
              )
            )
          } ?? .empty,
          .number(service.memory, .information),
        ]
      }
    )
  }

  /// What showed how the workers of each service take requests.
  var evidence: Definitions {
    Definitions(
      calibration.services.filter { !$0.evidence.isEmpty }.map { service in
        (
          Text(verbatim: service.name),
          Prose(
            Text(
              en:
                "\(service.workers.words): \(Text.joined(service.evidence, separator: "; ")).",
              fr:
                "\(service.workers.words) : \(Text.joined(service.evidence, separator: " ; "))."
            )
          )
        )
      }
    )
  }

  /// Where and when it was measured.
  var circumstances: Definitions {
    var list = Definitions([
      (
        Text(en: "Processor", fr: "Processeur"),
        Prose(
          Text(
            en: "\(calibration.host.model), \(calibration.host.cores) cores",
            fr: "\(calibration.host.model), \(calibration.host.cores) cœurs"
          )
        )
      ),
      (
        Text(en: "Memory", fr: "Mémoire"),
        Prose(Figure(Interval(exactly: calibration.host.memory), .information, from: source))
      ),
      (Text(en: "Kernel", fr: "Noyau"), Prose(Text(verbatim: calibration.host.kernel))),
      (
        Text(en: "Machine's speed", fr: "Vitesse de la machine"),
        Prose(
          en: "\(Figure(calibration.speed, .ratio, from: source)) of the reference",
          fr: "\(Figure(calibration.speed, .ratio, from: source)) de la référence"
        )
      ),
    ])
    for service in calibration.services where service.speedExponent.high > 0 {
      list.append(
        Text(en: "How \(service.name) follows it", fr: "Comment \(service.name) la suit"),
        Prose(
          en:
            "CPU time falls with the power \(Figure(service.speedExponent, .count, from: source)) of the speed",
          fr:
            "le temps CPU décroît comme la puissance \(Figure(service.speedExponent, .count, from: source)) de la vitesse"
        )
      )
    }
    list.append(Text(en: "When", fr: "Quand"), Prose(Text(date: calibration.date)))
    return list
  }

  /// What the kinds of requests are, as far as there are several.
  private var legend: Paragraph? {
    var sentences: [Text] = []
    if calibration.actions.contains(where: { $0.misses != nil }) {
      sentences.append(
        Text(
          en: "Cached: the value was ready in the cache; rebuilt: it had expired.",
          fr: "En cache : la valeur était prête dans le cache ; reconstruit : elle avait expiré."
        )
      )
    }
    if calibration.actions.contains(where: { $0.spaced != nil }) {
      sentences.append(
        Text(
          en: "Rested: after a pause, when the processor's own caches are cold.",
          fr: "À froid : après une pause, quand les caches du processeur sont froids."
        )
      )
    }
    return sentences.isEmpty ? nil : Paragraph(.joined(sentences))
  }

  /// All of it, as the contents of a section.
  @BlockBuilder var blocks: [Block] {
    demandTable
    legend
    serviceTable
    evidence
    circumstances
    if !calibration.remarks.isEmpty { Notes(calibration.remarks) }
  }
}

extension Calibration {
  /// Requests that were measured.
  var requests: Int {
    actions.reduce(0) {
      $0 + $1.backToBack.count + ($1.spaced?.count ?? 0) + ($1.misses?.count ?? 0)
    }
  }
}

extension ActionProfile {
  fileprivate enum Kind {
    case hit
    case miss
    case spaced
  }

  fileprivate func named(_ kind: Kind) -> Text {
    switch kind {
    case .hit: Text(en: "\(name), cached", fr: "\(name), en cache")
    case .miss: Text(en: "\(name), rebuilt", fr: "\(name), reconstruit")
    case .spaced: Text(en: "\(name), rested", fr: "\(name), à froid")
    }
  }
}

extension ServiceProfile.Workers {
  /// How the workers take requests, in words.
  var words: Text {
    switch self {
    case .synchronous:
      Text(
        en: "synchronous, one request at a time each",
        fr: "synchrones, une requête à la fois chacun"
      )
    case .asynchronous:
      Text(
        en: "asynchronous, many requests at once each",
        fr: "asynchrones, plusieurs requêtes à la fois chacun"
      )
    case .threaded: Text(en: "a thread for each request", fr: "un thread par requête")
    }
  }
}
