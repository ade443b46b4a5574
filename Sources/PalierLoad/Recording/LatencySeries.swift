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
      let sums = groups.map { $0.reduce(0) { $0 + $1.sum } }
      let counts = groups.map { $0.reduce(0) { $0 + $1.count } }
      return { drawn in
        let count = drawn.reduce(0) { $0 + counts[$1] }
        return count == 0 ? 0 : drawn.reduce(0) { $0 + sums[$1] } / Double(count)
      }
    }
  }

  /// A percentile in seconds, `p` from 0 to 1, with its 95 % interval, by block bootstrap.
  ///
  /// Complexity: 1,000 binary searches among the buckets that the blocks met.
  public func percentile(_ p: Double) -> Interval {
    interval(value: histogram.percentile(p)) { groups in
      let met = Set(groups.joined().lazy.flatMap(\.buckets)).sorted()
      let tallies = LatencySeries.tallies(of: groups, over: met)
      return { drawn in
        func count(upTo place: Int) -> UInt64 { drawn.reduce(0) { $0 + tallies[$1][place] } }
        let total = met.isEmpty ? 0 : count(upTo: met.count - 1)
        let rank = max(1, UInt64((p * Double(total)).rounded(.up)))
        var places = 0..<met.count
        while let middle = places.middle {
          places =
            count(upTo: middle) < rank ? middle + 1..<places.upperBound : places.lowerBound..<middle
        }
        guard places.lowerBound < met.count else { return histogram.maximum }
        let bounds = Histogram.bounds(ofBucket: Int(met[places.lowerBound]))
        return (bounds.low + bounds.high) / 2
      }
    }
  }

  /// How many latencies each group has up to each of these buckets, which are all that it met.
  private static func tallies(
    of groups: [ArraySlice<LatencyBlock>],
    over met: [Int32]
  ) -> [[UInt64]] {
    var place = [Int](repeating: 0, count: met.last.map { Int($0) + 1 } ?? 0)
    for (index, bucket) in met.enumerated() { place[Int(bucket)] = index }
    return groups.map { group in
      var counts = [UInt64](repeating: 0, count: met.count)
      for block in group {
        for (bucket, times) in zip(block.buckets, block.counts) {
          counts[place[Int(bucket)]] += UInt64(times)
        }
      }
      for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
      return counts
    }
  }

  /// Good responses a second with their 95 % interval, by block bootstrap.
  public func throughput() -> Interval {
    let completions = blocks.reduce(0) { $0 + $1.completions }
    return interval(value: duration > 0 ? Double(completions) / duration : 0) { groups in
      let counts = groups.map { $0.reduce(0) { $0 + $1.completions } }
      return { drawn in
        let seconds = drawn.reduce(0) { $0 + groups[$1].count }
        return seconds == 0 ? 0 : Double(drawn.reduce(0) { $0 + counts[$1] }) / Double(seconds)
      }
    }
  }

  /// The interval of a statistic over groups of neighbouring seconds; unbounded where there is one
  /// group.
  ///
  /// What the statistic takes of the groups is prepared once; it is told the numbers of those drawn.
  /// Groups of a tenth of the window outlast the correlation of neighbouring seconds: users who come
  /// round every few seconds make them take turns. So few groups say less than the bootstrap
  /// believes, which Student's distribution makes good.
  private func interval(
    value: Double,
    _ prepare: ([ArraySlice<LatencyBlock>]) -> ([Int]) -> Double
  ) -> Interval {
    let whole = blocks[..<min(blocks.count, max(1, Int(duration)))]
    let length = max(1, whole.count / 10)
    let groups = stride(from: 0, to: whole.count, by: length).map {
      whole[$0..<min($0 + length, whole.count)]
    }
    guard groups.count > 1 else { return Interval(low: 0, mid: value, high: .infinity) }
    let numbers = Array(groups.indices)
    let estimate = BlockBootstrap.interval(of: numbers, seed: 1, statistic: prepare(groups))
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

extension Range<Int> {
  /// A number in the middle; nil if it is empty.
  fileprivate var middle: Int? { isEmpty ? nil : lowerBound + count / 2 }
}
