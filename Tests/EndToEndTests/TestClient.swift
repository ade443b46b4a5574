import PalierPlatform

/// One connection of a test to a server, which waits for each response.
struct TestClient: ~Copyable {
  /// What came back.
  struct Response {
    let text: String
    /// True if the server closed the connection after it.
    let closed: Bool

    var status: Int { Int(text.dropFirst("HTTP/1.1 ".count).prefix(3)) ?? 0 }

    /// What the server asks to be sent back with the next request; nil if nothing.
    var cookie: String? {
      text.firstRange(of: "Set-Cookie: ").map {
        String(text[$0.upperBound...].prefix { $0 != ";" })
      }
    }

    /// Seconds under a name of the header Server-Timing; nil without it.
    func timing(_ name: String) -> Double? {
      guard let found = text.firstRange(of: "\(name);dur=") else { return nil }
      let number = text[found.upperBound...].prefix { $0.isNumber || $0 == "." }
      return Double(number).map { $0 / 1_000 }
    }
  }

  private let socket: StreamSocket

  init(port: UInt16) throws {
    let socket = try StreamSocket(connectingTo: .loopback(port: port))
    try socket.waitForTransfers(readingAtMost: 30)
    self.socket = socket
  }

  private func receive() -> Response {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      guard case .moved(let count) = socket.receive(into: &buffer) else {
        return Response(text: String(decoding: received, as: UTF8.self), closed: true)
      }
      received += buffer[..<count]
      let text = String(decoding: received, as: UTF8.self)
      guard let head = text.firstRange(of: "\r\n\r\n"),
        let length = text.firstRange(of: "Content-Length: ")
          .flatMap({ Int(text[$0.upperBound...].prefix(while: \.isNumber)) }),
        text[head.upperBound...].utf8.count >= length
      else { continue }
      guard text.contains("Connection: close") else { return Response(text: text, closed: false) }
      if case .ended = socket.receive(into: &buffer) { return Response(text: text, closed: true) }
      return Response(text: text, closed: false)
    }
  }

  /// Sends a request and waits for its response.
  func get(_ path: String, cookie: String? = nil) -> Response {
    send("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n", cookie: cookie, body: nil)
    return receive()
  }

  /// Sends a form and waits for the response.
  func post(_ path: String, _ form: String, cookie: String? = nil) -> Response {
    send("POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n", cookie: cookie, body: form)
    return receive()
  }

  private func send(_ start: String, cookie: String?, body: String?) {
    var request = start
    if let cookie { request += "Cookie: \(cookie)\r\n" }
    if let body {
      request += "Content-Type: application/x-www-form-urlencoded\r\n"
      request += "Content-Length: \(body.utf8.count)\r\n"
    }
    let bytes = Array((request + "\r\n" + (body ?? "")).utf8)
    _ = socket.send(bytes.span)
  }
}
