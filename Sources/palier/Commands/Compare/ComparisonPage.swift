import PalierLoad
import PalierModel
import PalierReport

/// What `palier compare` says.
struct ComparisonPage {
  /// The two runs.
  let comparison: LoadComparison

  /// The page.
  var document: Document {
    let runs = comparison.runs
    return Document(
      title: Text(
        en: "\(runs[0]) beside \(runs[1])",
        fr: "\(runs[0]) à côté de \(runs[1])"
      ),
      subtitle: comparison.answer
    ) {
      if comparison.steps.contains(where: { $0.comparison != nil }) { table }
    }
  }

  private var table: Table {
    var table = Table(
      Text(en: "By load", fr: "Par charge"),
      columns: [
        LoadPage.loadColumn(comparison.steps.map(\.load)),
        .words(en: "quantity", fr: "grandeur"),
        .numbers(en: "first", fr: "premier"), .numbers(en: "second", fr: "second"),
        .numbers(en: "change", fr: "écart"), .numbers(en: "by chance", fr: "par hasard"),
        .words(en: "verdict", fr: "verdict"),
      ]
    )
    for step in comparison.steps {
      for difference in step.comparison?.differences ?? [] {
        let dimension: Dimension = difference.quantity == .throughput ? .frequency : .time
        table.append([
          .number(step.load.offered, .count), .text(name(of: difference.quantity)),
          .number(difference.first, dimension), .number(difference.second, dimension),
          .number(difference.change, .ratio), .number(difference.probability, .ratio),
          comparison.isReal(difference)
            ? .badge(.warning, en: "real", fr: "réel")
            : .badge(.good, en: "chance", fr: "hasard"),
        ])
      }
    }
    return table
  }

  private func name(of quantity: RunComparison.Quantity) -> Text {
    switch quantity {
    case .throughput: Text(en: "throughput", fr: "débit")
    case .mean: Text(en: "mean", fr: "moyenne")
    case .p95, .p99: Text(verbatim: quantity.rawValue)
    }
  }
}
