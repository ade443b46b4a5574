/// The head of an HTTP/1.1 message at the beginning of a buffer: no more of it than is needed here.
struct HTTPMessage {
  /// The request line or status line.
  let firstLine: Substring
  /// Bytes of head and body together.
  let length: Int
  /// True if the sender closes the connection after this message.
  let closes: Bool

  /// The message at the beginning of `buffer`; nil while part of it is missing.
  init?(startOf buffer: [UInt8]) {
    guard let headLength = Self.headLength(of: buffer) else { return nil }
    // Swift takes CR LF for one character, and the only one that is a new line of HTTP.
    let head = String(decoding: buffer[..<headLength], as: UTF8.self)
    var bodyLength = 0
    var closes = false
    let lines = head.split(separator: "\r\n")
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      switch line[..<colon].lowercased() {
      case "content-length": bodyLength = max(0, Int(value) ?? 0)
      case "connection": closes = value.lowercased() == "close"
      default: break
      }
    }
    guard buffer.count >= headLength + bodyLength else { return nil }
    self.firstLine = lines.first ?? ""
    self.length = headLength + bodyLength
    self.closes = closes
  }

  /// The path of a request line, without its query.
  var path: Substring? {
    let words = firstLine.split(separator: " ")
    guard words.count == 3 else { return nil }
    return words[1].prefix { $0 != "?" }
  }

  /// True for a response with a status from 200 to 299.
  var isSuccess: Bool { firstLine.split(separator: " ").dropFirst().first?.hasPrefix("2") ?? false }

  private static func headLength(of buffer: [UInt8]) -> Int? {
    let carriageReturn: UInt8 = 13
    let lineFeed: UInt8 = 10
    guard buffer.count >= 4 else { return nil }
    for end in 3..<buffer.count
    where buffer[end] == lineFeed && buffer[end - 1] == carriageReturn
      && buffer[end - 2] == lineFeed && buffer[end - 3] == carriageReturn
    {
      return end + 1
    }
    return nil
  }
}

/// What the server answers.
enum HTTPResponse {
  /// The response to a visit that went well.
  static func success(_ visit: Visit, closes: Bool) -> [UInt8] {
    let timing =
      "cpu;dur=\(milliseconds(visit.demand)), wait;dur=\(milliseconds(visit.waited))"
      + ", held;dur=\(milliseconds(visit.held))"
    return response("200 OK", headers: "Server-Timing: \(timing)\r\n", body: "ok\n", closes: closes)
  }

  /// The response to a path that no action has.
  static func unknownPath(closes: Bool) -> [UInt8] {
    response("404 Not Found", headers: "", body: "no such action\n", closes: closes)
  }

  /// The response when the server called could not answer.
  static func failedCall(closes: Bool) -> [UInt8] {
    response("502 Bad Gateway", headers: "", body: "the server called failed\n", closes: closes)
  }

  private static func response(
    _ status: String,
    headers: String,
    body: String,
    closes: Bool
  ) -> [UInt8] {
    let connection = closes ? "close" : "keep-alive"
    let head =
      "HTTP/1.1 \(status)\r\nContent-Type: text/plain\r\nContent-Length: \(body.utf8.count)\r\n"
      + "\(headers)Connection: \(connection)\r\n\r\n"
    return Array((head + body).utf8)
  }

  /// Nanoseconds as milliseconds with three decimals.
  private static func milliseconds(_ nanoseconds: Int64) -> String {
    let microseconds = (nanoseconds + 500) / 1_000
    let decimals = String(microseconds % 1_000)
    return "\(microseconds / 1_000)." + String(repeating: "0", count: 3 - decimals.count) + decimals
  }
}

/// What the server asks of another.
enum HTTPRequest {
  /// A request for an action.
  static func get(_ callee: Action.Callee) -> [UInt8] {
    Array("GET \(callee.path) HTTP/1.1\r\nHost: 127.0.0.1:\(callee.port)\r\n\r\n".utf8)
  }
}
