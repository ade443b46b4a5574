import PalierQueueing

extension LatencySeries {
  /// Series of windows that follow each other, as one window.
  public static func joining(_ series: [LatencySeries]) -> LatencySeries {
    var blocks: [LatencyBlock] = []
    var histogram = Histogram()
    var duration = 0.0
    for part in series {
      histogram.merge(part.histogram)
      // Seconds go on counting, so that blocks stay in order and apart.
      let offset = (blocks.last?.second ?? -1) + 1 - (part.blocks.first?.second ?? 0)
      blocks += part.blocks.map { block in
        var shifted = block
        shifted.second += offset
        return shifted
      }
      duration += part.duration
    }
    return LatencySeries(histogram: histogram, blocks: blocks, duration: duration)
  }
}
