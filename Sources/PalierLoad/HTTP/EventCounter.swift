/// Counts the events of a stream as it arrives, in pieces of any size (HTML, section 9.2,
/// "Server-sent events").
///
/// An event ends with an empty line; comments, which begin with a colon, are none.
struct EventCounter: Sendable {
  /// The events that have ended.
  private(set) var count = 0
  private var lineIsEmpty = true
  private var hasField = false
  private var endedWithReturn = false

  mutating func consume(_ bytes: Span<UInt8>) {
    for index in 0..<bytes.count {
      let byte = bytes[index]
      let endsReturn = endedWithReturn
      endedWithReturn = byte == UInt8(ascii: "\r")
      switch byte {
      case UInt8(ascii: "\n") where endsReturn: continue
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if lineIsEmpty, hasField {
          count += 1
          hasField = false
        }
        lineIsEmpty = true
      default:
        if lineIsEmpty, byte != UInt8(ascii: ":") { hasField = true }
        lineIsEmpty = false
      }
    }
  }
}
