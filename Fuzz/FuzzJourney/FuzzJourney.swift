import PalierLoad
import PalierModel

/// Gives texts to the small parsers of journeys: JSON paths and texts, conditions, the Location of
/// redirects, streams of events.
///
/// The first byte chooses the parser; a line end divides what takes two texts.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = input.first else { return 0 }
  let parts = input.dropFirst().split(
    separator: UInt8(ascii: "\n"),
    maxSplits: 1,
    omittingEmptySubsequences: false
  )
  let first = String(decoding: parts[0], as: UTF8.self)
  let second = parts.count > 1 ? Array(parts[1]) : []
  switch choice % 4 {
  case 0: findValue(first, in: second)
  case 1: resolve(first)
  case 2: readCondition(first, value: String(decoding: second, as: UTF8.self))
  default: countEvents(Array(input.dropFirst()))
  }
  return 0
}

private func findValue(_ text: String, in json: [UInt8]) {
  guard let path = JSONPath(text) else { return }
  precondition(path.segments.count <= JSONPath.longest, "more segments than the most")
  if let value = JSONText(json).first(path) {
    // Bytes that are no UTF-8 become a replacement character of three bytes each.
    precondition(value.utf8.count <= 3 * json.count, "more value than text")
  }
}

private func resolve(_ location: String) {
  guard let (origin, path) = LocationHeader.resolve(location, scheme: "http", path: "/a/b?c") else {
    return
  }
  precondition(path.hasPrefix("/"), "a path without its beginning")
  precondition(path.utf8.allSatisfy { $0 > 32 && $0 < 127 }, "a path that breaks the request line")
  precondition((origin ?? "h").utf8.allSatisfy { $0 > 32 && $0 < 127 }, "an origin likewise")
}

private func readCondition(_ text: String, value: String) {
  guard let condition = Condition(parsing: text) else { return }
  precondition(!condition.name.isEmpty, "a condition on nothing")
  _ = condition.holds(for: value)
}

private func countEvents(_ bytes: [UInt8]) {
  let head = Array("HTTP/1.1 200 OK\r\n\r\n".utf8)
  var whole = ResponseParser(eventLimit: .max)
  var divided = ResponseParser(eventLimit: .max)
  do {
    _ = try whole.consume((head + bytes).span)
    for byte in head + bytes { _ = try divided.consume([byte].span) }
  } catch {
    preconditionFailure("a body without end cannot be wrong")
  }
  precondition(whole.eventCount == divided.eventCount, "the division changes the events")
}
