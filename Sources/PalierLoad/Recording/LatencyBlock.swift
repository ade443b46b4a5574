import PalierQueueing

/// What one action did in one second of a step: few enough bytes that hours of them fit in memory.
public struct LatencyBlock: Sendable, Hashable, Codable {
  /// The second, counted from the start of the window.
  public var second: Int
  /// Requests that ended well or by a time-out in this second, which is the number of latencies.
  public var count: Int
  /// Requests that ended well in this second.
  public var completions: Int
  /// Requests that failed in this second, time-outs included; nil in records from before this was kept.
  public var failures: Int?
  /// The sum of the latencies, in seconds.
  public var sum: Double
  /// The buckets of ``PalierQueueing/Histogram`` that were met, ascending.
  public var buckets: [Int32]
  /// How often each of these was met.
  public var counts: [UInt32]

  /// The block of one second's histogram, in O(buckets).
  init(second: Int, completions: Int, failures: Int = 0, _ histogram: Histogram) {
    self.second = second
    count = Int(histogram.count)
    self.completions = completions
    self.failures = failures
    sum = histogram.sum
    buckets = []
    counts = []
    for (bucket, times) in histogram.counts.enumerated() where times > 0 {
      buckets.append(Int32(bucket))
      counts.append(UInt32(clamping: times))
    }
  }

  /// A second in which nothing ended.
  init(emptySecond second: Int) {
    self.second = second
    count = 0
    completions = 0
    failures = 0
    sum = 0
    buckets = []
    counts = []
  }

  /// Adds another block: of the same second, or of one that counts with it.
  public mutating func merge(_ other: LatencyBlock) {
    count += other.count
    completions += other.completions
    failures = failures.flatMap { mine in other.failures.map { mine + $0 } }
    sum += other.sum
    var mergedBuckets: [Int32] = []
    var mergedCounts: [UInt32] = []
    var (mine, theirs) = (0, 0)
    while mine < buckets.count || theirs < other.buckets.count {
      let left = mine < buckets.count ? buckets[mine] : .max
      let right = theirs < other.buckets.count ? other.buckets[theirs] : .max
      mergedBuckets.append(min(left, right))
      mergedCounts.append(0)
      if left <= right {
        mergedCounts[mergedCounts.count - 1] += counts[mine]
        mine += 1
      }
      if right <= left {
        mergedCounts[mergedCounts.count - 1] += other.counts[theirs]
        theirs += 1
      }
    }
    buckets = mergedBuckets
    counts = mergedCounts
  }
}
