import PalierQueueing

/// The stretches of several windows side by side, as counts over the buckets that any of them met.
struct PooledStretches {
  private struct Stretch {
    var seconds = 0
    var completions = 0
    var count = 0
    var sum = 0.0
    var counts: [UInt32]
  }

  private var stretches: [Stretch] = []
  private let middles: [Double]
  /// How many stretches each window has.
  private(set) var counts: [Int] = []

  /// Cuts each window into stretches of a tenth; a second that is not whole is left out.
  init(_ windows: [LatencySeries]) {
    let met = Set(windows.flatMap { $0.blocks.flatMap(\.buckets) }).sorted()
    let places = Dictionary(uniqueKeysWithValues: met.enumerated().map { ($1, $0) })
    middles = met.map { bucket in
      let bounds = Histogram.bounds(ofBucket: Int(bucket))
      return (bounds.low + bounds.high) / 2
    }
    for window in windows {
      let whole = window.blocks.prefix(Int(window.duration + 1e-6))
      let length = max(1, whole.count / 10)
      var found = 0
      for start in stride(from: 0, through: whole.count - length, by: length) {
        var stretch = Stretch(counts: [UInt32](repeating: 0, count: met.count))
        for block in whole[start..<(start + length)] {
          stretch.seconds += 1
          stretch.completions += block.completions
          stretch.count += block.count
          stretch.sum += block.sum
          for (bucket, times) in zip(block.buckets, block.counts) {
            if let place = places[bucket] { stretch.counts[place] += times }
          }
        }
        stretches.append(stretch)
        found += 1
      }
      counts.append(found)
    }
  }

  /// The stretches as they were measured: first those of the first window.
  var original: [Int] { Array(stretches.indices) }

  /// The quantities of the first window's share of an order of the stretches, and of the rest's.
  func values(of order: [Int]) -> (first: [Double], second: [Double]) {
    let border = counts.first ?? 0
    return (first: values(of: order[..<border]), second: values(of: order[border...]))
  }

  private func values(of part: ArraySlice<Int>) -> [Double] {
    var total = Stretch(counts: [UInt32](repeating: 0, count: middles.count))
    for index in part {
      let stretch = stretches[index]
      total.seconds += stretch.seconds
      total.completions += stretch.completions
      total.count += stretch.count
      total.sum += stretch.sum
      for place in total.counts.indices { total.counts[place] += stretch.counts[place] }
    }
    return [
      Double(total.completions) / Double(max(1, total.seconds)),
      total.count == 0 ? 0 : total.sum / Double(total.count), percentile(0.95, of: total),
      percentile(0.99, of: total),
    ]
  }

  private func percentile(_ p: Double, of stretch: Stretch) -> Double {
    let rank = max(1, UInt64((p * Double(stretch.count)).rounded(.up)))
    var seen: UInt64 = 0
    for (place, times) in stretch.counts.enumerated() {
      seen += UInt64(times)
      if seen >= rank { return middles[place] }
    }
    return middles.last ?? 0
  }
}
