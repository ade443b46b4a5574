import PalierModel

/// An interval as `--json` prints it; a bound that is not finite is null.
struct IntervalReport: Encodable {
  @OrNull var low: Double?
  @OrNull var mid: Double?
  @OrNull var high: Double?

  /// The interval.
  init(_ interval: Interval) {
    low = interval.low.isFinite ? interval.low : nil
    mid = interval.mid.isFinite ? interval.mid : nil
    high = interval.high.isFinite ? interval.high : nil
  }
}
