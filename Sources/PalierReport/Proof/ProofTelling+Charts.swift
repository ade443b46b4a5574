import PalierModel
import PalierPlanning
import PalierProof

extension ProofTelling {
  /// What a chart of response times shows: a statistic of an action, or of all that are not held.
  struct Subject: Hashable {
    var quantity: Quantity
    var action: String?
    var limit: Figure?
  }

  /// The response times that the objectives bound; p95 of all actions where they bound none.
  static func subjects(of system: System) -> [Subject] {
    let bounded = system.objectives.responseTimes.compactMap { objective in
      Quantity(objective.statistic).map {
        Subject(quantity: $0, action: objective.action, limit: objective.limit)
      }
    }
    return bounded.isEmpty ? [Subject(quantity: .p95)] : bounded
  }

  /// A chart of a response time, or of the throughput, against the load.
  static func chart(_ subject: Subject, of tellings: [ProofTelling]) -> LineChart? {
    guard let first = tellings.first else { return nil }
    let quantity = subject.quantity
    let series = tellings.flatMap { $0.series(subject) }
    var axis = Axis(quantity.name, quantity.dimension)
    if let limit = subject.limit?.mid {
      let highest = series.flatMap(\.points).map(\.y.mid).filter(\.isFinite).max() ?? 0
      // Far beyond saturation response times say little, and would flatten all the rest.
      if highest > 4 * limit { axis.top = 3 * limit }
    }
    return LineChart(
      title(of: subject),
      x: first.proof.asked.axis,
      y: axis,
      series: series,
      objectives: subject.limit.map {
        [LineChart.Mark(Text(en: "objective", fr: "objectif"), at: $0.value)]
      } ?? [],
      capacities: tellings.compactMap(\.capacityMark)
    )
  }

  /// What a chart or table shows.
  static func title(of subject: Subject) -> Text {
    let quantity = subject.quantity
    let what = (subject.action.map { quantity.of(action: $0) } ?? quantity.name).capitalised
    return Text(en: "\(what) against the load", fr: "\(what) selon la charge")
  }

  private var capacityMark: LineChart.Mark? {
    if let capacity = proof.measuredCapacity {
      return LineChart.Mark(
        named(Text(en: "capacity, measured", fr: "capacité mesurée")),
        at: capacity
      )
    }
    return proof.predictedCapacity.map {
      LineChart.Mark(named(Text(en: "capacity, predicted", fr: "capacité prédite")), at: $0)
    }
  }

  private func series(_ subject: Subject) -> [LineChart.Series] {
    let predicted = proof.steps.compactMap { step -> LineChart.Point? in
      let found = subject.action.map { step.corrected?.actions[$0] } ?? step.corrected?.overall
      return found.map { LineChart.Point(x: step.load.amount, y: subject.quantity.of($0)) }
    }
    let found = proof.steps.filter { $0.measured.validity != .void }
      .compactMap { step -> LineChart.Point? in
        let found = subject.action.map { step.measured.actions[$0] } ?? step.measured.overall
        return found.map { LineChart.Point(x: step.load.amount, y: subject.quantity.of($0)) }
      }
    return [
      predicted.isEmpty
        ? nil
        : .predicted(
          named(Text(en: "predicted", fr: "prédit")),
          predicted,
          group: group,
          from: sources.predicted(subject.quantity)
        ),
      found.isEmpty
        ? nil
        : .measured(named(Text(en: "measured", fr: "mesuré")), found, group: group, from: measured),
    ].compactMap(\.self)
  }

  /// How busy the stations were at the load that was asked about.
  var utilisationChart: BarChart? {
    guard let step = askedStep else { return nil }
    let predicted = step.corrected?.utilisations ?? []
    var stations = predicted.map(\.station)
    stations += step.measured.utilisations.map(\.station).filter { !stations.contains($0) }
    guard !stations.isEmpty else { return nil }
    func values(_ list: [StationUtilisation]) -> [Double?] {
      stations.map { station in list.first { $0.station == station }?.utilisation }
    }
    return BarChart(
      named(
        Text(
          en: "How busy each part is at \(step.load.words)",
          fr: "Occupation de chaque partie à \(step.load.words)"
        )
      ),
      categories: stations.map { Text(verbatim: $0.name) },
      axis: Axis(en: "utilisation", fr: "utilisation", .ratio, top: 1),
      series: [
        predicted.isEmpty
          ? nil
          : .init(
            Text(en: "predicted", fr: "prédit"),
            values(predicted),
            from: sources.predicted
          ),
        step.measured.utilisations.isEmpty
          ? nil
          : .init(
            Text(en: "measured", fr: "mesuré"),
            values(step.measured.utilisations),
            from: measured
          ),
      ].compactMap(\.self)
    )
  }
}

extension Text {
  /// The text with its first letter in capitals; `p95` stays as it is.
  var capitalised: Text {
    func raised(_ string: String) -> String {
      guard string.dropFirst().first?.isNumber != true else { return string }
      return string.prefix(1).uppercased() + string.dropFirst()
    }
    return Text(en: English(string: raised(english)), fr: French(finished: raised(french)))
  }
}
