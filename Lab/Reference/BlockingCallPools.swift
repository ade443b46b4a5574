import Dispatch
import Synchronization

/// For each server called, connections that threads take in turn: first come, first served.
final class BlockingCallPools: Sendable {
  /// A thread that waits for a connection.
  private final class Waiter: Sendable {
    let turn = DispatchSemaphore(value: 0)
  }

  /// The connections to one server.
  private struct Pool {
    /// How many threads may hold a connection now.
    var tokens: Int
    /// Open connections that nobody holds.
    var idle: [Int32] = []
    /// Threads that wait for a token, the first in front.
    var waiters: [Waiter] = []
  }

  private let limit: Int
  private let pools = Mutex<[UInt16: Pool]>([:])

  /// Pools of at most `limit` connections to each server.
  init(limit: Int) { self.limit = limit }

  /// Sends a request to another server and waits for the response; false if that failed.
  ///
  /// The token is held from before the request until after the response.
  func call(_ callee: Action.Callee) -> Bool {
    takeToken(callee.port)
    defer { giveToken(callee.port) }
    let idle = withPool(callee.port) { $0.idle.popLast() }
    if let idle, exchange(callee, over: idle) { return true }
    guard let fresh = LinuxCalls.connect(port: callee.port) else { return false }
    return exchange(callee, over: fresh)
  }

  private func exchange(_ callee: Action.Callee, over socket: Int32) -> Bool {
    guard LinuxCalls.send(socket, HTTPRequest.get(callee)) else {
      LinuxCalls.close(socket)
      return false
    }
    var buffer: [UInt8] = []
    while true {
      if let response = HTTPMessage(startOf: buffer) {
        if response.closes {
          LinuxCalls.close(socket)
        } else {
          withPool(callee.port) { $0.idle.append(socket) }
        }
        return response.isSuccess
      }
      guard case .bytes = LinuxCalls.receive(socket, into: &buffer, waiting: true) else {
        LinuxCalls.close(socket)
        return false
      }
    }
  }

  private func takeToken(_ port: UInt16) {
    let waiter: Waiter? = withPool(port) { pool in
      guard pool.tokens == 0 else {
        pool.tokens -= 1
        return nil
      }
      let waiter = Waiter()
      pool.waiters.append(waiter)
      return waiter
    }
    waiter?.turn.wait()
  }

  private func giveToken(_ port: UInt16) {
    let waiter: Waiter? = withPool(port) { pool in
      guard pool.waiters.isEmpty else { return pool.waiters.removeFirst() }
      pool.tokens += 1
      return nil
    }
    waiter?.turn.signal()
  }

  private func withPool<Result: Sendable>(
    _ port: UInt16,
    _ body: (inout sending Pool) -> sending Result
  ) -> Result {
    pools.withLock { body(&$0[port, default: Pool(tokens: limit)]) }
  }
}
