import PalierPlatform

/// One thread that reads requests as they come and answers each at its time.
final class ExactServer {
  /// One connection; requests are not pipelined.
  private final class Client {
    let socket: StreamSocket
    var received: [UInt8] = []
    init(_ socket: consuming StreamSocket) { self.socket = socket }
  }

  private struct Answer {
    let time: Int64
    let client: Int
  }

  private static let page = Array("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".utf8)
  private static let mostArrivals = 2_000_000
  private static let listenerToken = UInt64.max

  private let listener: ListeningSocket
  private let polls: Bool
  private var epoll: Epoll
  private var times: ResponseTimes
  private var clients: [Client?] = []
  private var freeClients: [Int] = []
  private var arrivals: [Int64] = []
  /// Answers that wait, in the order of their times.
  private var answers: [Answer] = []
  private var nextAnswer = 0
  private var buffer = [UInt8](repeating: 0, count: 4_096)

  init(_ behaviour: Behaviour, _ listener: consuming ListeningSocket) throws {
    self.listener = listener
    polls = behaviour.polls
    epoll = try Epoll(capacity: 1_024)
    times = ResponseTimes(behaviour)
    try epoll.add(self.listener.descriptor, for: .readable, token: ExactServer.listenerToken)
  }

  /// Serves until the process ends.
  func run() throws -> Never {
    while true {
      let next = nextAnswer < answers.count ? answers[nextAnswer].time : nil
      let pause = next.map { $0 - MonotonicClock.nanoseconds() }
      let count = try epoll.wait(nanoseconds: polls ? 0 : pause)
      for index in 0..<count {
        let token = epoll.event(at: index).token
        if token == ExactServer.listenerToken { try accept() } else { receive(from: Int(token)) }
      }
      answerWhatIsDue()
    }
  }

  private func accept() throws {
    while let socket = listener.accept() {
      let place = freeClients.popLast() ?? clients.count
      if place == clients.count { clients.append(nil) }
      let client = Client(socket)
      clients[place] = client
      try epoll.add(client.socket.descriptor, for: .readable, token: UInt64(place))
    }
  }

  private func receive(from place: Int) {
    guard let client = clients[place] else { return }
    switch client.socket.receive(into: &buffer) {
    case .wouldBlock: break
    case .ended, .failed: close(place)
    case .moved(let count):
      client.received += buffer[..<count]
      guard client.received.suffix(4).elementsEqual("\r\n\r\n".utf8) else { return }
      let asksForArrivals = client.received.starts(with: "GET /arrivals ".utf8)
      client.received.removeAll(keepingCapacity: true)
      if asksForArrivals { return listArrivals(to: client, place) }
      let now = MonotonicClock.nanoseconds()
      if arrivals.count < ExactServer.mostArrivals { arrivals.append(now) }
      let answer = Answer(time: times.departure(ofArrivalAt: now), client: place)
      // Few are due after it, or none.
      let next = answers[nextAnswer...].lastIndex { $0.time <= answer.time }.map { $0 + 1 }
      answers.insert(answer, at: next ?? nextAnswer)
    }
  }

  private func answerWhatIsDue() {
    let now = MonotonicClock.nanoseconds()
    while nextAnswer < answers.count, answers[nextAnswer].time <= now {
      let place = answers[nextAnswer].client
      nextAnswer += 1
      if let client = clients[place] { send(ExactServer.page, to: client, place) }
    }
    // What was answered is dropped now and then, at a cost that is constant on average.
    if nextAnswer > 4_096, nextAnswer * 2 > answers.count {
      answers.removeFirst(nextAnswer)
      nextAnswer = 0
    }
  }

  private func listArrivals(to client: Client, _ place: Int) {
    let text = arrivals.map(String.init).joined(separator: "\n")
    arrivals = []
    let head = "HTTP/1.1 200 OK\r\nContent-Length: \(text.utf8.count)\r\n\r\n"
    send(Array((head + text).utf8), to: client, place)
  }

  private func send(_ bytes: [UInt8], to client: Client, _ place: Int) {
    var sent = 0
    while sent < bytes.count {
      switch client.socket.send(bytes.span.extracting(sent..<bytes.count)) {
      case .moved(let count): sent += count
      case .wouldBlock: MonotonicClock.sleep(for: 0.001)
      case .ended, .failed: return close(place)
      }
    }
  }

  private func close(_ place: Int) {
    // A place is not given away while an answer to its old client may wait.
    clients[place] = nil
    if !answers[nextAnswer...].contains(where: { $0.client == place }) { freeClients.append(place) }
  }
}
