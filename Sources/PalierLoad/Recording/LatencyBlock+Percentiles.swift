import PalierQueueing

extension LatencyBlock {
  /// The latency that a share `p` (0...1) of the block's do not exceed, in seconds; 0 without any.
  public func percentile(_ p: Double) -> Double {
    let rank = max(1, (p * Double(count)).rounded(.up))
    var seen = 0.0
    for (bucket, times) in zip(buckets, counts) {
      seen += Double(times)
      if seen >= rank { return LatencyBlock.middle(of: bucket) }
    }
    return greatest
  }

  /// The greatest latency in seconds, to the precision of its bucket; 0 without any.
  public var greatest: Double { buckets.last.map(LatencyBlock.middle) ?? 0 }

  private static func middle(of bucket: Int32) -> Double {
    let bounds = Histogram.bounds(ofBucket: Int(bucket))
    return (bounds.low + bounds.high) / 2
  }
}
