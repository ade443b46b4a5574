import Foundation
import PalierQueueing
import Testing

@Suite("Histograms")
struct HistogramTests {
  @Test("Percentiles are those of the sorted values, to three significant digits")
  func percentiles() {
    var random = RandomSource(seed: 1)
    var histogram = Histogram()
    let values = (0..<20_000).map { _ in 1e-5 * exp(18 * random.uniform()) }
    for value in values { histogram.record(value) }
    let sorted = values.sorted()
    for level in [0.001, 0.1, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1] {
      let exact = sorted[max(0, Int((level * 20_000).rounded(.up)) - 1)]
      let tolerance = max(0.000_5 * exact, 0.5e-6)
      #expect(abs(histogram.percentile(level) - exact) <= tolerance, "\(level)")
    }
    #expect(abs(histogram.mean - values.reduce(0, +) / 20_000) < 1e-9 * histogram.mean)
    #expect(histogram.minimum == sorted.first)
    #expect(histogram.maximum == sorted.last)
  }

  @Test(
    "Buckets are HdrHistogram's: 1 µs to 1 h, three digits",
    arguments: [
      (0, 0), (1, 1), (2047, 2047), (2048, 2048), (2049, 2048), (2050, 2049), (4095, 3071),
      (4096, 3072), (4099, 3072), (4100, 3073), (1_000_000, 11_169), (3_600_000_000, 23_220),
    ]
  )
  func buckets(microseconds: Int, index: Int) {
    var histogram = Histogram()
    histogram.record(Double(microseconds) / 1e6)
    #expect(histogram.counts.count == index + 1)
    #expect(histogram.counts.last == 1)
    let bounds = Histogram.bounds(ofBucket: index)
    let seconds = Double(microseconds) / 1e6
    #expect(bounds.low <= seconds && seconds <= bounds.high)
  }

  @Test("Buckets follow on each other without a gap")
  func bounds() {
    for index in 1..<Histogram.bucketCount {
      let low = Histogram.bounds(ofBucket: index).low
      #expect(abs(low - Histogram.bounds(ofBucket: index - 1).high) < 1e-9 * max(low, 1))
    }
    #expect(Histogram.bounds(ofBucket: Histogram.bucketCount - 1).high > 3600)
  }

  @Test("A merged histogram is that of all values")
  func merging() {
    var random = RandomSource(seed: 2)
    var parts = [Histogram(), Histogram(), Histogram()]
    var whole = Histogram()
    for index in 0..<3000 {
      let value = 0.001 * random.exponential() * Double(1 + index % 3)
      parts[index % 3].record(value)
      whole.record(value)
    }
    var merged = Histogram()
    for part in parts { merged.merge(part) }
    #expect(merged.counts == whole.counts)
    #expect(merged.count == 3000)
    #expect(abs(merged.sum - whole.sum) < 1e-9)
    #expect(merged.minimum == whole.minimum && merged.maximum == whole.maximum)
  }

  @Test("Values out of range, none, and several at once")
  func edges() {
    var histogram = Histogram()
    #expect(histogram.percentile(0.5) == 0 && histogram.mean == 0)
    #expect(histogram.share(upTo: 1) == 0)
    histogram.record(-1)
    histogram.record(1e9)
    histogram.record(0.5, times: 8)
    #expect(histogram.count == 10)
    #expect(histogram.percentile(0.5) > 0.499 && histogram.percentile(0.5) < 0.501)
    #expect(histogram.share(upTo: 0.6) == 0.9)
    #expect(histogram.maximum == 1e9)
  }
}
