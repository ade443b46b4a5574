import PalierPlatform
import Synchronization

/// A tiny HTTP server that does what a test tells it to, on a thread for each connection.
final class ScriptedServer: Sendable {
  /// What the server does with one request.
  enum Reaction: Sendable {
    /// Sends these bytes and waits for the next request.
    case send(String)
    /// Sends these bytes one by one and waits for the next request.
    case drip(String)
    /// Sends these bytes and closes.
    case sendAndClose(String)
    /// Waits for seconds, then sends.
    case wait(Double, String)
    /// Closes without a word.
    case close
    /// Resets the connection.
    case reset
    /// Says nothing until the client goes.
    case hang
    /// Sends these bytes, then says nothing until the client goes.
    case sendAndHang(String)
    /// Sends these bytes, whatever they are, and waits for the next request.
    case bytes([UInt8])
    /// Sends the first, then the second over and over until the client goes.
    case endless(String, String)
  }

  /// One request as the server saw it.
  struct Request: Sendable {
    /// The number of the connection, from 0.
    let connection: Int
    /// The number of the request on its connection, from 0.
    let number: Int
    let head: String
    let body: String

    var path: String { String(head.split(separator: " ").dropFirst().first ?? "") }

    func header(_ name: String) -> String? {
      for line in head.split(separator: "\r\n").dropFirst() {
        let parts = line.split(separator: ":", maxSplits: 1)
        if parts[0].lowercased() == name.lowercased(), parts.count == 2 {
          return String(parts[1].drop { $0 == " " })
        }
      }
      return nil
    }
  }

  let address: SocketAddress
  private let seen = Mutex<[Request]>([])
  /// True if it asks for bodies that wait for its consent, after an interim response of another kind.
  private let consents: Bool
  private let bell: WakeUp
  private let isOver = Atomic<Bool>(false)
  private let thread: Mutex<WorkerThread?>

  /// Starts a server that reacts to each request as `react` says.
  init(
    at address: SocketAddress = .loopback(port: 0),
    consents: Bool = true,
    _ react: @escaping @Sendable (Request) -> Reaction
  ) throws {
    self.consents = consents
    let listener = try ListeningSocket(at: address)
    self.address = listener.address
    bell = try WakeUp()
    thread = Mutex(nil)
    let shared = SharedListener(consume listener)
    let thread = try WorkerThread(name: "test-server") { [weak self] in
      guard let listener = shared.take() else { return }
      self?.accept(listener, react)
    }
    self.thread.withLock { $0 = thread }
  }

  var requests: [Request] { seen.withLock { $0 } }

  func stop() {
    isOver.store(true, ordering: .relaxed)
    bell.ring()
    thread.withLock { $0 }?.join()
  }

  static func response(_ body: String, status: Int = 200, headers: String = "") -> String {
    "HTTP/1.1 \(status) X\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  private func accept(
    _ listener: borrowing ListeningSocket,
    _ react: @escaping @Sendable (Request) -> Reaction
  ) {
    guard var epoll = try? Epoll(capacity: 4) else { return }
    try? epoll.add(listener.descriptor, for: .readable, token: 0)
    try? epoll.add(bell.descriptor, for: .readable, token: 1)
    var threads: [WorkerThread] = []
    while !isOver.load(ordering: .relaxed) {
      _ = try? epoll.wait(nanoseconds: nil)
      while let socket = listener.accept() {
        let number = threads.count
        let shared = SharedSocket(socket)
        let thread = try? WorkerThread(name: "test-peer") { [weak self] in
          guard let socket = shared.take() else { return }
          self?.serve(socket, number, react)
        }
        if let thread { threads.append(thread) }
      }
    }
    for thread in threads { thread.join() }
  }

  private func serve(
    _ socket: consuming StreamSocket,
    _ connection: Int,
    _ react: (Request) -> Reaction
  ) {
    try? socket.waitForTransfers(readingAtMost: 0.05)
    var received: [UInt8] = []
    var number = 0
    while let request = read(&socket, &received, connection, number) {
      number += 1
      seen.withLock { $0.append(request) }
      switch react(request) {
      case .send(let text): write(text, to: socket)
      case .sendAndClose(let text):
        write(text, to: socket)
        return
      case .drip(let text):
        for byte in text.utf8 {
          guard case .moved = socket.send([byte].span) else { return }
          MonotonicClock.sleep(for: 0.000_2)
        }
      case .wait(let seconds, let text):
        MonotonicClock.sleep(for: seconds)
        write(text, to: socket)
      case .close: return
      case .reset:
        socket.resetWhenClosed()
        return
      case .bytes(let bytes): write(bytes, to: socket)
      case .endless(let start, let rest):
        write(start, to: socket)
        let piece = Array(String(repeating: rest, count: 1 + 4_096 / rest.utf8.count).utf8)
        while !isOver.load(ordering: .relaxed), write(piece, to: socket) {}
        return
      case .sendAndHang(let text):
        write(text, to: socket)
        _ = read(&socket, &received, connection, number)
        return
      case .hang:
        _ = read(&socket, &received, connection, number)
        return
      }
    }
  }

  private func write(_ text: String, to socket: borrowing StreamSocket) {
    write(Array(text.utf8), to: socket)
  }

  @discardableResult
  private func write(_ bytes: [UInt8], to socket: borrowing StreamSocket) -> Bool {
    var sent = 0
    while sent < bytes.count {
      guard case .moved(let count) = socket.send(bytes.span.extracting(sent..<bytes.count)) else {
        return false
      }
      sent += count
    }
    return true
  }

  /// The next request, or nil when the client or the test is done.
  private func read(
    _ socket: inout StreamSocket,
    _ received: inout [UInt8],
    _ connection: Int,
    _ number: Int
  ) -> Request? {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    var hasConsented = !consents
    while true {
      let text = String(decoding: received, as: UTF8.self)
      if let end = text.firstRange(of: "\r\n\r\n") {
        let head = String(text[..<end.lowerBound])
        let request = Request(connection: connection, number: number, head: head, body: "")
        let length = request.header("Content-Length").flatMap(Int.init) ?? 0
        let start = head.utf8.count + 4
        if received.count >= start + length {
          let body = String(decoding: received[start..<(start + length)], as: UTF8.self)
          received.removeFirst(start + length)
          return Request(connection: connection, number: number, head: head, body: body)
        }
        if !hasConsented, request.header("Expect") != nil {
          hasConsented = true
          write(
            "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n",
            to: socket
          )
        }
      }
      switch socket.receive(into: &buffer) {
      case .moved(let count): received += buffer[..<count]
      case .wouldBlock: if isOver.load(ordering: .relaxed) { return nil }
      case .ended, .failed: return nil
      }
    }
  }
}

/// Hands a socket from one thread to another.
final class SharedSocket: Sendable {
  private let box: Mutex<StreamSocket?>
  init(_ socket: consuming sending StreamSocket) { box = Mutex(consume socket) }
  func take() -> StreamSocket? { box.withLock { $0.take() } }
}

/// Hands a listening socket from one thread to another.
final class SharedListener: Sendable {
  private let box: Mutex<ListeningSocket?>
  init(_ socket: consuming sending ListeningSocket) { box = Mutex(consume socket) }
  func take() -> ListeningSocket? { box.withLock { $0.take() } }
}
