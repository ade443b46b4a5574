import PalierPlatform

/// Reads one HTTP/1.1 response from bytes as they arrive, in pieces of any size (RFC 9112).
///
/// Any split of the same bytes gives the same result. Memory is bounded by the limits, whatever the
/// server sends. Interim responses (1xx) are skipped.
/// Complexity: O(bytes), without allocation for a response that comes in one piece, unless cookies
/// or the body are kept.
public struct ResponseParser: Sendable {
  /// The most header bytes, interim responses and trailers included.
  public static let headerLimit = 64 * 1_024
  /// The most bytes of a body that are kept; the rest is read and counted only.
  public static let keptBodyLimit = 4 * 1_024 * 1_024

  enum State: Sendable, Hashable {
    /// Expects the status line; becomes `header`.
    case statusLine
    /// Expects a header or the empty line that ends them; becomes a body, `complete`, or
    /// `statusLine` after an interim response.
    case header
    /// Expects so many bytes of the body, then is `complete`.
    case counted(Int)
    /// Expects the line with a chunk's size; becomes `chunk` or `trailer`.
    case chunkSize
    /// Expects so many bytes of a chunk; becomes `chunkEnd`.
    case chunk(Int)
    /// Expects the empty line after a chunk; becomes `chunkSize`.
    case chunkEnd
    /// Expects a trailer or the empty line that ends them; becomes `complete`.
    case trailer
    /// The body lasts until the connection ends.
    case untilEnd
    /// The response is whole.
    case complete
  }

  /// What is asked of a response.
  struct Form: Sendable, Hashable {
    var answersHead = false
    var keepsBody = false
    var keepsHeaders = false
    /// The events after which a stream of them is over; nil: the response is none.
    var eventLimit: Int?
  }

  var state = State.statusLine
  /// The start of a line whose end has not come yet.
  private var unfinishedLine: [UInt8] = []
  private var lineBytes = 0
  private let form: Form
  var answersHead: Bool { form.answersHead }
  var keepsHeaders: Bool { form.keepsHeaders }
  private var events = EventCounter()
  var declaredLength: Int?
  var hasTransferCoding = false
  var isChunked = false
  var isFoldable = true

  /// The status code; 0 before the status line.
  public internal(set) var status = 0
  /// True once the server has asked for the body (100 Continue).
  public internal(set) var consents = false
  /// The server-sent events so far, where they are counted.
  public var eventCount: Int { events.count }
  /// True if the connection may serve another request.
  public internal(set) var keepsAlive = true
  /// The values of the Set-Cookie headers.
  public internal(set) var cookies: [String] = []
  /// The values of the Server-Timing headers, joined by commas.
  public internal(set) var serverTiming: String?
  /// The value of X-Held-Seconds: how long the server held the response on purpose.
  public internal(set) var heldSeconds: Double?
  /// True if the body is compressed, as Content-Encoding says (gzip or deflate).
  public internal(set) var isCompressed = false
  /// The header section as it came, if it was asked for.
  public internal(set) var headers: [UInt8] = []
  /// The body's first bytes as sent, without chunk framing, if they were asked for.
  public private(set) var body: [UInt8] = []
  /// The number of the body's bytes, without chunk framing.
  public private(set) var bodyBytes = 0

  /// A parser at the start of a response.
  ///
  /// - Parameters:
  ///   - answersHead: the request was HEAD, so that no body follows whatever the headers say.
  ///   - keepsBody: keep the body for extractions and checks.
  ///   - keepsHeaders: keep the header section for extractions.
  ///   - eventLimit: the server-sent events after which the response is taken to be whole; nil: it
  ///     is no stream of them.
  public init(
    answersHead: Bool = false,
    keepsBody: Bool = false,
    keepsHeaders: Bool = false,
    eventLimit: Int? = nil
  ) {
    self.init(
      Form(
        answersHead: answersHead,
        keepsBody: keepsBody,
        keepsHeaders: keepsHeaders,
        eventLimit: eventLimit
      )
    )
  }

  /// A parser at the start of a response.
  init(_ form: Form) { self.form = form }

  /// True once the response is whole.
  public var isComplete: Bool { state == .complete }

