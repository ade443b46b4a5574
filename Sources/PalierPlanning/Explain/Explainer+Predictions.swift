import PalierModel

extension Explainer {
  /// A figure that is predicted when it is asked about.
  struct Prediction {
    let name: String
    let label: Text
    let explain: () throws -> Explanation?
  }

  /// True if a figure of that name would be predicted or measured, were there demands.
  public static func needsDemands(_ name: String) -> Bool {
    ["capacity", "headroom"].contains(name)
      || ["bottleneck.", "prediction.", "demand.", FigureName.decisions].contains {
        name.hasPrefix($0)
      }
  }

  /// What can be predicted; nothing without a calibration.
  var predictions: [Prediction] {
    guard let calibration else { return [] }
    let capacityLabel = Text(
      en: "people that the system holds",
      fr: "personnes que supporte le système"
    )
    var list = [
      Prediction(name: "capacity", label: capacityLabel) {
        try capacity(calibration, capacityLabel)
      }
    ]
    if load != nil {
      list.append(
        Prediction(name: "headroom", label: Explainer.headroomLabel) {
          try headroom(calibration, capacityLabel)
        }
      )
    }
    list += (1...3).map { rank in
      let label = Text(
        en: "people at which number \(rank) gives out",
        fr: "personnes à partir desquelles cède le n° \(rank)"
      )
      return Prediction(name: "bottleneck.\(rank)", label: label) {
        try bottleneck(rank, calibration)
      }
    }
    if let load {
      list += ["throughput", "mean", "p95", "p99"].map { quantity in
        let label = Text(
          en: "\(quantity) at \(load.amount.words(.count)) people",
          fr: "\(quantity) à \(load.amount.words(.count)) personnes"
        )
        return Prediction(name: "prediction.\(quantity)", label: label) {
          try response(quantity, label, load, calibration)
        }
      }
    }
    return list
  }

  private static let headroomLabel = Text(
    en: "capacity over the load at the peak",
    fr: "capacité sur charge à la pointe"
  )

  private func simulated(_ quantity: String) -> Source {
    calibration?.isDeclared == true
      ? .predicted(model: "simulation, declared demands", error: nil)
      : .predicted(model: "simulation", error: errors[quantity])
  }

  static let capacityEquation = Text(
    en:
      "the highest load at which every objective is met, simulated in \(Predictor.capacityWorlds) worlds that the demands allow",
    fr:
      "la plus forte charge qui respecte chaque objectif, simulée dans \(Predictor.capacityWorlds) mondes que permettent les demandes"
  )

  private func predictor(_ calibration: Calibration) throws -> Predictor {
    try Predictor(
      system: system,
      calibration: calibration,
      cores: PlannedCores(system.machine)
    )
  }

  private func capacity(_ calibration: Calibration, _ label: Text) throws -> Explanation? {
    let value = try predictor(calibration).capacity(speed: calibration.speed.mid)
    return value.map {
      Explanation(
        "capacity",
        label,
        Figure($0, .count, from: simulated("capacity")),
        equation: Explainer.capacityEquation,
        from: objectives + structure + demands
      )
    }
  }

  private func headroom(_ calibration: Calibration, _ label: Text) throws -> Explanation? {
    guard let borne, let capacity = try capacity(calibration, label),
      let headroom = Headroom(capacity: capacity.figure.value, over: borne.figure.value)
    else { return nil }
    return Explanation(
      "headroom",
      Explainer.headroomLabel,
      Figure(headroom.ratio, .ratio, from: simulated("capacity")),
      equation: Text(
        en: "capacity / people at the same time",
        fr: "capacité / personnes en même temps"
      ),
      from: [capacity, borne]
    )
  }

  /// The load that was asked about, or else that of the peak.
  private var borne: Explanation? {
    guard let asked else { return concurrent }
    return Explanation(
      "load",
      Text(en: "people at the same time, as asked", fr: "personnes en même temps, comme demandé"),
      Figure(
        Interval(exactly: asked.amount),
        .count,
        from: .declared(SourceLocation(file: "--users", line: 1, column: 1))
      )
    )
  }

  private func bottleneck(_ rank: Int, _ calibration: Calibration) throws -> Explanation? {
    let found = try predictor(calibration)
      .bottlenecks(speed: calibration.speed.mid, count: rank)
    guard found.count == rank, let last = found.last else { return nil }
    let name = last.station.name
    let service = system.service(named: last.station.owner)
    let own = last.station.resource == .machine ? machine : service.map(figures(of:)) ?? []
    let bearing = own.filter { !$0.name.hasSuffix("memory") && $0.name != "machine.disk" }
    return Explanation(
      "bottleneck.\(rank)",
      Text(
        en: "people at which \(name) gives out",
        fr: "personnes à partir desquelles \(name) cède"
      ),
      Figure(Interval(exactly: last.users), .count, from: simulated("bottleneck")),
      equation: Explainer.saturation(of: name),
      from: bearing + caches + thinking + demands
    )
  }

  private func response(
    _ quantity: String,
    _ label: Text,
    _ load: LoadLevel,
    _ calibration: Calibration
  ) throws -> Explanation? {
    let overall = try predictor(calibration)
      .prediction(load, duration: 60, warmUp: 10, speed: calibration.speed.mid).overall
    let values: [String: (Interval, Dimension)] = [
      "throughput": (overall.throughput, .frequency), "mean": (overall.mean, .time),
      "p95": (overall.p95, .time), "p99": (overall.p99, .time),
    ]
    guard let (value, dimension) = values[quantity] else { return nil }
    return Explanation(
      "prediction.\(quantity)",
      label,
      Figure(value, dimension, from: simulated(quantity)),
      equation: Text(
        en:
          "simulation of a load test of a minute, many times over, in worlds that the demands allow",
        fr:
          "simulation d'un essai de charge d'une minute, maintes fois, dans des mondes que permettent les demandes"
      ),
      from: [borne].compactMap(\.self) + structure + demands
    )
  }

  /// What of the dossier the network is built from.
  var structure: [Explanation] {
    machine.filter { ["machine.cpu", "machine.speed"].contains($0.name) }
      + services.filter { !$0.name.hasSuffix("memory") }
      + caches + thinking
  }
}
