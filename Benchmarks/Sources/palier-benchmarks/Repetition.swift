/// How often a second a piece of work can be done, measured for at least `seconds`.
///
/// `batch` is called until then, and says how many pieces it has done.
func rate(seconds: Double = 1, _ batch: () throws -> Int) rethrows -> Double {
  let clock = ContinuousClock()
  _ = try batch()
  let start = clock.now
  var done = 0
  var elapsed = Duration.zero
  while elapsed < .seconds(seconds) {
    done += try batch()
    elapsed = clock.now - start
  }
  return Double(done) / (elapsed / .seconds(1))
}

/// The median of at least one value.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2)
    ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
