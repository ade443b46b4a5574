import PalierLoad
import PalierPlatform
import Synchronization

/// Answers at `http://127.0.0.1:PORT/metrics` how a load goes, in the OpenMetrics text format, as long
/// as it lives.
///
/// It has a thread of its own, so that who asks never delays a request of the load.
final class MetricsEndpoint: Sendable {
  private let listener: ListeningSocket
  private let text = Mutex(LoadMetrics.none)
  private let isOver = Atomic<Bool>(false)
  private let bell: WakeUp
  private let thread = Mutex<WorkerThread?>(nil)

  /// Listens on a port of the loopback address.
  init(port: UInt16) throws {
    bell = try WakeUp()
    listener = try ListeningSocket(at: .loopback(port: port))
    let thread = try WorkerThread(name: "palier-metrics") { [weak self] in self?.serve() }
    self.thread.withLock { $0 = thread }
  }

  /// Shows a new state from now on.
  func show(_ progress: LoadProgress) {
    let new = LoadMetrics.text(progress)
    text.withLock { $0 = new }
  }

  /// Ends it.
  func stop() {
    isOver.store(true, ordering: .relaxed)
    bell.ring()
    thread.withLock { $0 }?.join()
  }

  private func serve() {
    guard var epoll = try? Epoll(capacity: 2) else { return }
    try? epoll.add(listener.descriptor, for: .readable, token: 0)
    try? epoll.add(bell.descriptor, for: .readable, token: 1)
    while !isOver.load(ordering: .relaxed) {
      _ = try? epoll.wait(nanoseconds: nil)
      while let socket = listener.accept() { answer(socket) }
    }
  }

  /// Reads a request for a second at most, and answers it, whatever it asks for.
  private func answer(_ socket: consuming StreamSocket) {
    try? socket.waitForTransfers(readingAtMost: 1)
    var request: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while request.count < 16_384, !request.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      guard case .moved(let count) = socket.receive(into: &buffer) else { return }
      request += buffer[..<count]
    }
    let body = text.withLock { $0 }
    let head = """
      HTTP/1.1 200 OK\r
      Content-Type: application/openmetrics-text; version=1.0.0; charset=utf-8\r
      Content-Length: \(body.utf8.count)\r
      Connection: close\r
      \r

      """
    let bytes = Array((head + body).utf8)
    var sent = 0
    while sent < bytes.count {
      guard case .moved(let count) = socket.send(bytes.span.extracting(sent..<bytes.count)) else {
        return
      }
      sent += count
    }
  }
}
