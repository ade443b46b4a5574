/// The demands of one action as many requests showed them: the average with its standard error,
/// and the distribution as groups of equally many requests.
public struct DemandProfile: Sendable, Hashable, Codable {
  /// How many groups a profile keeps at most: enough for a 99th percentile, small enough to store.
  public static let groupLimit = 512

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
  /// Samples that are alike, in the CPU time of each service and in their waiting, are averaged: the
  /// averages stay exact, what was measured together stays together, and hardly any of the scatter
  /// is lost. Complexity: O(n log² n) for each service.
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
    var sorted = samples
    groups = []
    // Of equal size but for a few samples, so that each is equally likely.
    let size = (samples.count + DemandProfile.groupLimit - 1) / DemandProfile.groupLimit
    DemandProfile.gather(&sorted[...], into: samples.count / size, &groups)
  }

  /// Halves the samples where they scatter most, as a k-d tree does (Bentley 1975), down to single
  /// groups.
  private static func gather(
    _ samples: inout ArraySlice<DemandSample>,
    into count: Int,
    _ groups: inout [DemandSample]
  ) {
    guard count > 1 else { return groups.append(average(samples)) }
    let services = samples[samples.startIndex].cpu.indices
    func value(_ sample: DemandSample, _ dimension: Int) -> Double {
      dimension < services.count ? sample.cpu[dimension] : sample.waiting
    }
    let scatters = (0...services.count).map { dimension in
      let mean = samples.reduce(0) { $0 + value($1, dimension) } / Double(samples.count)
      return samples.reduce(0) {
        $0 + (value($1, dimension) - mean) * (value($1, dimension) - mean)
      }
    }
    let widest = scatters.indices.max { scatters[$0] < scatters[$1] } ?? 0
    samples.sort { value($0, widest) < value($1, widest) }
    let middle = samples.startIndex + samples.count * (count / 2) / count
    gather(&samples[..<middle], into: count / 2, &groups)
    gather(&samples[middle...], into: count - count / 2, &groups)
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
