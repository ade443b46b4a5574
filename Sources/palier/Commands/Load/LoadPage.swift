import PalierLoad
import PalierModel
import PalierProof
import PalierQueueing
import PalierReport

/// What `palier load` says when it is done.
struct LoadPage {
  /// The load test.
  let outcome: LoadOutcome

  /// The page.
  var document: Document {
    Document(
      title: Text(en: "Load on \(outcome.target)", fr: "Charge sur \(outcome.target)"),
      subtitle: Text(
        en: "\(loadModel), seed \(String(outcome.seed))",
        fr: "\(loadModel), graine \(String(outcome.seed))"
      )
    ) {
      if let answer = outcome.verdict.answer {
        PalierReport.Answer(answer, Prose(capacity ?? outcome.verdict.reason))
      }
      if !steps.isEmpty { stepTable }
      if steps.contains(where: { $0.actions.count > 1 || $0.requests != nil }) { actionTable }
      let notes =
        steps.compactMap(LoadPage.note)
        + zip(steps, outcome.drifts).flatMap { $1.notes(at: $0.step) }
      if !notes.isEmpty { Notes(notes) }
    }
  }

  /// The heading of the column of loads.
  static func loadColumn(_ steps: [LoadStep]) -> Table.Column {
    steps.contains(where: \.isOpen)
      ? .numbers(en: "arrivals/s", fr: "arrivées/s") : .numbers(en: "users", fr: "personnes")
  }

  /// How the load comes, which alone moves the capacity by percents.
  private var loadModel: Text {
    switch outcome.arrivals {
    case .poisson: Text(en: "Poisson arrivals", fr: "arrivées de Poisson")
    case .uniform: Text(en: "evenly spaced arrivals", fr: "arrivées régulières")
    case nil where outcome.isOpen: Text(en: "arrivals of a log", fr: "arrivées d'un journal")
    case nil: Text(en: "users who wait for answers", fr: "personnes qui attendent les réponses")
    }
  }

  /// The load of a step, whose unit the heading says.
  static func load(_ step: LoadStep) -> Cell {
    guard let last = step.finalLoad else { return .number(step.offered, .count) }
    return .text(Text(en: "\(step.offered) to \(last)", fr: "\(step.offered) à \(last)"))
  }

  private var steps: [StepResult] { outcome.result.run.steps }

  /// The capacity that a search found, in a sentence.
  private var capacity: Text? {
    guard let estimate = outcome.result.capacity, outcome.verdict.answer == .yes else { return nil }
    let capacity = estimate.capacity
    let unit =
      outcome.isOpen
      ? Text(en: "arrivals/s", fr: "arrivées/s") : Text(en: "users", fr: "personnes")
    let limit =
      estimate.limit.map { Text(en: "beyond it \($0); ", fr: "au-delà, \($0) ; ") }
      ?? Text(verbatim: "")
    return Text(
      en: """
        capacity: \(capacity.mid) \(unit) (\(capacity.low) to \(capacity.high)); \
        \(limit)\(estimate.reason)
        """,
      fr: """
        capacité : \(capacity.mid) \(unit) (\(capacity.low) à \(capacity.high)) ; \
        \(limit)\(estimate.reason)
        """
    )
  }

  private var stepTable: Table {
    Table(
      Text(en: "Measured, run \(outcome.name)", fr: "Mesuré, essai \(outcome.name)"),
      columns: [
        LoadPage.loadColumn(steps.map(\.step)),
        .numbers(en: "throughput", fr: "débit"),
        .numbers(en: "mean", fr: "moyenne"),
        .numbers(en: "p50", fr: "p50"), .numbers(en: "p95", fr: "p95"),
        .numbers(en: "p99", fr: "p99"),
        .numbers(en: "errors", fr: "erreurs"),
        .words(en: "validity", fr: "validité"),
      ],
      rows: steps.map { step in
        [
          LoadPage.load(step.step),
          .number(LoadReport.throughput(of: step).mid, .frequency),
        ] + LoadPage.times(step.overallLatency().histogram) + [
          .number(step.errorShare, .ratio), LoadPage.badge(step),
        ]
      }
    )
  }

  private var actionTable: Table {
    var table = Table(
      Text(en: "By action", fr: "Par action"),
      columns: [
        LoadPage.loadColumn(steps.map(\.step)), .words(en: "action", fr: "action"),
        .numbers(en: "throughput", fr: "débit"),
        .numbers(en: "mean", fr: "moyenne"),
        .numbers(en: "p50", fr: "p50"), .numbers(en: "p95", fr: "p95"),
        .numbers(en: "p99", fr: "p99"),
        .words(en: "errors", fr: "erreurs"),
      ]
    )
    for step in steps {
      for action in step.actions.flatMap({ [$0] + step.requests(of: $0) }) {
        table.append(
          [
            LoadPage.load(step.step), .text(LoadPage.name(action)),
            .number(action.throughput.mid, .frequency),
          ] + LoadPage.times(action.latency.histogram) + [
            .text(ErrorKind.list(action.errors, statuses: action.statuses))
          ]
        )
      }
    }
    return table
  }

  private static func name(_ action: ActionResult) -> Text {
    action.isHeld
      ? Text(
        en: "\(action.action) (beyond the hold)",
        fr: "\(action.action) (au-delà de l'attente)"
      )
      : Text(verbatim: action.action)
  }

  private static func times(_ histogram: Histogram) -> [Cell] {
    guard histogram.count > 0 else { return [.empty, .empty, .empty, .empty] }
    return [histogram.mean].map { .number($0, .time) }
      + [0.5, 0.95, 0.99].map { .number(histogram.percentile($0), .time) }
  }

  private static func badge(_ step: StepResult) -> Cell {
    if step.isPartial { return .badge(.warning, en: "partial", fr: "partiel") }
    switch step.validity.verdict {
    case .valid: return .badge(.good, en: "valid", fr: "valable")
    case .void: return .badge(.bad, en: "void", fr: "nul")
    case .undecided: return .badge(.warning, en: "undecided", fr: "indécis")
    }
  }

  /// Why a step does not count, and what to do; nil for a valid one.
  private static func note(_ step: StepResult) -> Text? {
    guard let reason = step.validity.reason else { return nil }
    let cure = step.validity.cure.map { Text(en: "; \($0)", fr: " ; \($0)") }
    return Text(
      en: "\(step.step.offeredText): \(reason)\(cure ?? Text(verbatim: ""))",
      fr: "\(step.step.offeredText) : \(reason)\(cure ?? Text(verbatim: ""))"
    )
  }
}
