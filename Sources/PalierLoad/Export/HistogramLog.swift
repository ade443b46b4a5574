import Foundation
import PalierPlatform

/// The latencies of a run as HdrHistogram's own readers take them: one histogram for each second and
/// action (log format 1.3, histograms in the encoding V2, in microseconds).
public enum HistogramLog {
  private static let encoding: UInt32 = 0x1c84_9313
  private static let compressedEncoding: UInt32 = 0x1c84_9314
  private static let highestMicroseconds: UInt64 = 3_600_000_000

  /// The log of the steps of a run; actions are told apart by their tags.
  public static func text(of steps: [StepResult]) -> String {
    let start = steps.first?.wallStart ?? 0
    var lines = [
      "#[Palier: latencies in microseconds]", "#[Histogram log format version 1.3]",
      "#[StartTime: \(decimal(start)) (seconds since epoch)]",
      #""StartTimestamp","Interval_Length","Interval_Max","Interval_Compressed_Histogram""#,
    ]
    for step in steps {
      for action in step.actions {
        let tag = String(action.action.map { $0.isWhitespace || $0 == "," ? "_" : $0 })
        for block in action.latency.blocks where block.count > 0 {
          guard let histogram = encoded(block) else { continue }
          let begin = step.wallStart + Double(block.second)
          let length = min(1, step.duration - Double(block.second))
          lines.append(
            "Tag=\(tag),\(decimal(begin)),\(decimal(length)),\(decimal(block.greatest * 1_000)),"
              + histogram
          )
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func decimal(_ value: Double) -> String { String(format: "%.3f", value) }

  /// A block's histogram as text: its counts, compressed, in Base64.
  static func encoded(_ block: LatencyBlock) -> String? {
    var counts: [UInt8] = []
    var next = 0
    for (bucket, count) in zip(block.buckets, block.counts) {
      // A negative number stands for so many empty buckets.
      if Int(bucket) > next { append(zigZag: next - Int(bucket), to: &counts) }
      append(zigZag: Int(count), to: &counts)
      next = Int(bucket) + 1
    }
    var bytes: [UInt8] = []
    append(encoding, to: &bytes)
    append(UInt32(counts.count), to: &bytes)
    append(UInt32(0), to: &bytes)  // the offset by which buckets are shifted
    append(UInt32(3), to: &bytes)  // significant digits
    append(UInt64(1), to: &bytes)  // the lowest value told from 0
    append(highestMicroseconds, to: &bytes)
    append(1.0.bitPattern, to: &bytes)  // the ratio of whole numbers to values
    guard let body = Zlib.compressed(bytes + counts) else { return nil }
    var result: [UInt8] = []
    append(compressedEncoding, to: &result)
    append(UInt32(body.count), to: &result)
    return Data(result + body).base64EncodedString()
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    for shift in stride(from: value.bitWidth - 8, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// Seven bits a byte, the lowest first, the sign in the lowest bit; a ninth byte is whole.
  private static func append(zigZag value: Int, to bytes: inout [UInt8]) {
    var rest = UInt64(bitPattern: Int64((value << 1) ^ (value >> 63)))
    for _ in 0..<8 where rest > 0x7f {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
