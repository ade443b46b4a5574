extension Histogram {
  /// How many buckets the range has.
  public static let bucketCount = 23 * halfCount

  private static let halfMagnitude = 10
  private static let halfCount = 1 << halfMagnitude
  private static let highestMicroseconds: UInt64 = 3_600_000_000

  /// The index of the bucket of a time in seconds.
  static func bucket(of seconds: Double) -> Int {
    let microseconds = (seconds * 1e6).rounded()
    guard microseconds > 0 else { return 0 }
    return index(
      of: microseconds < Double(highestMicroseconds) ? UInt64(microseconds) : highestMicroseconds
    )
  }

  /// The times in seconds that fall into a bucket: half a microsecond around its whole ones.
  public static func bounds(ofBucket index: Int) -> (low: Double, high: Double) {
    let doubling = max(0, index / halfCount - 1)
    let sub = index - doubling * halfCount
    let low = Double(sub << doubling)
    let high = Double((sub + 1) << doubling) - 1
    return (low: max(0, low - 0.5) / 1e6, high: (high + 0.5) / 1e6)
  }

  private static func index(of microseconds: UInt64) -> Int {
    let mask = UInt64(2 * halfCount - 1)
    let doubling = UInt64.bitWidth - (microseconds | mask).leadingZeroBitCount - (halfMagnitude + 1)
    return doubling * halfCount + Int(microseconds >> UInt64(doubling))
  }
}
