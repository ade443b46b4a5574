import Foundation
import PalierPlatform
import PalierQueueing

/// Serves one request after the other, and sleeps where it waits: a synchronous process, or the
/// threads of a threaded one.
struct BlockingWorker: Sendable {
  private let actions: [String: Action]
  private let pools: BlockingCallPools
  private let seed: UInt64

  init(options: ServerOptions, seed: UInt64) {
    actions = options.actions
    pools = BlockingCallPools(limit: options.pool)
    self.seed = seed
  }

  /// Accepts, answers one request, closes, and accepts again.
  func runSynchronously(listener: Int32) -> Never {
    var thread = ServingThread(seed: seed, stream: 0)
    while true {
      guard let socket = LinuxCalls.accept(listener) else { continue }
      LinuxCalls.setReceiveTimeout(socket, seconds: 30)
      serve(socket, keepAlive: false, by: &thread)
    }
  }

  /// Accepts, and leaves each connection to a thread of its own.
  func runWithThreads(listener: Int32) -> Never {
    var connections: UInt64 = 0
    while true {
      guard let socket = LinuxCalls.accept(listener) else { continue }
      let stream = connections
      connections += 1
      Thread.detachNewThread { [self] in
        var thread = ServingThread(seed: seed, stream: stream)
        serve(socket, keepAlive: true, by: &thread)
      }
    }
  }

  /// What belongs to one thread.
  private struct ServingThread {
    var random: RandomSource
    var ledger = CPULedger()

    init(seed: UInt64, stream: UInt64) {
      random = RandomSource(seed: seed, stream: stream)
    }
  }

  private func serve(_ socket: Int32, keepAlive: Bool, by thread: inout ServingThread) {
    defer { LinuxCalls.close(socket) }
    var buffer: [UInt8] = []
    while true {
      guard let request = HTTPMessage(startOf: buffer) else {
        guard case .bytes = LinuxCalls.receive(socket, into: &buffer, waiting: true) else { return }
        continue
      }
      buffer.removeFirst(request.length)
      let closes = !keepAlive || request.closes
      guard LinuxCalls.send(socket, answer(request, closes: closes, by: &thread)), !closes else {
        return
      }
    }
  }

  private func answer(
    _ request: HTTPMessage,
    closes: Bool,
    by thread: inout ServingThread
  ) -> [UInt8] {
    guard let path = request.path, let action = actions[String(path)] else {
      return HTTPResponse.unknownPath(closes: closes)
    }
    var visit = Visit(to: action, drawnBy: &thread.random)
    thread.ledger.spend(visit.firstBurst)
    while let step = visit.nextStep() {
      switch step {
      case .pause(let time): LinuxCalls.sleep(until: MonotonicClock.nanoseconds() + time)
      case .call(let callee):
        guard pools.call(callee) else { return HTTPResponse.failedCall(closes: closes) }
      }
    }
    thread.ledger.spend(visit.lastBurst)
    return HTTPResponse.success(visit, closes: closes)
  }
}
