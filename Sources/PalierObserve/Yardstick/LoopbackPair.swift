import PalierPlatform

/// Two ends of one connection over the loopback network, in one process.
///
/// What one end sends has arrived when the call returns: the kernel delivers it on the way.
struct LoopbackPair: ~Copyable {
  private let near: StreamSocket
  private let far: StreamSocket
  private let request = [UInt8](repeating: UInt8(ascii: "q"), count: 300)
  private let response = [UInt8](repeating: UInt8(ascii: "r"), count: 400)
  private var buffer = [UInt8](repeating: 0, count: 1_024)

  /// Connects; throws what the system refuses.
  init() throws(SystemError) {
    let listener = try ListeningSocket(at: .loopback(port: 0), backlog: 1)
    let near = try StreamSocket(connectingTo: listener.address)
    guard near.waitUntilOpen(atMost: 1), let far = listener.accept() else {
      throw SystemError("accept", on: listener.address.description, code: 110)
    }
    self.near = near
    self.far = far
  }

  /// Sends a request one way and a response back, `count` times; the bytes that arrived.
  mutating func exchange(count: Int) -> Int {
    var bytes = 0
    for _ in 0..<count {
      _ = near.send(request.span)
      bytes &+= LoopbackPair.arrived(far.receive(into: &buffer))
      _ = far.send(response.span)
      bytes &+= LoopbackPair.arrived(near.receive(into: &buffer))
    }
    return bytes
  }

  private static func arrived(_ result: TransferResult) -> Int {
    if case .moved(let count) = result { count } else { 0 }
  }
}
