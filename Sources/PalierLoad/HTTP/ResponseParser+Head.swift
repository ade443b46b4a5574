import PalierPlatform

extension ResponseParser {
  /// Reads `HTTP/1.x SP status [SP reason]`.
  mutating func consume(statusLine line: Span<UInt8>) throws(ResponseFault) {
    guard line.count >= 12, begins(line, with: "HTTP/1."), let minor = decimalValue(line[7]),
      line[8] == UInt8(ascii: " "), line.count == 12 || line[12] == UInt8(ascii: " "),
      let hundreds = decimalValue(line[9]), let tens = decimalValue(line[10]),
      let units = decimalValue(line[11]), hundreds > 0
    else { throw .statusLine }
    status = hundreds * 100 + tens * 10 + units
    keepsAlive = minor > 0
    state = .header
    keep(headerLine: line)
  }

  /// Reads a header, or the end of the header section.
  mutating func consume(header line: Span<UInt8>) throws(ResponseFault) {
    if line.isEmpty { return try endHeaders() }
    keep(headerLine: line)
    if isBlank(line[0]) {
      // An obsolete continuation of the previous header: harmless unless that one was understood.
      guard isFoldable else { throw .header }
      return
    }
    var colon = 0
    while colon < line.count, line[colon] != UInt8(ascii: ":") {
      if line[colon] <= UInt8(ascii: " ") { throw .header }
      colon += 1
    }
    guard colon > 0, colon < line.count else { throw .header }
    let value = line.extracting(trimmed(line, (colon + 1)..<line.count))
    isFoldable = false
    switch colon {
    case 10 where isName(line, "connection"):
      eachToken(of: value) { token in
        if equals(token, "close") { keepsAlive = false }
        if equals(token, "keep-alive") { keepsAlive = true }
      }
    case 10 where isName(line, "set-cookie"):
      if cookies.count < 100 { cookies.append(string(value)) }
    case 13 where isName(line, "server-timing"):
      let timing = string(value)
      serverTiming = serverTiming.map { $0 + ", " + timing } ?? timing
    case 14 where isName(line, "content-length"):
      let length = try length(value)
      if let declaredLength, declaredLength != length { throw .contentLength }
      declaredLength = length
    case 14 where isName(line, "x-held-seconds"):
      if let seconds = Double(string(value)), seconds.isFinite, seconds >= 0 {
        heldSeconds = seconds
      }
    case 16 where isName(line, "content-encoding"):
      eachToken(of: value) { coding in
        isCompressed = ["gzip", "x-gzip", "deflate"].contains { equals(coding, $0) }
      }
    case 17 where isName(line, "transfer-encoding"):
      hasTransferCoding = true
      eachToken(of: value) { isChunked = equals($0, "chunked") }
    default: isFoldable = true
    }
  }

  /// Decides what follows the header section (RFC 9112, section 6.3).
  private mutating func endHeaders() throws(ResponseFault) {
    if status < 200 {
      if status == 101 { throw .upgrade }
      if status == 100 { consents = true }
      forgetInterimResponse()
    } else if answersHead || status == 204 || status == 304 {
      state = .complete
    } else if hasTransferCoding {
      // A length beside a coding smells of an attack: the coding counts, the connection ends.
      if declaredLength != nil || !isChunked { keepsAlive = false }
      state = isChunked ? .chunkSize : .untilEnd
    } else if let declaredLength {
      state = declaredLength == 0 ? .complete : .counted(declaredLength)
    } else {
      keepsAlive = false
      state = .untilEnd
    }
  }

  private mutating func forgetInterimResponse() {
    state = .statusLine
    status = 0
    keepsAlive = true
    declaredLength = nil
    hasTransferCoding = false
    isChunked = false
    isFoldable = true
    serverTiming = nil
    heldSeconds = nil
    isCompressed = false
    cookies = []
    headers = []
  }

  private mutating func keep(headerLine line: Span<UInt8>) {
    guard keepsHeaders else { return }
    headers.append(copying: line)
    headers.append(UInt8(ascii: "\n"))
  }

  private func length(_ value: Span<UInt8>) throws(ResponseFault) -> Int {
    guard !value.isEmpty, value.count <= 18 else { throw .contentLength }
    var length = 0
    for index in 0..<value.count {
      guard let digit = decimalValue(value[index]) else { throw .contentLength }
      length = length * 10 + digit
    }
    return length
  }
}

/// True if the line begins with the lower-case name, in any case.
private func isName(_ line: Span<UInt8>, _ name: String) -> Bool {
  begins(line, with: name, anyCase: true)
}

private func equals(_ bytes: Span<UInt8>, _ word: String) -> Bool {
  bytes.count == word.utf8.count && begins(bytes, with: word, anyCase: true)
}

private func begins(_ bytes: Span<UInt8>, with word: String, anyCase: Bool = false) -> Bool {
  var index = 0
  for expected in word.utf8 {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    if (anyCase && isUpper ? byte | 0x20 : byte) != expected { return false }
    index += 1
  }
  return true
}

/// The range without blanks at either end.
private func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end, isBlank(bytes[start]) { start += 1 }
  while end > start, isBlank(bytes[end - 1]) { end -= 1 }
  return start..<end
}

/// Calls `body` with each element of a comma-separated list that is not empty.
private func eachToken(of value: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
  var start = 0
  while start <= value.count {
    var end = start
    while end < value.count, value[end] != UInt8(ascii: ",") { end += 1 }
    let token = value.extracting(trimmed(value, start..<end))
    if !token.isEmpty { body(token) }
    start = end + 1
  }
}

private func string(_ bytes: Span<UInt8>) -> String {
  var copy: [UInt8] = []
  copy.append(copying: bytes)
  return String(decoding: copy, as: UTF8.self)
}
