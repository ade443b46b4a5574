public import PalierModel

/// What the lines of an access log hold beyond address, time, request, status and bytes.
public struct AccessLogFormat: Sendable, Hashable {
  /// In what the last field says how long the request took.
  public enum Duration: Sendable, Hashable {
    /// Seconds with a decimal point: nginx's `$request_time`.
    case seconds
    /// Whole microseconds: Apache's `%D`.
    case microseconds
  }

  /// True if the name of the site stands before the address (Apache's vhost_combined).
  public var hasHost = false
  /// True if the page that led here and the browser stand after the bytes (combined).
  public var hasAgent = false
  /// What the last field counts; nil if it is no duration.
  public var duration: Duration?

  /// Its name, as the manuals of nginx and Apache have it.
  public var name: Text {
    let base = hasHost ? "vhost_combined" : hasAgent ? "combined" : "common"
    guard duration != nil else { return Text(verbatim: base) }
    return Text(en: "\(base) with durations", fr: "\(base) avec les durées")
  }
}

extension AccessLogFormat {
  /// The format that most of the first lines have; nil if not even one in ten is such a line.
  ///
  /// Complexity: O(length) of the first 200 lines.
  init?(_ bytes: Span<UInt8>) {
    var votes: [AccessLogFormat: Int] = [:]
    var lines = 0
    var start = 0
    while start < bytes.count, lines < 200 {
      let end = bytes.firstIndex(of: 10, from: start, to: bytes.count)
      if end > start {
        lines += 1
        if let format = AccessLogFormat.shape(bytes, start, end) { votes[format, default: 0] += 1 }
      }
      start = end + 1
    }
    // Equal votes are decided by the name, so that a log is always read the same way.
    let best = votes.max { ($0.value, $1.key.rank) < ($1.value, $0.key.rank) }
    guard let best, best.value * 10 >= lines else { return nil }
    self = best.key
  }

  private var rank: Int {
    (hasHost ? 1 : 0) + (hasAgent ? 2 : 0)
      + (duration == nil ? 0 : duration == .seconds ? 4 : 8)
  }

  /// The format of one line; nil if it is none.
  private static func shape(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> AccessLogFormat? {
    let bracket = bytes.firstIndex(of: UInt8(ascii: "["), from: start, to: end)
    let before = bytes.text(from: start, to: bracket).split(separator: " ")
    var format = AccessLogFormat()
    format.hasHost = before.count >= 4 && isAddress(before[1]) && !isAddress(before[0])
    var clock = LogClock()
    for hasAgent in [true, false] {
      format.hasAgent = hasAgent
      guard let line = AccessLogLine(bytes, start, end, format, &clock) else { continue }
      let rest = bytes.text(from: line.end, to: end).split { " \"\r".contains($0) }.last
      format.duration = rest.flatMap(duration)
      return format
    }
    return nil
  }

  private static func isAddress(_ word: Substring) -> Bool {
    let isV4 = word.split(separator: ".").count == 4 && word.allSatisfy { $0.isNumber || $0 == "." }
    let isV6 = word.count { $0 == ":" } >= 2 && word.allSatisfy { $0.isHexDigit || $0 == ":" }
    return isV4 || isV6
  }

  private static func duration(_ word: Substring) -> Duration? {
    let digits = word.utf8.reversed().prefix { 48...57 ~= $0 || $0 == UInt8(ascii: ".") }
    switch digits.count(where: { $0 == UInt8(ascii: ".") }) {
    case 1 where digits.count > 2: return .seconds
    case 0 where !digits.isEmpty && digits.count == word.utf8.count: return .microseconds
    default: return nil
    }
  }
}