  /// Reads on, and returns how many bytes belong to this response: all, unless it is complete.
  public mutating func consume(_ bytes: Span<UInt8>) throws(ResponseFault) -> Int {
    var position = 0
    while position < bytes.count {
      switch state {
      case .statusLine, .header, .chunkSize, .chunkEnd, .trailer:
        position = try consumeLine(bytes, from: position)
      case .counted(let remaining):
        let end = min(bytes.count, position + remaining)
        keep(bytes.extracting(position..<end))
        state = end - position == remaining ? .complete : .counted(remaining - (end - position))
        position = end
      case .chunk(let remaining):
        let end = min(bytes.count, position + remaining)
        keep(bytes.extracting(position..<end))
        state = end - position == remaining ? .chunkEnd : .chunk(remaining - (end - position))
        position = end
        leaveIfEnough()
      case .untilEnd:
        keep(bytes.extracting(position..<bytes.count))
        position = bytes.count
        leaveIfEnough()
      case .complete: return position
      }
    }
    return position
  }

  /// Leaves a stream of events whose time is over; false if not even its headers have come.
  mutating func leaveStream() -> Bool {
    switch state {
    case .counted, .chunkSize, .chunk, .chunkEnd, .untilEnd:
      state = .complete
      keepsAlive = false
      return true
    case .complete: return true
    case .statusLine, .header, .trailer: return false
    }
  }

  /// Tells that the connection has ended: the response is complete, or it was cut short.
  public mutating func end() throws(ResponseFault) {
    switch state {
    case .untilEnd: state = .complete
    case .complete: break
    default: throw .truncated
    }
  }

  private mutating func leaveIfEnough() {
    guard let limit = form.eventLimit, events.count >= limit else { return }
    _ = leaveStream()
  }

  private mutating func keep(_ bytes: Span<UInt8>) {
    bodyBytes += bytes.count
    if form.eventLimit != nil { events.consume(bytes) }
    guard form.keepsBody else { return }
    if body.isEmpty { body.reserveCapacity(min(declaredLength ?? 0, ResponseParser.keptBodyLimit)) }
    let count = min(bytes.count, ResponseParser.keptBodyLimit - body.count)
    body.append(copying: bytes.extracting(0..<count))
  }

  private mutating func consumeLine(
    _ bytes: Span<UInt8>,
    from start: Int
  ) throws(ResponseFault) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    lineBytes += end - start
    let limit = state == .chunkSize ? 4_096 : ResponseParser.headerLimit
    if lineBytes > limit { throw state == .chunkSize ? .chunk : .headersTooLong }
    if end == bytes.count {
      unfinishedLine.append(copying: bytes.extracting(start..<end))
      return end
    }
    if unfinishedLine.isEmpty {
      try consume(line: bytes.extracting(start..<end))
    } else {
      unfinishedLine.append(copying: bytes.extracting(start..<end))
      let line = unfinishedLine
      unfinishedLine = []
      try consume(line: line.span)
    }
    return end + 1
  }

  private mutating func consume(line whole: Span<UInt8>) throws(ResponseFault) {
    let endsInReturn = whole.count > 0 && whole[whole.count - 1] == UInt8(ascii: "\r")
    let line = endsInReturn ? whole.extracting(droppingLast: 1) : whole
    // Header bytes add up over lines, so that endless headers end; sizes of chunks do not.
    switch state {
    case .statusLine: try consume(statusLine: line)
    case .header: try consume(header: line)
    case .chunkSize:
      try consume(chunkSize: line)
      lineBytes = 0
    case .chunkEnd:
      guard line.isEmpty else { throw .chunk }
      state = .chunkSize
      lineBytes = 0
    case .trailer: if line.isEmpty { state = .complete }
    case .counted, .chunk, .untilEnd, .complete: break
    }
  }

  private mutating func consume(chunkSize line: Span<UInt8>) throws(ResponseFault) {
    var size = 0
    var digits = 0
    for index in 0..<line.count {
      guard let digit = hexadecimalValue(line[index]) else {
        // Only an extension, or blanks before it, may follow the size.
        let next = line[index]
        guard next == UInt8(ascii: ";") || isBlank(next) else { throw .chunk }
        break
      }
      size = size << 4 | digit
      digits += 1
      if digits > 15 { throw .chunk }
    }
    guard digits > 0 else { throw .chunk }
    state = size == 0 ? .trailer : .chunk(size)
  }
}

func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

func decimalValue(_ byte: UInt8) -> Int? {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte - UInt8(ascii: "0")) : nil
}

func hexadecimalValue(_ byte: UInt8) -> Int? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte - UInt8(ascii: "A")) + 10
  default: nil
  }
}
