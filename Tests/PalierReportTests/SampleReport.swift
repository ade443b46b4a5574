import PalierModel
import PalierReport

/// A document with every kind of part, made as a command would make it.
enum SampleReport {
  static let before = Source.measured(run: "260131-154500-K3")
  static let after = Source.measured(run: "260131-160210-7Q")
  static let model = Source.predicted(model: "simulation", error: 0.043)
  static let file = Source.declared(SourceLocation(file: "palier.yaml", line: 4, column: 16))

  static let document = Document(
    title: Text(en: "Can 100 people play at once?", fr: "Peut-on jouer à 100 en même temps ?"),
    subtitle: Text(
      en: "Game site, 4 vCPU and 20 GB, 31 January 2026",
      fr: "Site de jeu, 4 vCPU et 20 Go, 31 janvier 2026"
    )
  ) {
    Answer(
      .no,
      en:
        "It holds \(count(13, 12, 14, before)) people, not \(count(100, from: file)): the pool \(code: "workers") is exhausted first.",
      fr:
        "Il tient \(count(13, 12, 14, before)) personnes, et non \(count(100, from: file)) : la réserve \(code: "workers") s'épuise en premier.",
      details: [
        Prose(
          en:
            "At 25 people the 95th percentile of \(code: "state") is \(time(12.4, 11.2, 13.9, before)); the objective is \(time(1, from: file)).",
          fr:
            "À 25 personnes, le 95e centile de \(code: "state") est de \(time(12.4, 11.2, 13.9, before)) ; l'objectif est de \(time(1, from: file))."
        ),
        Prose(
          en:
            "With the change \(strong: Text(en: "gevent workers", fr: "")), \(count(118, 104, 131, model)) people are predicted to fit.",
          fr:
            "Avec le changement \(strong: Text(en: "", fr: "workers gevent")), \(count(118, 104, 131, model)) personnes devraient tenir."
        ),
      ]
    )
    Answer(
      .undecided,
      en: "Whether log-ins hold is not known.",
      fr: "On ne sait pas si les connexions tiennent."
    )
    Answer(.yes, en: "The memory suffices.", fr: "La mémoire suffit.")
    Section(
      en: "What was predicted, and what was measured",
      fr: "Ce qui était prédit, et ce qui a été mesuré"
    ) {
      Paragraph(
        en:
          "Every prediction was stored before its step ran. A row is right if the prediction is within \(percent: 0.25) or inside the measured interval.",
        fr:
          "Chaque prédiction a été enregistrée avant son pas. Une ligne est juste si la prédiction est à \(percent: 0.25) près ou dans l'intervalle mesuré."
      )
      comparison
      responseTime
      throughput
    }
    Section(en: "What gives way first", fr: "Ce qui cède en premier") {
      utilisation
      Section(en: "Where a request spends its time", fr: "Où une requête passe son temps") {
        demands
      }
    }
    Section(en: "How this was done", fr: "Comment cela a été fait") {
      Definitions([
        (
          Text(en: "Think time", fr: "Temps de réflexion"),
          Prose(time(2, 1.6, 2.4, file))
        ),
        (
          Text(en: "Seed", fr: "Graine"),
          Prose(Text(en: "\(20_260_131)", fr: "\(20_260_131)"))
        ),
        (
          Text(en: "Machine", fr: "Machine"),
          Prose(
            en: "4 vCPU, \(memory(20 * 1_073_741_824)) of memory",
            fr: "4 vCPU, \(memory(20 * 1_073_741_824)) de mémoire"
          )
        ),
      ])
      Notes([
        Text(
          en: "The load ran on the same machine: its network is left out.",
          fr: "La charge tournait sur la même machine : son réseau n'est pas compté."
        ),
        Text(
          en: "The machine's speed moved by 6% during the run; figures are corrected for it.",
          fr:
            "La vitesse de la machine a varié de 6 % pendant l'essai ; les valeurs en sont corrigées."
        ),
      ])
      Preformatted("services:\n  web: { kind: gunicorn, workers: 9 }\n", format: "yaml")
    }
  }

  private static func count(
    _ low: Double,
    _ mid: Double,
    _ high: Double,
    _ source: Source
  ) -> Figure {
    Figure(Interval(low: low, mid: mid, high: high), .count, from: source)
  }

  private static func count(_ value: Double, from source: Source) -> Figure {
    Figure(Interval(exactly: value), .count, from: source)
  }

  private static func time(_ mid: Double, _ low: Double, _ high: Double, _ source: Source) -> Figure
  {
    Figure(Interval(low: low, mid: mid, high: high), .time, from: source)
  }

  private static func time(_ value: Double, from source: Source) -> Figure {
    Figure(Interval(exactly: value), .time, from: source)
  }

  private static func memory(_ bytes: Double) -> Figure {
    Figure(Interval(exactly: bytes), .information, from: file)
  }

  private static let users = Axis(en: "people at once", fr: "personnes en même temps", .count)

