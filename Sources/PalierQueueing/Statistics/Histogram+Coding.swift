/// Encoded as the buckets that were met and their counts: thousands of zeros are left out, and so
/// are the least and greatest value of an empty histogram, which JSON could not write.
extension Histogram {
  private enum Key: String, CodingKey {
    case buckets
    case counts
    case sum
    case minimum
    case maximum
  }

  /// Reads a histogram; throws where its buckets and counts do not fit each other or the range.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let buckets = try container.decode([Int].self, forKey: .buckets)
    let met = try container.decode([UInt64].self, forKey: .counts)
    guard buckets.count == met.count, buckets.allSatisfy({ 0..<Self.bucketCount ~= $0 }) else {
      throw DecodingError.dataCorruptedError(
        forKey: .buckets,
        in: container,
        debugDescription: "buckets and counts of a histogram do not fit"
      )
    }
    var counts = [UInt64](repeating: 0, count: (buckets.max() ?? -1) + 1)
    for (bucket, times) in zip(buckets, met) { counts[bucket] = times }
    self.init(
      counts: counts,
      sum: try container.decode(Double.self, forKey: .sum),
      minimum: try container.decodeIfPresent(Double.self, forKey: .minimum) ?? .infinity,
      maximum: try container.decodeIfPresent(Double.self, forKey: .maximum) ?? 0
    )
  }

  /// Writes the histogram.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let buckets = counts.indices.filter { counts[$0] > 0 }
    try container.encode(buckets, forKey: .buckets)
    try container.encode(buckets.map { counts[$0] }, forKey: .counts)
    try container.encode(sum, forKey: .sum)
    if count > 0 {
      try container.encode(minimum, forKey: .minimum)
      try container.encode(maximum, forKey: .maximum)
    }
  }
}
