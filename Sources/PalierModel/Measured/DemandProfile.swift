/// The demands of one action as many requests showed them: the average with its standard error,
/// and the distribution as groups of equally many requests.
public struct DemandProfile: Sendable, Hashable, Codable {
  /// How many groups a profile keeps at most: enough for a 99th percentile, small enough to store.
  public static let groupLimit = 256

  /// How many requests were measured.
  public var count: Int
  /// The average of all of them.
  public var mean: DemandSample
  /// The standard error of the average CPU seconds of each service.
  public var standardError: [Double]
  /// Averages of groups of requests that were alike in what they took, each equally likely.
  public var groups: [DemandSample]

  /// The profile of these samples; nil if there are none.
  ///
  /// Samples are sorted by CPU time and waiting, and neighbours averaged, so the averages stay
  /// exact and what was measured together stays together. Complexity: O(n log n).
  public init?(_ samples: [DemandSample]) {
    guard let first = samples.first else { return nil }
    count = samples.count
    mean = DemandProfile.average(samples[...])
    let averages = mean.cpu
    standardError = first.cpu.indices.map { service in
      guard samples.count > 1 else { return averages[service] }
      let squares = samples.reduce(0) { sum, sample in
        let deviation = sample.cpu[service] - averages[service]
        return sum + deviation * deviation
      }
      let count = Double(samples.count)
      return (squares / (count * (count - 1))).squareRoot()
    }
    let sorted = samples.sorted { $0.elapsed - $0.held < $1.elapsed - $1.held }
    let groupCount = min(samples.count, DemandProfile.groupLimit)
    groups = (0..<groupCount).map { group in
      let start = group * sorted.count / groupCount
      let end = (group + 1) * sorted.count / groupCount
      return DemandProfile.average(sorted[start..<end])
    }
  }

  private static func average(_ samples: ArraySlice<DemandSample>) -> DemandSample {
    let count = Double(samples.count)
    var cpu = [Double](repeating: 0, count: samples.first?.cpu.count ?? 0)
    var elapsed = 0.0
    var held = 0.0
    for sample in samples {
      for service in cpu.indices { cpu[service] += sample.cpu[service] / count }
      elapsed += sample.elapsed / count
      held += sample.held / count
    }
    return DemandSample(cpu: cpu, elapsed: elapsed, held: held)
  }
}
