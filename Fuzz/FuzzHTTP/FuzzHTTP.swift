import PalierLoad

/// Gives the bytes to the response parser, whole and divided, and wants the same from both.
///
/// The first byte says how the rest is divided, so that the fuzzer explores divisions too.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let division = input.first else { return 0 }
  let bytes = Array(input.dropFirst())
  let whole = outcome(of: bytes, pieces: max(1, bytes.count))
  let divided = outcome(of: bytes, pieces: 1 + Int(division) % 7)
  precondition(whole == divided, "the division changes the result")
  if case .read(let parser) = whole {
    precondition(parser.body.count <= bytes.count, "more body than bytes")
    precondition(parser.bodyBytes >= parser.body.count, "more kept than read")
  }
  return 0
}

private enum Outcome: Equatable {
  case read(Parsed)
  case fault(ResponseFault)
}

private struct Parsed: Equatable {
  let status: Int
  let body: [UInt8]
  let bodyBytes: Int
  let cookies: [String]
  let keepsAlive: Bool
  let used: Int
}

private func outcome(of bytes: [UInt8], pieces size: Int) -> Outcome {
  var parser = ResponseParser(keepsBody: true, keepsHeaders: true)
  var used = 0
  do {
    while used < bytes.count, !parser.isComplete {
      let piece = bytes.span.extracting(used..<min(bytes.count, used + size))
      used += try parser.consume(piece)
    }
    try parser.end()
  } catch {
    return .fault(error)
  }
  return .read(
    Parsed(
      status: parser.status,
      body: parser.body,
      bodyBytes: parser.bodyBytes,
      cookies: parser.cookies,
      keepsAlive: parser.keepsAlive,
      used: used
    )
  )
}