  private static var comparison: Table {
    var table = Table(
      Text(en: "The variant before, step by step", fr: "La variante d'avant, pas à pas"),
      columns: [
        .numbers(en: "People", fr: "Personnes"),
        .words(en: "Quantity", fr: "Grandeur"),
        .numbers(en: "Predicted", fr: "Prédit"),
        .numbers(en: "Measured", fr: "Mesuré"),
        .numbers(en: "Error", fr: "Erreur"),
        .words(en: "Verdict", fr: "Verdict"),
      ]
    )
    let throughput = Text(en: "throughput", fr: "débit")
    let p95 = Text(en: "p95 of state", fr: "p95 de state")
    for (people, predicted, measured, seconds, seen) in [
      (5, 3.61, 3.58, 0.031, 0.034), (10, 7.15, 7.22, 0.052, 0.047), (25, 8.9, 8.1, 11.2, 12.4),
    ] {
      table.append([
        .integer(people), .text(throughput), .figure(rate(predicted, 0.04, model)),
        .figure(rate(measured, 0.02, before)), .change(predicted / measured - 1),
        .badge(.good, en: "right", fr: "juste"),
      ])
      table.append([
        .integer(people), .text(p95), .figure(time(seconds, seconds * 0.82, seconds * 1.22, model)),
        .figure(time(seen, seen * 0.9, seen * 1.1, before)), .change(seconds / seen - 1),
        people == 5
          ? .badge(.neutral, en: "undecided", fr: "indécis")
          : .badge(.good, en: "right", fr: "juste"),
      ])
    }
    return table
  }

  private static func rate(_ value: Double, _ spread: Double, _ source: Source) -> Figure {
    Figure(
      Interval(low: value * (1 - spread), mid: value, high: value * (1 + spread)),
      .frequency,
      from: source
    )
  }

  private static func curve(_ value: (Double) -> Double, spread: Double) -> [LineChart.Point] {
    stride(from: 0.0, through: 100, by: 2).map { load in
      let mid = value(load)
      let width = spread * (1 + load / 100) * mid
      return LineChart.Point(x: load, y: Interval(low: mid - width, mid: mid, high: mid + width))
    }
  }

  private static func steps(_ values: [(Double, Double)], spread: Double) -> [LineChart.Point] {
    values.map { load, mid in
      LineChart.Point(
        x: load,
        y: Interval(low: mid * (1 - spread), mid: mid, high: mid * (1 + spread))
      )
    }
  }

  private static var responseTime: LineChart {
    LineChart(
      Text(
        en: "Response time of state, 95th percentile",
        fr: "Temps de réponse de state, 95e centile"
      ),
      x: users,
      y: Axis(en: "p95", fr: "p95", .time),
      series: [
        .predicted(
          Text(en: "before, predicted", fr: "avant, prédit"),
          curve({ 0.03 + ($0 < 10 ? 0 : ($0 - 10) * 0.75) }, spread: 0.1),
          from: model
        ),
        .measured(
          Text(en: "before, measured", fr: "avant, mesuré"),
          steps([(5, 0.034), (10, 0.047), (25, 12.4)], spread: 0.12),
          from: before
        ),
        .predicted(
          Text(en: "after, predicted", fr: "après, prédit"),
          curve({ 0.05 / (1 - min($0, 118) / 128) }, spread: 0.12),
          group: 1,
          from: model
        ),
        .measured(
          Text(en: "after, measured", fr: "après, mesuré"),
          steps([(5, 0.048), (10, 0.055), (25, 0.071), (50, 0.088), (100, 0.31)], spread: 0.15),
          group: 1,
          from: after
        ),
      ],
      objectives: [
        .init(Text(en: "objective", fr: "objectif"), at: Interval(exactly: 1))
      ],
      capacities: [
        .init(
          Text(en: "capacity before", fr: "capacité avant"),
          at: Interval(low: 12, mid: 13, high: 14)
        )
      ]
    )
  }

  private static var throughput: LineChart {
    LineChart(
      Text(en: "Throughput", fr: "Débit"),
      x: users,
      y: Axis(en: "requests", fr: "requêtes", .frequency),
      series: [
        .predicted(
          Text(en: "after, predicted", fr: "après, prédit"),
          curve({ min($0 * 0.72, 85) }, spread: 0.04),
          group: 1,
          from: model
        ),
        .measured(
          Text(en: "after, measured", fr: "après, mesuré"),
          steps([(5, 3.58), (10, 7.22), (25, 17.9), (50, 36.2), (100, 69.8)], spread: 0.03),
          group: 1,
          from: after
        ),
      ],
      capacities: [
        .init(
          Text(en: "capacity after", fr: "capacité après"),
          at: Interval(low: 104, mid: 118, high: 131)
        )
      ]
    )
  }

  private static var utilisation: BarChart {
    BarChart(
      Text(en: "Utilisation at 50 people", fr: "Utilisation à 50 personnes"),
      categories: [
        Text(en: "worker pool", fr: "réserve de workers"),
        Text(en: "cores of the web service", fr: "cœurs du service web"),
        Text(en: "database", fr: "base de données"),
      ],
      axis: Axis(en: "utilisation", fr: "utilisation", .ratio, top: 1),
      series: [
        .init(Text(en: "before", fr: "avant"), [1, 0.21, 0.054], from: before),
        .init(Text(en: "after", fr: "après"), [nil, 0.46, 0.11], from: after),
      ]
    )
  }

  private static var demands: BarChart {
    BarChart(
      Text(en: "Time of one request, by action", fr: "Temps d'une requête, par action"),
      categories: [
        Text(verbatim: "state"), Text(verbatim: "events"), Text(verbatim: "slow"),
      ],
      axis: Axis(en: "time", fr: "temps", .time),
      arrangement: .stacked,
      series: [
        .init(Text(en: "processor", fr: "processeur"), [0.0042, 0.0011, 0.0023], from: before),
        .init(Text(en: "waiting outside", fr: "attente au-dehors"), [0, nil, 0.501], from: before),
        .init(Text(en: "held", fr: "tenue"), [nil, 2.04, nil], from: file),
      ]
    )
  }
}
