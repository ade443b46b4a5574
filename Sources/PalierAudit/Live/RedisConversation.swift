import PalierPlatform

/// A short conversation with a Redis of this machine, in its protocol (RESP2).
struct RedisConversation: ~Copyable {
  /// What Redis answers.
  enum Reply {
    case text(String)
    case list([String])
    case error(String)
  }

  private static let longest = 1_048_576
  private let socket: StreamSocket
  private var bytes: [UInt8] = []

  /// Connects to a port of the loopback; nil if nobody answers there.
  init?(port: Int, address: String = "127.0.0.1") {
    guard let port = UInt16(exactly: port), let place = SocketAddress(address, port: port),
      place.isLoopback, let socket = try? StreamSocket(connectingTo: place),
      socket.waitUntilOpen(atMost: 2),
      (try? socket.waitForTransfers(readingAtMost: 2)) != nil
    else { return nil }
    self.socket = socket
  }

  /// Sends a command, and waits for the answer for two seconds; nil if none comes.
  mutating func ask(_ words: String...) -> Reply? {
    var request = "*\(words.count)\r\n"
    for word in words { request += "$\(word.utf8.count)\r\n\(word)\r\n" }
    let sent = Array(request.utf8)
    guard socket.send(sent.span) == .moved(sent.count) else { return nil }
    return reply()
  }

  private mutating func reply(within isList: Bool = false) -> Reply? {
    guard let line = line(), let sign = line.first else { return nil }
    let rest = String(line.dropFirst())
    switch sign {
    case "+", ":": return .text(rest)
    case "-": return .error(rest)
    case "$": return text(length: Int(rest)).map { .text($0) }
    case "*":
      // No answer that is asked for here holds lists in lists.
      guard !isList, let count = Int(rest), (0...4_096).contains(count) else { return nil }
      var list: [String] = []
      for _ in 0..<count {
        guard case .text(let text) = reply(within: true) else { return nil }
        list.append(text)
      }
      return .list(list)
    default: return nil
    }
  }

  private mutating func text(length: Int?) -> String? {
    guard let length, length >= 0, length < Self.longest else { return nil }
    while bytes.count < length + 2 { guard receive() else { return nil } }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    bytes.removeFirst(length + 2)
    return text
  }

  private mutating func line() -> String? {
    while true {
      if let end = bytes.firstIndex(of: 10) {
        let line = String(decoding: bytes[..<end], as: UTF8.self)
        bytes.removeFirst(end + 1)
        return line.trimmed
      }
      guard receive() else { return nil }
    }
  }

  private mutating func receive() -> Bool {
    guard bytes.count < Self.longest else { return false }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    guard case .moved(let count) = socket.receive(into: &buffer) else { return false }
    bytes += buffer[..<count]
    return true
  }
}
