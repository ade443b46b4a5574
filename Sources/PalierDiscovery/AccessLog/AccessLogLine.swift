/// One line of an access log, as places in the bytes that it was read from.
struct AccessLogLine {
  /// The request's method, as far as it matters here.
  enum Method: UInt8 {
    case get
    case post
    case put
    case patch
    case delete
    /// HEAD, OPTIONS and whatever else no person asks for.
    case other
  }

  /// Where the client's address stands.
  var address = (start: 0, end: 0)
  /// Seconds by the clock on the wall.
  var time = 0
  /// The method.
  var method = Method.other
  /// Where the path stands, without its query.
  var path = (start: 0, end: 0)
  /// True if the path has a query.
  var hasQuery = false
  /// The status, 100 to 599.
  var status = 0
  /// Bytes of the response.
  var bytes = 0
  /// Where the browser's name stands; empty where the format has none.
  var agent = (start: 0, end: 0)
  /// Microseconds that the request took; -1 where the line does not say.
  var duration = -1
  /// Where the fields that the format knows end.
  var end = 0

  /// Reads a line from `start` up to `end`; nil if it is damaged.
  ///
  /// Formats: nginx and Apache common, combined and vhost_combined, further fields left alone.
  /// Complexity: O(length).
  @inline(__always)
  init?(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ format: AccessLogFormat,
    _ clock: inout LogClock
  ) {
    let blank = UInt8(ascii: " ")
    let quote = UInt8(ascii: "\"")
    var index = start
    if format.hasHost { index = bytes.firstIndex(of: blank, from: index, to: end) &+ 1 }
    guard index < end else { return nil }
    address = (index, bytes.firstIndex(of: blank, from: index, to: end))
    guard address.end > address.start else { return nil }
    index = bytes.firstIndex(of: UInt8(ascii: "["), from: address.end, to: end) &+ 1
    // The shortest rest: the time with its zone, a request, a status and a size.
    guard index &+ LogClock.width &+ 8 < end, let time = clock.seconds(bytes, at: index) else {
      return nil
    }
    self.time = time
    index = bytes.firstIndex(of: quote, from: index &+ LogClock.width, to: end) &+ 1
    guard index < end, readRequest(bytes, from: &index, to: end) else { return nil }
    guard index &+ 4 < end, bytes[index] == blank else { return nil }
    let hundreds = bytes[index &+ 1] &- 48
    let tens = bytes[index &+ 2] &- 48
    let ones = bytes[index &+ 3] &- 48
    guard 1...5 ~= hundreds, tens < 10, ones < 10, bytes[index &+ 4] == blank else { return nil }
    status = Int(hundreds) &* 100 &+ Int(tens) &* 10 &+ Int(ones)
    index &+= 5
    guard index < end, readSize(bytes, from: &index, to: end) else { return nil }
    if format.hasAgent {
      // The page that led here is quoted, then the browser.
      for part in 0..<2 {
        guard index &+ 2 < end, bytes[index] == blank, bytes[index &+ 1] == quote else {
          return nil
        }
        let opened = index &+ 2
        let closed = AccessLogLine.closingQuote(bytes, from: opened, to: end)
        guard closed < end else { return nil }
        if part == 1 { agent = (opened, closed) }
        index = closed &+ 1
      }
    }
    self.end = index
    if let unit = format.duration { readDuration(bytes, from: index, to: end, unit) }
  }

  @inline(__always)
  private static func closingQuote(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while true {
      index = bytes.firstIndex(of: UInt8(ascii: "\""), from: index, to: end)
      // Apache writes a quotation mark inside as \".
      guard index < end, index > start, bytes[index &- 1] == UInt8(ascii: "\\") else {
        return index
      }
      var slashes = 1
      while index &- slashes > start, bytes[index &- slashes &- 1] == UInt8(ascii: "\\") {
        slashes &+= 1
      }
      if slashes.isMultiple(of: 2) { return index }
      index &+= 1
    }
  }

  @inline(__always)
  private mutating func readRequest(
    _ bytes: Span<UInt8>,
    from index: inout Int,
    to end: Int
  ) -> Bool {
    let closed = AccessLogLine.closingQuote(bytes, from: index, to: end)
    guard closed < end else { return false }
    let blank = bytes.firstIndex(of: UInt8(ascii: " "), from: index, to: closed)
    let target = blank &+ 1
    guard target < closed, bytes[target] == UInt8(ascii: "/") else { return false }
    method = AccessLogLine.method(bytes, index, blank)
    let last = bytes.firstIndex(of: UInt8(ascii: " "), from: target, to: closed)
    let query = bytes.firstIndex(of: UInt8(ascii: "?"), from: target, to: last)
    path = (target, query)
    hasQuery = query < last
    index = closed &+ 1
    return true
  }

  @inline(__always)
  private static func method(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Method {
    guard end > start &+ 2 else { return .other }
    switch (end &- start, bytes[start], bytes[start &+ 1]) {
    case (3, UInt8(ascii: "G"), UInt8(ascii: "E")): return .get
    case (4, UInt8(ascii: "P"), UInt8(ascii: "O")): return .post
    case (3, UInt8(ascii: "P"), UInt8(ascii: "U")): return .put
    case (5, UInt8(ascii: "P"), UInt8(ascii: "A")): return .patch
    case (6, UInt8(ascii: "D"), UInt8(ascii: "E")): return .delete
    default: return .other
    }
  }

  @inline(__always)
  private mutating func readSize(
    _ bytes: Span<UInt8>,
    from index: inout Int,
    to end: Int
  ) -> Bool {
    if bytes[index] == UInt8(ascii: "-") {
      index &+= 1
      return true
    }
    let first = index
    while index < end, bytes[index] &- 48 < 10, index &- first < 16 {
      self.bytes = self.bytes &* 10 &+ Int(bytes[index] &- 48)
      index &+= 1
    }
    return index > first
  }

  private mutating func readDuration(
    _ bytes: Span<UInt8>,
    from start: Int,
    to end: Int,
    _ unit: AccessLogFormat.Duration
  ) {
    var last = end
    while last > start, [10, 13, 32, 34].contains(bytes[last &- 1]) { last &-= 1 }
    var first = last
    while first > start, bytes[first &- 1] &- 48 < 10 || bytes[first &- 1] == UInt8(ascii: ".") {
      first &-= 1
    }
    guard last > first, last - first < 16 else { return }
    var number = 0
    var decimals = -1
    for index in first..<last {
      if bytes[index] == UInt8(ascii: ".") {
        guard decimals < 0 else { return }
        decimals = 0
      } else if decimals < 6 {
        number = number &* 10 &+ Int(bytes[index] &- 48)
        if decimals >= 0 { decimals &+= 1 }
      }
    }
    if unit == .seconds {
      for _ in max(0, decimals)..<6 { number &*= 10 }
    }
    duration = number
  }
}
