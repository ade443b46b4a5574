public import PalierModel
public import PalierQueueing

/// The latencies of a window: all together, and second by second, so that intervals can be had.
public struct LatencySeries: Sendable, Hashable, Codable {
  /// All latencies of the window.
  public private(set) var histogram: Histogram
  /// One block for each second of the window.
  public private(set) var blocks: [LatencyBlock]
  /// The window's length in seconds.
  public let duration: Double

  init(histogram: Histogram, blocks: [LatencyBlock], duration: Double) {
    self.histogram = histogram
    self.blocks = blocks
    self.duration = duration
  }

  /// Several actions' series of the same window as one.
  public static func merging(_ series: [LatencySeries], duration: Double) -> LatencySeries {
    guard var result = series.first else {
      return LatencySeries(histogram: Histogram(), blocks: [], duration: duration)
    }
    for other in series.dropFirst() {
      result.histogram.merge(other.histogram)
      for index in result.blocks.indices { result.blocks[index].merge(other.blocks[index]) }
    }
    return result
  }

  /// How many latencies there are.
  public var count: Int { Int(histogram.count) }

  /// The mean in seconds with its 95 % interval, by block bootstrap.
  public func mean() -> Interval {
    interval(value: histogram.mean) { groups in
      let sum = groups.reduce(0) { $0 + $1.reduce(0) { $0 + $1.sum } }
      let count = groups.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
      return count == 0 ? 0 : sum / Double(count)
    }
  }

  /// A percentile in seconds, `p` from 0 to 1, with its 95 % interval, by block bootstrap.
  ///
  /// Complexity: 1,000 passes over the buckets that the blocks met.
  public func percentile(_ p: Double) -> Interval {
    let met = Set(blocks.lazy.flatMap(\.buckets)).sorted()
    let place = Dictionary(uniqueKeysWithValues: met.enumerated().map { ($1, $0) })
    let places = blocks.map { block in block.buckets.map { place[$0] ?? 0 } }
    let firstSecond = blocks.first?.second ?? 0
    var counts = [UInt64](repeating: 0, count: met.count)
    return interval(value: histogram.percentile(p)) { groups in
      for index in counts.indices { counts[index] = 0 }
      var total: UInt64 = 0
      for block in groups.joined() {
        for (index, place) in places[block.second - firstSecond].enumerated() {
          counts[place] += UInt64(block.counts[index])
        }
        total += UInt64(block.count)
      }
      let rank = max(1, UInt64((p * Double(total)).rounded(.up)))
      var seen: UInt64 = 0
      for (index, count) in counts.enumerated() {
        seen += count
        if seen >= rank {
          let bounds = Histogram.bounds(ofBucket: Int(met[index]))
          return (bounds.low + bounds.high) / 2
        }
      }
      return histogram.maximum
    }
  }

  /// Good responses a second with their 95 % interval, by block bootstrap.
  public func throughput() -> Interval {
    let completions = blocks.reduce(0) { $0 + $1.completions }
    return interval(value: duration > 0 ? Double(completions) / duration : 0) { groups in
      let seconds = groups.reduce(0) { $0 + $1.count }
      let count = groups.reduce(0) { $0 + $1.reduce(0) { $0 + $1.completions } }
      return seconds == 0 ? 0 : Double(count) / Double(seconds)
    }
  }

  /// The interval of a statistic over groups of neighbouring seconds; unbounded where there is one
  /// group.
  ///
  /// Groups of a tenth of the window outlast the correlation of neighbouring seconds: users who come
  /// round every few seconds make them take turns. So few groups say less than the bootstrap
  /// believes, which Student's distribution makes good.
  private func interval(
    value: Double,
    _ statistic: ([ArraySlice<LatencyBlock>]) -> Double
  ) -> Interval {
    let whole = blocks[..<min(blocks.count, max(1, Int(duration)))]
    let length = max(1, whole.count / 10)
    let groups = stride(from: 0, to: whole.count, by: length).map {
      whole[$0..<min($0 + length, whole.count)]
    }
    guard groups.count > 1 else { return Interval(low: 0, mid: value, high: .infinity) }
    let estimate = BlockBootstrap.interval(of: groups, seed: 1, statistic: statistic)
    let freedom = groups.count - 1
    let share = Double(groups.count) / Double(freedom)
    let factor =
      Quantiles.student(0.975, freedom: freedom) / Quantiles.student(0.975, freedom: 1_000)
      * share.squareRoot()
    return Interval(
      low: max(0, min(value, estimate.value - factor * (estimate.value - estimate.low))),
      mid: value,
      high: max(value, estimate.value + factor * (estimate.high - estimate.value))
    )
  }
}
