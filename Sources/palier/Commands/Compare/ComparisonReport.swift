import PalierLoad
import PalierModel

/// What `palier compare --json` prints.
struct ComparisonReport: Encodable {
  /// One quantity of a step.
  struct Quantity: Encodable {
    let first: Double
    let second: Double
    let change: Double
    let probability: Double
    let real: Bool
  }

  /// One step.
  struct Step: Encodable {
    let offered: Double
    /// By name; none where the step could not be compared.
    let quantities: [String: Quantity]
  }

  let runs: [String]
  @OrNull var different: Bool?
  let steps: [Step]

  init(_ comparison: LoadComparison) {
    runs = comparison.runs
    different = comparison.isReal
    steps = comparison.steps.map { step in
      let quantities = (step.comparison?.differences ?? []).map { difference in
        (
          difference.quantity.rawValue,
          Quantity(
            first: difference.first,
            second: difference.second,
            change: difference.change,
            probability: difference.probability,
            real: comparison.isReal(difference)
          )
        )
      }
      return Step(
        offered: step.load.offered,
        quantities: Dictionary(uniqueKeysWithValues: quantities)
      )
    }
  }
}
