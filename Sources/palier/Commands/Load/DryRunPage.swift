import PalierLoad
import PalierModel
import PalierReport

/// What `palier load --dry-run` says: steps, requests and minutes, and that nothing was sent.
struct DryRunPage {
  /// What would be sent.
  let script: LoadScript
  /// The steps.
  let plan: LoadPlan

  /// The page.
  var document: Document {
    Document(
      title: Text(
        en: "Load on \(script.target.authority)",
        fr: "Charge sur \(script.target.authority)"
      )
    ) {
      if plan.search == nil { table } else { PalierReport.Paragraph(DryRunPage.search) }
      PalierReport.Paragraph(
        Text(
          en: """
            \(plan.seconds, .time) in all. Nothing was sent: leave out --dry-run to run it.
            """,
          fr: """
            \(plan.seconds, .time) en tout. Rien n'a été envoyé : enlevez --dry-run pour le faire.
            """
        )
      )
    }
  }

  private static let search = Text(
    en: "A search, which chooses its steps by what it finds.",
    fr: "Une recherche, qui choisit ses pas selon ce qu'elle trouve."
  )

  private var table: Table {
    var table = Table(
      columns: [
        .numbers(en: "step", fr: "pas"), LoadPage.loadColumn(plan.steps),
        .numbers(en: "warm-up", fr: "mise en régime"), .numbers(en: "measured", fr: "mesure"),
        .numbers(en: "requests at most", fr: "requêtes au plus"),
      ]
    )
    for (index, step) in plan.steps.enumerated() {
      table.append([
        .integer(index + 1), LoadPage.load(step), .number(step.warmUp, .time),
        .number(step.duration, .time),
        LoadPlan.requests(in: step, of: script).map { .integer(Int($0.rounded(.up))) }
          ?? .text(en: "as the target answers", fr: "selon la cible"),
      ])
    }
    return table
  }
}

/// What `palier load --dry-run --json` prints.
struct DryRunReport: Encodable {
  struct Step: Encodable {
    let offered: Double
    let warmUp: Double
    let duration: Double
    @OrNull var requests: Double?

    enum CodingKeys: String, CodingKey {
      case offered
      case warmUp = "warm_up"
      case duration
      case requests = "requests_at_most"
    }
  }

  let target: String
  let loadUnit: String
  let steps: [Step]
  let seconds: Double
  let dryRun = true

  enum CodingKeys: String, CodingKey {
    case target
    case loadUnit = "load_unit"
    case steps
    case seconds
    case dryRun = "dry_run"
  }

  /// The plan of a load test.
  init(_ script: LoadScript, _ plan: LoadPlan) {
    target = script.target.authority
    loadUnit = LoadReport.unit(isOpen: plan.steps.contains(where: \.isOpen))
    seconds = plan.seconds
    steps = plan.steps.map {
      Step(
        offered: $0.offered,
        warmUp: $0.warmUp,
        duration: $0.duration,
        requests: LoadPlan.requests(in: $0, of: script)
      )
    }
  }
}
