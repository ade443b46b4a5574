import PalierReport
import PalierStore

extension PredictionHistory {
  /// The history as the store sums it up.
  init(_ summaries: [ErrorSummary]) {
    self.init(
      summaries.map {
        Entry(
          quantity: $0.quantity,
          count: $0.count,
          medianError: $0.medianAbsoluteError,
          coverage: $0.coverage
        )
      }
    )
  }
}
