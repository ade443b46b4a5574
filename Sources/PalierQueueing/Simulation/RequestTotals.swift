/// Sums up the categories of requests that make an action or a chain, batch by batch.
struct RequestTotals {
  private let categories: [Int]
  private var all = CategoryRecord()
  private var batches: [(numerator: Double, denominator: Double)] = []
  /// For each level, its percentile in each batch that has responses.
  private var percentiles: [[Double]] = []

  init(_ categories: [Int]) { self.categories = categories }

  /// Adds what was counted in one batch.
  mutating func add(_ records: borrowing Cells<CategoryRecord>, levels: [Double]) {
    var record = CategoryRecord()
    for category in categories { record.merge(records[category]) }
    all.merge(record)
    let batch = record.responses
    batches.append((numerator: batch.sum, denominator: Double(batch.count)))
    if percentiles.isEmpty { percentiles = levels.map { _ in [] } }
    if batch.count == 0 { return }
    for (index, level) in levels.enumerated() {
      percentiles[index].append(batch.percentile(level))
    }
  }

  /// The result of all batches, which took `duration` seconds together.
  func result(name: String, duration: Double, levels: [Double]) -> RequestResult {
    let responses = all.responses
    let rates = batches.map { $0.denominator * Double(batches.count) / duration }
    return RequestResult(
      name: name,
      completions: Int(responses.count),
      timeouts: all.timeouts,
      refusals: all.refusals,
      throughput: BatchMeans.mean(rates),
      mean: BatchMeans.ratio(batches),
      meanHeld: responses.count == 0 ? 0 : all.held / Double(responses.count),
      percentiles: zip(levels, percentiles)
        .map { level, values in
          RequestResult.Percentile(
            level: level,
            time: Estimate(
              value: responses.percentile(level),
              halfWidth: BatchMeans.mean(values).halfWidth
            )
          )
        },
      responses: responses
    )
  }
}
