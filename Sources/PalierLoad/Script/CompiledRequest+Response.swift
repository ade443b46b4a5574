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
    guard readsText else { return checks.allSatisfy { $0.passes(content) } ? nil : .check }
    let text = ResponseText(response, content: content)
    guard checks.allSatisfy({ $0.passes(text) }) else { return .check }
    var error: ErrorKind?
    for extraction in extractions {
      let value = extraction.value(in: text)
      if value == nil, !extraction.isOptional {
        error = .check
      } else {
        slots[extraction.slot] = value ?? ""
      }
    }
    return error
  }

  /// Seconds from the due time to the end of the response, less the hold where there is one.
  ///
  /// `end` is the first event's time where the response is a stream of events.
  func latency(from due: Int64, to end: Int64, _ response: ResponseParser?) -> Double {
    let seconds = Double(max(0, end - due)) * 1e-9
    guard template.events == nil, let held = template.held else { return seconds }
    let hold = response?.heldSeconds ?? response?.serverTiming.flatMap(ServerTiming.held(in:))
    return max(0, seconds - (hold ?? held.high))
  }

  /// The body that checks and extractions look at, decoded; nil if that fails.
  private func content(of response: ResponseParser) -> [UInt8]? {
    guard response.isCompressed, !response.body.isEmpty else { return response.body }
    return try? decoder?.decode(response.body, limit: ResponseParser.keptBodyLimit)
  }
}
