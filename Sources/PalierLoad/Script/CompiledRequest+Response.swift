import PalierModel
import PalierPlatform

extension CompiledRequest {
  /// Checks a response and takes the extracted values from it; nil if all is well.
  func judge(_ response: ResponseParser, slots: inout [String]) -> ErrorKind? {
    if let accepted = template.acceptedStatuses {
      guard accepted.contains(response.status) else {
        return response.status >= 400 ? .status : .check
      }
    } else if response.status >= 400 {
      return .status
    }
    guard let content = content(of: response) else { return .malformed }
    if let mustContain, !contains(content, mustContain) { return .check }
    guard !extractions.isEmpty else { return nil }
    let body = parser.keepsBody ? String(decoding: content, as: UTF8.self) : ""
    let headers = parser.keepsHeaders ? String(decoding: response.headers, as: UTF8.self) : ""
    var error: ErrorKind?
    for extraction in extractions {
      let text = extraction.place == .body ? body : headers
      if let match = text.firstMatch(of: extraction.expression) {
        let value = match.output.count > 1 ? match.output[1].substring : text[match.range]
        slots[extraction.slot] = String(value ?? "")
      } else {
        error = .check
      }
    }
    return error
  }

  /// Seconds from the due time to the end of the response, less the hold where there is one.
  func latency(from due: Int64, to end: Int64, _ response: ResponseParser?) -> Double {
    let seconds = Double(max(0, end - due)) * 1e-9
    guard let held = template.held else { return seconds }
    let hold = response?.heldSeconds ?? response?.serverTiming.flatMap(ServerTiming.held(in:))
    return max(0, seconds - (hold ?? held.high))
  }

  /// The body that checks and extractions look at, decoded; nil if that fails.
  private func content(of response: ResponseParser) -> [UInt8]? {
    guard response.isCompressed, !response.body.isEmpty else { return response.body }
    return try? decoder?.decode(response.body, limit: ResponseParser.keptBodyLimit)
  }

  private func contains(_ body: [UInt8], _ text: [UInt8]) -> Bool {
    guard let first = text.first else { return true }
    guard body.count >= text.count else { return false }
    for start in 0...(body.count - text.count) where body[start] == first {
      if body[start..<(start + text.count)].elementsEqual(text) { return true }
    }
    return false
  }
}
