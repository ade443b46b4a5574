/// Counts of times between 1 µs and 1 h with a constant relative error: any percentile to three
/// significant digits, from memory that does not grow with the number of values.
///
/// The buckets are those of HdrHistogram (Tene) with lowest value 1, highest 3.6 · 10⁹ and three
/// significant digits, in microseconds: 2048 linear sub-buckets, of which each doubling of the
/// range keeps the upper 1024. A value is off by at most 1/2048 of itself, or half a microsecond.
/// Sum, least and greatest value are kept beside, so means are exact.
public struct Histogram: Sendable, Hashable, Codable {
  /// How often each bucket was met; empty buckets at the end are left out.
  public private(set) var counts: [UInt64] = []
  /// How many values.
  public private(set) var count: UInt64 = 0
  /// The sum of the values, in seconds.
  public private(set) var sum: Double = 0
  /// The least value in seconds; infinite if there is none.
  public private(set) var minimum: Double = .infinity
  /// The greatest value in seconds; 0 if there is none.
  public private(set) var maximum: Double = 0

  /// An empty histogram.
  public init() {}

  /// A histogram whose counts were kept elsewhere.
  init(counts: [UInt64], sum: Double, minimum: Double, maximum: Double) {
    self.counts = counts
    count = counts.reduce(0, +)
    self.sum = sum
    self.minimum = minimum
    self.maximum = maximum
  }

  /// The mean in seconds; 0 if empty.
  public var mean: Double { count == 0 ? 0 : sum / Double(count) }

  /// Adds a time in seconds, `times` over; times out of range count in the first or last bucket.
  public mutating func record(_ seconds: Double, times: UInt64 = 1) {
    let index = Self.bucket(of: seconds)
    if index >= counts.count {
      counts += repeatElement(0, count: index + 1 - counts.count)
    }
    counts[index] += times
    count += times
    sum += seconds * Double(times)
    minimum = min(minimum, seconds)
    maximum = max(maximum, seconds)
  }

  /// Adds all values of another histogram.
  public mutating func merge(_ other: Histogram) {
    if other.counts.count > counts.count {
      counts += repeatElement(0, count: other.counts.count - counts.count)
    }
    for (index, times) in other.counts.enumerated() { counts[index] += times }
    count += other.count
    sum += other.sum
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
  }

  /// Takes all values out, and keeps the memory.
  mutating func removeAll() {
    for index in counts.indices { counts[index] = 0 }
    count = 0
    sum = 0
    minimum = .infinity
    maximum = 0
  }

  /// The value that a share `p` (0...1) of the values do not exceed, in seconds; 0 if empty.
  ///
  /// The middle of the bucket that holds it, kept between the least and the greatest value.
  public func percentile(_ p: Double) -> Double {
    if count == 0 { return 0 }
    let rank = max(1, UInt64((min(max(p, 0), 1) * Double(count)).rounded(.up)))
    var seen: UInt64 = 0
    for (index, times) in counts.enumerated() {
      seen += times
      if seen >= rank {
        let bounds = Self.bounds(ofBucket: index)
        return min(max((bounds.low + bounds.high) / 2, minimum), maximum)
      }
    }
    return maximum
  }

  /// The values that several shares, in rising order, do not exceed, found in one pass.
  func percentiles(_ levels: [Double]) -> [Double] {
    guard count > 0 else { return levels.map { _ in 0 } }
    var values: [Double] = []
    var seen: UInt64 = 0
    var next = 0
    for level in levels {
      let rank = max(1, UInt64((min(max(level, 0), 1) * Double(count)).rounded(.up)))
      while seen < rank, next < counts.count {
        seen += counts[next]
        next += 1
      }
      guard seen >= rank, next > 0 else {
        values.append(maximum)
        continue
      }
      let bounds = Self.bounds(ofBucket: next - 1)
      values.append(min(max((bounds.low + bounds.high) / 2, minimum), maximum))
    }
    return values
  }

  /// The share (0...1) of the values that lie in buckets up to that of `seconds`.
  public func share(upTo seconds: Double) -> Double {
    if count == 0 { return 0 }
    let last = min(Self.bucket(of: seconds), counts.count - 1)
    return Double(counts[0...last].reduce(0, +)) / Double(count)
  }
}
