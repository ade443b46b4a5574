import PalierPlatform
import PalierQueueing

/// An event loop: many connections, one burst of CPU time at a time, first come, first served.
final class AsynchronousWorker {
  /// What a file descriptor in the event queue is for.
  private enum Role {
    case listener
    case timer
    case turn
    case client(ClientConnection)
    case callee(CalleeConnection)
  }

  private let actions: [String: Action]
  private let poolLimit: Int
  private let channels: WorkerChannels
  private let queue: Int32
  private let timer: Int32
  private var random: RandomSource
  private var ledger = CPULedger()
  private var roles: [Int32: Role] = [:]
  private var timers = TimerQueue<ClientConnection>()
  private var pools: [UInt16: CallPool] = [:]

  init(options: ServerOptions, seed: UInt64, channels: WorkerChannels) throws {
    actions = options.actions
    poolLimit = options.pool
    random = RandomSource(seed: seed)
    self.channels = channels
    queue = try LinuxCalls.makeEventQueue()
    timer = try LinuxCalls.makeTimer()
    try watch(timer, as: .timer)
    if let turn = channels.turn {
      try watch(turn.reading, as: .turn)
    } else {
      try watch(channels.listener, as: .listener)
    }
  }

  /// Serves until the process ends.
  func run() throws -> Never {
    ledger = CPULedger()
    while true {
      for descriptor in LinuxCalls.readable(in: queue) {
        switch roles[descriptor] {
        case .listener: try accept()
        case .timer: expireTimers()
        case .turn:
          LinuxCalls.takeByte(descriptor)
          try watch(channels.listener, as: .listener)
        case .client(let client): receive(from: client)
        case .callee(let callee): try receive(from: callee)
        case nil: break
        }
      }
    }
  }

  private func watch(_ descriptor: Int32, as role: Role) throws {
    try LinuxCalls.watch(descriptor, in: queue)
    roles[descriptor] = role
  }

  private func close(_ descriptor: Int32) {
    roles[descriptor] = nil
    LinuxCalls.close(descriptor)
  }

  /// Takes one connection, then lets the next process take one: each gets every W-th.
  private func accept() throws {
    guard let socket = LinuxCalls.accept(channels.listener) else { return }
    try watch(socket, as: .client(ClientConnection(socket)))
    guard let turn = channels.turn else { return }
    LinuxCalls.unwatch(channels.listener, in: queue)
    roles[channels.listener] = nil
    LinuxCalls.putByte(turn.writing)
  }

  // MARK: Requests

  private func receive(from client: ClientConnection) {
    switch LinuxCalls.receive(client.socket, into: &client.buffer, waiting: false) {
    case .nothing: break
    case .bytes: startNextRequest(of: client)
    case .end:
      client.isOpen = false
      close(client.socket)
    }
  }

  private func startNextRequest(of client: ClientConnection) {
    guard client.visit == nil, client.isOpen, let request = HTTPMessage(startOf: client.buffer)
    else { return }
    client.buffer.removeFirst(request.length)
    client.closesAfterResponse = request.closes
    guard let path = request.path, let action = actions[String(path)] else {
      return respond(to: client, HTTPResponse.unknownPath(closes: request.closes))
    }
    let visit = Visit(to: action, drawnBy: &random)
    client.visit = visit
    ledger.spend(visit.firstBurst)
    proceed(client)
  }

  private func proceed(_ client: ClientConnection) {
    guard let step = client.visit?.nextStep() else { return finish(client) }
    switch step {
    case .pause(let time):
      timers.add(client, until: MonotonicClock.nanoseconds() + time)
      LinuxCalls.set(timer: timer, to: timers.earliest)
    case .call(let callee):
      pools[callee.port, default: CallPool(tokens: poolLimit)].waiting.append((client, callee))
      startCalls(on: callee.port)
    }
  }

  private func finish(_ client: ClientConnection) {
    guard let visit = client.visit else { return }
    ledger.spend(visit.lastBurst)
    respond(to: client, HTTPResponse.success(visit, closes: client.closesAfterResponse))
  }

  private func respond(to client: ClientConnection, _ response: [UInt8]) {
    client.visit = nil
    guard client.isOpen else { return }
    if LinuxCalls.send(client.socket, response), !client.closesAfterResponse {
      startNextRequest(of: client)
    } else {
      client.isOpen = false
      close(client.socket)
    }
  }

  private func expireTimers() {
    while let client = timers.take(at: MonotonicClock.nanoseconds()) { proceed(client) }
    LinuxCalls.set(timer: timer, to: timers.earliest)
  }

  // MARK: Calls

  /// Sends the requests of waiting clients while there are tokens.
  private func startCalls(on port: UInt16) {
    while let (client, callee, idle) = pools[port]?.startNext() {
      if let connection = idle ?? connect(to: port) {
        connection.client = client
        if LinuxCalls.send(connection.socket, HTTPRequest.get(callee)) { continue }
        close(connection.socket)
      }
      pools[port]?.tokens += 1
      respond(to: client, HTTPResponse.failedCall(closes: client.closesAfterResponse))
    }
  }

  private func connect(to port: UInt16) -> CalleeConnection? {
    guard let socket = LinuxCalls.connect(port: port) else { return nil }
    let connection = CalleeConnection(socket, port: port)
    guard (try? watch(socket, as: .callee(connection))) != nil else {
      close(socket)
      return nil
    }
    return connection
  }

  private func receive(from callee: CalleeConnection) throws {
    let received = LinuxCalls.receive(callee.socket, into: &callee.buffer, waiting: false)
    if case .end = received { return end(callee) }
    guard let response = HTTPMessage(startOf: callee.buffer), let client = callee.client else {
      return
    }
    callee.buffer.removeAll()
    callee.client = nil
    if response.closes {
      close(callee.socket)
    } else {
      pools[callee.port]?.idle.append(callee)
    }
    pools[callee.port]?.tokens += 1
    startCalls(on: callee.port)
    if response.isSuccess {
      proceed(client)
    } else {
      respond(to: client, HTTPResponse.failedCall(closes: client.closesAfterResponse))
    }
  }

  /// The server called closed the connection, between two requests or in the middle of one.
  private func end(_ callee: CalleeConnection) {
    close(callee.socket)
    pools[callee.port]?.idle.removeAll { $0 === callee }
    guard let client = callee.client else { return }
    callee.client = nil
    pools[callee.port]?.tokens += 1
    respond(to: client, HTTPResponse.failedCall(closes: client.closesAfterResponse))
    startCalls(on: callee.port)
  }
}
